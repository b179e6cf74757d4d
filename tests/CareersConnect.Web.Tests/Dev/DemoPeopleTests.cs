using System.Net;
using CareersConnect.Application.People;
using CareersConnect.Application.Pipeline;
using CareersConnect.Domain.Kernel;
using CareersConnect.Domain.Organisations;
using CareersConnect.Testing;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CareersConnect.Web.Tests.Dev;

public sealed class DemoPeopleTests(InDevelopment site) : IClassFixture<InDevelopment>
{
    [Fact]
    public async Task In_Development_one_press_signs_in()
    {
        var leader = await site.PersonSignedInAs(Role.SchoolAdmin);
        var visitor = site.Visitor();
        var answer = await visitor.SubmitAsync("/dev/people", PageForms.Given(("Input.MembershipId", leader.MembershipId.Value.ToString())));
        Assert.Equal("/schools", answer.Headers.Location?.OriginalString);
        Assert.Equal(2, await SessionsAsync(site));
    }

    internal static Task<int> SessionsAsync(SiteFixture site) => site.InDatabaseAsync(db => db.Set<SignInSession>().CountAsync());
}

/// <summary>Production has no such door: neither a page, nor a form that is sent without it, nor a handler that would do it.</summary>
public sealed class DemoPeopleInProductionTests(InProduction site) : IClassFixture<InProduction>
{
    [Fact]
    public async Task There_is_no_page_to_open_and_none_to_send_to()
    {
        var leader = await site.PersonSignedInAs(Role.SchoolAdmin);
        var sessions = await DemoPeopleTests.SessionsAsync(site);
        using var form = new FormUrlEncodedContent([new("Input.MembershipId", leader.MembershipId.Value.ToString())]);
        Assert.Equal(HttpStatusCode.NotFound, (await site.Visitor().GetAsync("/dev/people")).StatusCode);
        var (sent, sentNowhere) = (await site.Visitor().PostAsync("/dev/people", form), await site.Visitor().PostAsync("/dev/never-was", form));
        Assert.False(sent.IsSuccessStatusCode);
        Assert.Equal(sentNowhere.StatusCode, sent.StatusCode);
        Assert.Null((await site.Visitor().OpenAsync("/sign-in")).QuerySelector("a[href^='/dev']"));
        Assert.Equal(sessions, await DemoPeopleTests.SessionsAsync(site));
    }

    [Fact]
    public async Task Nor_does_the_handler_list_or_sign_in_anybody()
    {
        var leader = await site.PersonSignedInAs(Role.SchoolAdmin);
        await using var scope = site.Services.CreateAsyncScope();
        var mediator = scope.ServiceProvider.GetRequiredService<IMediator>();
        await Assert.ThrowsAsync<NotFoundException>(() => mediator.Send(new SignInAsDemoPerson.Query("")));
        await Assert.ThrowsAsync<NotFoundException>(() => mediator.Send(new SignInAsDemoPerson.Command(leader.MembershipId, LinkSecret.HashOf(LinkSecret.Draw()))));
    }
}
