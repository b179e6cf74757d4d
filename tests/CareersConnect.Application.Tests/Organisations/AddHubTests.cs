using CareersConnect.Application.Organisations;
using CareersConnect.Application.Pipeline;
using CareersConnect.Application.SignedIn;
using CareersConnect.Domain.Kernel;
using CareersConnect.Domain.Organisations;
using CareersConnect.Testing;
using CareersConnect.Testing.Trade;
using Microsoft.EntityFrameworkCore;

namespace CareersConnect.Application.Tests.Organisations;

/// <summary>How a new installation gets its first hub: from the host's command line.</summary>
public sealed class AddHubTests(TradeFixture site) : IClassFixture<TradeFixture>
{
    private static readonly SystemMember Host = new();

    [Fact]
    public async Task The_hub_is_made_checked_and_its_first_member_invited()
    {
        Assert.Equal(AddHub.Outcome.Added, await site.SendAsync(Host, new AddHub.Command("Trent Valley Careers Hub", "joanne@hub.example", Role.Hub)));
        var hub = await site.InDatabaseAsync(db => db.Organisations.SingleAsync(o => o.Name == "Trent Valley Careers Hub"));
        Assert.True(hub.IsVerified);
        Assert.Equal(OrganisationKinds.Hub, hub.Kinds);
        Assert.Contains("/invitations/", Assert.Single(await site.EmailsAsync("joanne@hub.example")).Text);
    }

    [Fact]
    public async Task Said_again_it_sends_the_invitation_again_and_makes_no_second_hub()
    {
        var command = new AddHub.Command("Dovedale Careers Hub", "first@dovedale.example", Role.Platform);
        await site.SendAsync(Host, command);
        Assert.Equal(AddHub.Outcome.InvitedAgain, await site.SendAsync(Host, command));
        Assert.Equal(1, await site.InDatabaseAsync(db => db.Organisations.CountAsync(o => o.Name == "Dovedale Careers Hub")));
        Assert.Equal(2, (await site.EmailsAsync("first@dovedale.example")).Count);
        Assert.Equal(1, await site.InDatabaseAsync(db => db.Invitations.CountAsync(i => i.Email == "first@dovedale.example" && i.Role == Role.Platform)));
    }

    [Fact]
    public async Task Invited_again_in_another_role_somebody_holds_one_invitation()
    {
        var command = new AddHub.Command("Mercia Careers Hub", "first@mercia.example", Role.Hub);
        await site.SendAsync(Host, command);
        await site.SendAsync(Host, command with { Role = Role.Platform });
        Assert.Equal(Role.Platform, await site.InDatabaseAsync(db => db.Invitations.Where(i => i.Email == "first@mercia.example" && i.Status == InvitationStatus.Sent).Select(i => i.Role).SingleAsync()));
    }

    [Fact]
    public async Task An_address_that_is_taken_and_a_hub_that_has_members_are_refused()
    {
        var member = await site.PersonSignedInAs(Role.Hub);
        var (email, hub) = await site.InDatabaseAsync(async db => (
            await db.People.Where(p => p.Id == member.PersonId).Select(p => p.Email!).SingleAsync(), await db.Organisations.Where(o => o.Id == member.OrganisationId).Select(o => o.Name).SingleAsync()));
        var taken = await Assert.ThrowsAsync<RuleBrokenException>(() => site.SendAsync(Host, new AddHub.Command("Another Hub", email, Role.Hub)));
        Assert.Contains("has an account here already", taken.Message);
        var peopled = await Assert.ThrowsAsync<RuleBrokenException>(() => site.SendAsync(Host, new AddHub.Command(hub, "second@hub.example", Role.Hub)));
        Assert.Equal($"{hub} has members already: they invite their colleagues themselves.", peopled.Message);
    }

    [Fact]
    public async Task Nobody_but_the_host_makes_a_hub()
    {
        var platform = new SignedInMember { PersonId = PersonId.New(), OrganisationId = OrganisationId.New(), Role = Role.Platform };
        await Assert.ThrowsAsync<NotFoundException>(() => site.SendAsync(platform, new AddHub.Command("Own Hub", "own@hub.example", Role.Hub)));
    }
}
