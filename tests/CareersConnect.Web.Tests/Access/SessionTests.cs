using CareersConnect.Application.People;
using CareersConnect.Application.SignedIn;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.Organisations;
using CareersConnect.Testing;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Audience = CareersConnect.Application.Pipeline.Audience;

namespace CareersConnect.Web.Tests.Access;

/// <summary>The session is a row: what is true in the database at this request is what counts.</summary>
public sealed class SessionTests(SiteFixture site) : IClassFixture<SiteFixture>
{
    [Fact]
    public async Task A_signed_in_browser_is_known_with_its_organisation_and_role()
    {
        var leader = await site.PersonSignedInAs(Role.SchoolAdmin);
        var member = await ReadAsync(leader);
        Assert.Equal(leader.PersonId, member.PersonId);
        Assert.Equal("Thornmere Academy", member.OrganisationName);
        Assert.Equal(leader.SchoolId, member.SchoolId);
        Assert.Equal(Role.SchoolAdmin, member.Role);
        Assert.True(member.Audiences.HasFlag(Audience.CareersStaff));
    }

    [Fact]
    public async Task A_member_who_was_removed_has_no_organisation_at_the_next_request()
    {
        var leader = await site.PersonSignedInAs(Role.SchoolAdmin);
        await site.InDatabaseAsync(async db =>
        {
            (await db.Memberships.SingleAsync(m => m.Id == leader.MembershipId)).End(othersWhoLetIn: 1, site.Clock.UtcNow());
            return await db.SaveChangesAsync();
        });
        AssertNoRole(await ReadAsync(leader));
    }

    [Fact]
    public async Task A_suspended_organisations_member_has_no_organisation_at_the_next_request()
    {
        var employer = await site.PersonSignedInAs(Role.Employer);
        await site.InDatabaseAsync(async db =>
        {
            (await db.Organisations.SingleAsync(o => o.Id == employer.OrganisationId)).Suspend("Under inquiry", Who.System, site.Clock.UtcNow());
            return await db.SaveChangesAsync();
        });
        AssertNoRole(await ReadAsync(employer));
    }

    [Fact]
    public async Task A_session_that_was_ended_or_ran_out_is_nobody()
    {
        var person = await site.PersonSignedInAs(Role.Hub);
        await site.InDatabaseAsync(async db =>
        {
            (await db.SignInSessions.SingleAsync(s => s.PersonId == person.PersonId)).End(site.Clock.UtcNow());
            return await db.SaveChangesAsync();
        });
        Assert.Null((await ReadAsync(person)).PersonId);
    }

    [Fact]
    public async Task An_Enterprise_Adviser_sees_the_schools_of_today_only()
    {
        var (adviser, today) = (await site.PersonSignedInAs(Role.Employer), site.Clock.TodayInEngland());
        var (lasting, ended, later) = (SchoolId.New(), SchoolId.New(), SchoolId.New());
        await site.InDatabaseAsync(async db =>
        {
            db.Add(EnterpriseAdviserAttachment.Attach(adviser.PersonId, lasting, today, today.AddDays(1)));
            db.Add(EnterpriseAdviserAttachment.Attach(adviser.PersonId, ended, today.AddDays(-30), today));
            db.Add(EnterpriseAdviserAttachment.Attach(adviser.PersonId, later, today.AddDays(1), null));
            return await db.SaveChangesAsync();
        });
        Assert.Equal([lasting], (await ReadAsync(adviser)).AttachedSchools);
    }

    [Fact]
    public async Task An_employer_who_is_attached_to_a_school_is_its_Enterprise_Adviser()
    {
        var employer = await site.PersonSignedInAs(Role.Employer);
        await site.AttachAsync(employer.PersonId, SchoolId.New());
        Assert.True((await ReadAsync(employer)).Audiences.HasFlag(Audience.EnterpriseAdvisers | Audience.Employers));
    }

    private static void AssertNoRole(SignedInMember member)
    {
        Assert.NotNull(member.PersonId);
        Assert.Null(member.OrganisationId);
        Assert.Equal(Audience.Anyone | Audience.SignedIn, member.Audiences);
    }

    private async Task<SignedInMember> ReadAsync(SignedInPerson person)
    {
        await using var scope = site.Services.CreateAsyncScope();
        var hash = await site.InDatabaseAsync(db => db.SignInSessions.Where(s => s.PersonId == person.PersonId).Select(s => s.SecretHash).SingleAsync());
        return await scope.ServiceProvider.GetRequiredService<IMediator>().Send(new ReadSession.Query(hash));
    }
}
