using CareersConnect.Domain.Education;
using CareersConnect.Domain.Kernel;
using CareersConnect.Domain.Organisations;
using CareersConnect.Domain.ReferenceData;

namespace CareersConnect.Domain.Tests.Organisations;

public sealed class OrganisationTests
{
    private static readonly DateTime Now = new(2027, 1, 11, 9, 0, 0, DateTimeKind.Utc);
    private static readonly Who Hub = new(PersonId.New(), "Dilys Okafor");

    [Fact]
    public void A_new_organisation_is_registered_and_not_yet_shown()
    {
        var pumps = Pumps();
        Assert.False(pumps.IsVerified);
        Assert.Equal("Registered", Assert.Single(pumps.History).To);
        Assert.Equal(new OrganisationRegistered(pumps.Id), Assert.Single(pumps.Events));
    }

    [Fact]
    public void Tiers_are_climbed_one_after_the_other_and_each_step_is_kept()
    {
        var pumps = Pumps();
        Refuses("Check the identity of the organisation first, then vouch for it.", () => pumps.Vouch("", Hub, Now));
        pumps.CheckIdentity("Companies House 04512345", Hub, Now);
        Assert.True(pumps.IsVerified);
        pumps.Vouch("", Hub, Now);
        Refuses("Somebody has done that already.", () => pumps.Vouch("", Hub, Now));
        Assert.Equal(["Registered", "IdentityChecked", "Vouched"], pumps.History.Select(change => change.To));
        Assert.Equal("Dilys Okafor", pumps.History[1].ByName);
    }

    [Fact]
    public void What_was_sent_back_waits_again_when_it_was_changed()
    {
        var pumps = Pumps();
        Refuses("Enter what they should put right", () => pumps.SendBack(" ", Hub, Now));
        pumps.SendBack("Which sector?", Hub, Now);
        pumps.ChangeFacts(new EmployerFacts(["manufacturing"], EmployerSize.From10To249, false, false, Stem.Yes));
        Assert.Null(pumps.SentBackNote);
        Assert.Contains(new OrganisationResubmitted(pumps.Id), pumps.Events);
    }

    [Fact]
    public void Another_name_or_number_after_the_hub_has_looked_is_looked_at_again_and_the_old_one_is_kept()
    {
        foreach (var (name, number) in new[] { ("Osei Pumps", "10001234"), ("Thornmere Pumps", "10005678") })
        {
            var pumps = Organisation.Register(OrganisationKinds.Provider, "Thornmere Pumps", Hub, Now);
            pumps.ChangeDetails("Thornmere Pumps", null, null, new Ukprn("10001234"), Hub, Now);
            Assert.Single(pumps.History);
            pumps.CheckIdentity("", Hub, Now);
            pumps.ChangeDetails(name, "https://pumps.example", null, new Ukprn(number), Hub, Now);
            Assert.False(pumps.IsVerified);
            Assert.Equal((OrganisationChange.Renamed, "It was Thornmere Pumps, UKPRN 10001234."), (pumps.History[^1].To, pumps.History[^1].Reason));
        }
    }

    [Fact]
    public void Another_website_is_nobodys_business_and_a_school_keeps_the_registers_name()
    {
        var pumps = Pumps();
        pumps.CheckIdentity("", Hub, Now);
        pumps.ChangeDetails(pumps.Name, "https://pumps.example", null, null, Hub, Now);
        Assert.True(pumps.IsVerified);
        var college = Organisation.RegisterSchool(SchoolId.New(), "Trent College", Hub, Now);
        college.CheckIdentity("", Hub, Now);
        Refuses("The name comes from the school register, so it cannot be changed here.", () => college.ChangeDetails("Another College", null, null, null, Hub, Now));
        college.ChangeDetails("Trent College", null, null, new Ukprn("10001234"), Hub, Now);
        Assert.True(college.IsVerified);
    }

    [Fact]
    public void A_suspension_needs_a_reason_and_can_be_lifted()
    {
        var pumps = Pumps();
        pumps.CheckIdentity("", Hub, Now);
        Refuses("Enter why you suspend them", () => pumps.Suspend("", Hub, Now));
        pumps.Suspend("A school reported a concern", Hub, Now);
        Assert.False(pumps.IsVerified);
        Refuses("This organisation is not active. Reinstate it first.", () => pumps.Vouch("", Hub, Now));
        pumps.Reinstate("", Hub, Now);
        Assert.True(pumps.IsVerified);
        Assert.Null(pumps.StandingReason);
    }

    [Fact]
    public void An_employer_names_one_to_three_sectors()
    {
        Refuses("Select one to 3 sectors that your work is in.", () => Facts([]));
        Refuses("Select one to 3 sectors that your work is in.", () => Facts(["transport", "healthcare", "managerial", "social-care"]));
        Refuses("Select a sector.", () => Facts(["alchemy"]));
        Assert.Equal(EmployerSize.FewerThan10, new EmployerFacts(["home-services"], EmployerSize.From250, selfEmployed: true, false, Stem.No).Size);
    }

    private static Organisation Pumps() => Organisation.Register(OrganisationKinds.Employer, "Thornmere Pumps", Hub, Now);

    private static EmployerFacts Facts(IReadOnlyList<string> sectors) => new(sectors, EmployerSize.From10To249, false, false, Stem.No);

    private static void Refuses(string sentence, Action act) => Assert.Equal(sentence, Assert.Throws<RuleBrokenException>(act).Message);

    private static void Refuses(string sentence, Func<object> act) => Assert.Equal(sentence, Assert.Throws<RuleBrokenException>(act).Message);
}
