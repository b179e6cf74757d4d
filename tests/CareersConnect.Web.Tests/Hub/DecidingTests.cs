using CareersConnect.Domain.Education;
using CareersConnect.Domain.Organisations;
using CareersConnect.Testing;
using CareersConnect.Testing.Builders;
using CareersConnect.Testing.Trade;
using Microsoft.EntityFrameworkCore;

namespace CareersConnect.Web.Tests.Hub;

/// <summary>The hub works through its queue, and attaches Enterprise Advisers.</summary>
public sealed class DecidingTests(SiteFixture site) : IClassFixture<SiteFixture>
{
    [Fact]
    public async Task What_to_check_stands_beside_the_decision_until_it_is_taken_and_the_next_in_the_queue_is_one_press_away()
    {
        var hub = await site.SignedInAs(Role.Hub);
        var (first, next) = (await WaitingAsync("Checked Works"), await WaitingAsync("Following Works"));
        var url = $"/hub/organisations/{first.Value}";

        var page = (await hub.OpenAsync(url)).QuerySelector("main")!;
        Assert.Contains("Its name and number stand at Companies House or the register of charities.", page.TextContent, StringComparison.Ordinal);
        Assert.Contains("It has said no website: a telephone number or address that you find yourself answers for it.", page.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Brought in by", page.TextContent, StringComparison.Ordinal);
        await hub.SubmitAsync(url, PageForms.Given(("Input.Decision", "CheckIdentity")));

        page = (await hub.OpenAsync(url)).QuerySelector("main")!;
        Assert.DoesNotContain("Companies House", page.TextContent, StringComparison.Ordinal);
        var link = page.QuerySelectorAll("a").Single(one => one.TextContent == "Following Works");
        Assert.Equal($"/hub/organisations/{next.Value}", link.GetAttribute("href"));
        Assert.Contains("Next in the queue: Following Works", page.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Next in the queue: Following Works", (await hub.OpenAsync($"/hub/organisations/{next.Value}")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_brought_a_business_in_is_said()
    {
        var (hub, now) = (await site.SignedInAs(Role.Hub), site.Clock.UtcNow());
        var business = Organisation.Register(OrganisationKinds.Employer, "Brought Works", Who.System, now);
        var consent = BusinessConsent.Ask(new Who(PersonId.New(), "Daniel Marlow"), business.Name, new BusinessContact("Ada Bell", "Director", "ada@brought.example"), Guid.NewGuid().ToString(), now);
        consent.Confirm(business.Id, now);
        await AddAsync(business, consent);

        var page = await hub.OpenAsync($"/hub/organisations/{business.Id.Value}");
        Assert.Matches("(?s)Brought in by\\s*Daniel Marlow, Enterprise Adviser", page.QuerySelector("main")!.TextContent);
    }

    [Fact]
    public async Task Whoever_is_attached_to_two_schools_gets_one_e_mail_with_a_link_to_each_and_each_school_its_own()
    {
        var (hub, adviser) = (await site.SignedInAs(Role.Hub), await site.PersonSignedInAs(Role.Employer));
        var (one, other) = (Marketplace.NewSchool("Twinford Academy"), Marketplace.NewSchool("Twinford Grove School"));
        await AddAsync(one, other);
        var leader = await site.PersonSignedInAs(Role.SchoolAdmin, other.Id);
        var email = await EmailOfAsync(adviser);
        await hub.SubmitAsync("/hub/enterprise-advisers/attach?words=Twinford", PageForms.Given(
            ("Input.Schools", $"{one.Id.Value}\n{other.Id.Value}"), ("Input.Email", email), ("Input.From", "11/1/2027"), ("Input.Until", "")));

        var mail = Assert.Single(await site.EmailsAsync(email), mail => mail.Kind is "YouAreEnterpriseAdviser" or "EnterpriseAdviserIsAttached");
        Assert.Equal("You are Enterprise Adviser of Twinford Academy and Twinford Grove School", mail.Subject);
        Assert.All([one, other], school => Assert.Contains($"/employers/schools/{school.Id.Value}", mail.Text, StringComparison.Ordinal));
        Assert.EndsWith("is Enterprise Adviser of Twinford Grove School", Assert.Single(await site.EmailsAsync(await EmailOfAsync(leader)), mail => mail.Kind == "EnterpriseAdviserIsAttached").Subject, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_more_schools_fit_than_are_shown_their_number_is_said()
    {
        var hub = await site.SignedInAs(Role.Hub);
        await AddAsync([.. Enumerable.Range(1, 23).Select(n => Marketplace.NewSchool($"Manyford School {n}"))]);

        foreach (var page in new[] { "/hub/enterprise-advisers/attach", "/hub/schools" })
        {
            Assert.Contains("These are the first 20 of 23.", (await hub.OpenAsync($"{page}?words=Manyford")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        }

        Assert.Contains("1 school fits.", (await hub.OpenAsync("/hub/enterprise-advisers/attach?words=Manyford+School+23")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    /// <summary>A business that waits for the hub, the first of all that were made so the longest.</summary>
    private async Task<OrganisationId> WaitingAsync(string name)
    {
        _longAgo += 1;
        var organisation = Organisation.Register(OrganisationKinds.Employer, name, Who.System, site.Clock.UtcNow().AddYears(-2).AddHours(_longAgo));
        await AddAsync(organisation);
        await site.PersonSignedInAs(Role.Employer, organisation.Id);
        return organisation.Id;
    }

    private Task<int> AddAsync(params object[] rows) => site.InDatabaseAsync(db =>
    {
        db.AddRange(rows);
        return db.SaveChangesAsync();
    });

    private Task<string> EmailOfAsync(SignedInPerson person) => site.InDatabaseAsync(db => db.People.Where(p => p.Id == person.PersonId).Select(p => p.Email!).SingleAsync());

    private int _longAgo;
}
