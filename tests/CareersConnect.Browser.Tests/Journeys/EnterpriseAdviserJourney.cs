using CareersConnect.Browser.Tests.Browsing;
using Microsoft.EntityFrameworkCore;

namespace CareersConnect.Browser.Tests.Journeys;

/// <summary>An Enterprise Adviser: attached by the hub, sees the school, writes for a business that said yes by e-mail, and loses the school on the day the attachment ends.</summary>
public sealed class EnterpriseAdviserJourney(Chromium chromium)
{
    private const string Business = "Mill Row Housing";
    private const string Title = "A home for every stage of life";

    [Fact]
    public Task An_Enterprise_Adviser_offers_for_a_business_and_loses_the_school_on_the_last_day() => TravelAsync(scripts: true);

    [Fact]
    [Trait("Kind", "Long")]
    public Task An_Enterprise_Adviser_offers_for_a_business_and_loses_the_school_on_the_last_day_without_scripts() => TravelAsync(scripts: false);

    private async Task TravelAsync(bool scripts)
    {
        await using var journey = await Journey.BeginAsync(chromium, "Enterprise Adviser", scripts);
        var hub = await journey.SignedInAsync("Careers hub");
        var name = await AttachAsync(journey, hub);
        var adviser = await journey.SignedInAsync("Employer", name);
        await adviser.OpenAsync("/employers/schools");
        await adviser.GoAsync(adviser.Page.Locator("main .cc-card a").First);
        await adviser.SeesAsync("read only");
        var school = adviser.Page.Url;
        await BringInAsync(journey, adviser);
        await OfferAsync(journey, adviser);
        await VerifyAsync(journey, hub);
        await BookedAsync(journey);

        journey.Site.Clock.MoveTo(new DateTimeOffset(2027, 3, 7, 23, 0, 0, TimeSpan.Zero));
        adviser = await journey.SignedInAsync("Employer", name);
        await adviser.OpenAsync(school);
        journey.Site.Clock.MoveTo(new DateTimeOffset(2027, 3, 8, 0, 0, 0, TimeSpan.Zero));
        await adviser.OpenAsync(school, 404);
        await adviser.OpenAsync("/employers/schools", 404);
        journey.Arrive();
    }

    /// <summary>The hub attaches somebody of an employer to Samira Haddad's school, until 8 March.</summary>
    private static async Task<string> AttachAsync(Journey journey, Traveller hub)
    {
        var (name, school) = await journey.Site.InDatabaseAsync(async db => (
            await db.People.Where(person => person.Email == "employer-1@employer.example").Select(person => person.FullName).SingleAsync(),
            await db.Memberships.Where(membership => db.People.Any(person => person.Id == membership.PersonId && person.FullName == "Samira Haddad"))
                .Join(db.Organisations, membership => membership.OrganisationId, organisation => organisation.Id, (_, organisation) => organisation.Name).FirstAsync()));
        await hub.OpenAsync("/hub/enterprise-advisers");
        await hub.FollowAsync("Attach an Enterprise Adviser");
        await hub.GoAsync(hub.Page.Locator("main form[method=get] button, main form[role=search] button").First, () => hub.Page.Locator("[name=words]").FillAsync(school));
        await hub.TickAsync(school);
        await hub.TypeAsync("E-mail address of the Enterprise Adviser", "employer-1@employer.example");
        await hub.TypeAsync("First day", "11/1/2027");
        await hub.TypeAsync("Ends on, if you know", "8/3/2027");
        await hub.PressAsync("Attach and tell both sides");
        await hub.SeesAsync(name);
        return name;
    }

    private static async Task BringInAsync(Journey journey, Traveller adviser)
    {
        await adviser.OpenAsync("/employers/schools");
        await adviser.FollowAsync("Bring in a business");
        await adviser.TypeAsync("Name of the business", Business);
        await adviser.TypeAsync("Somebody there", "Ada Bell");
        await adviser.TypeAsync("What they do there", "Director");
        await adviser.TypeAsync("Their e-mail address", "ada@mill.example");
        await adviser.PressAsync("Send the link");
        await adviser.SeesAsync("Waits for an answer");
        var owner = await journey.SomebodyAsync();
        await owner.OpenAsync((await journey.LettersAsync("write offers to schools for")).Single().Link("/consent/"));
        await owner.PressAsync("Yes, they may write for");
        await owner.SeesAsync($"{Business} said yes");
    }

    private static async Task OfferAsync(Journey journey, Traveller adviser)
    {
        await adviser.OpenAsync("/employers/offers/new");
        await adviser.ChooseAsync(Business);
        await adviser.ChooseAsync("Careers talk");
        await adviser.PressAsync("Continue");
        await adviser.TypeAsync("Title", Title);
        await adviser.TypeAsync("What pupils will do", "Pupils plan a street for people of every age with a fixed sum of money, and hear who does each of the jobs in it.");
        await adviser.PressAsync("Continue");
        await adviser.ChooseAsync("At the school");
        await adviser.TypeAsync("How far do you travel?", "");
        await adviser.TypeAsync("Postcode", await PostcodeAsync(journey));
        await adviser.ChooseAsync("On a day that suits both");
        await adviser.TickAsync("Monday", "Tuesday");
        await adviser.PressAsync("Continue");
        await adviser.PressAsync("Publish this offer");
        await adviser.SeesAsync("once the hub has checked");
    }

    private static async Task VerifyAsync(Journey journey, Traveller hub)
    {
        await hub.OpenAsync("/hub/organisations");
        await hub.FollowAsync(Business);
        await hub.Page.Locator("[value=CheckIdentity]").CheckAsync();
        await hub.TypeAsync("Note", "Companies House");
        await hub.PressAsync("Decide and tell them");
        await journey.Site.TellDueAsync();
    }

    private static async Task BookedAsync(Journey journey)
    {
        var school = await journey.SignedInAsync("Careers Leader", "Samira Haddad");
        await school.OpenAsync("/offers?q=home+stage+of+life&within=any");
        await school.FollowAsync(Title);
        await school.SeesAsync(Business);
        await school.FollowAsync("Ask for this");
        await school.TypeAsync("Day", "2/3/2027");
        await school.TypeAsync("Starts at", "10:00");
        await school.TickAsync("Year 8");
        await school.TypeAsync("How many pupils?", "25");
        await school.TypeAsync("Who of your staff is present throughout? (can be named later)", "Ms Okafor");
        await school.PressAsync("Send to");
        var asked = (await journey.LettersAsync("Could you help")).Single();
        Assert.Contains("ada@mill.example", asked.To, StringComparison.Ordinal);
        var owner = await journey.SomebodyAsync();
        await owner.OpenAsync(asked.Link("/answer/"));
        await owner.ChooseAsync("Yes, book us");
        await owner.PressAsync("Send answer");
        Assert.Equal(2, (await journey.LettersAsync($"Confirmed: {Title}")).Count(letter => letter.Of("METHOD") == "REQUEST"));
    }

    private static Task<string> PostcodeAsync(Journey journey) =>
        journey.Site.InDatabaseAsync(async db => (await db.Schools.Where(school => school.Postcode != null).Select(school => school.Postcode).FirstAsync())!.ToString()!);
}
