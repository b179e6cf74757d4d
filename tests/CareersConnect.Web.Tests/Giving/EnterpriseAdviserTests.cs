using System.Net;
using System.Text.RegularExpressions;
using CareersConnect.Domain.Bookings;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.Offers;
using CareersConnect.Domain.Organisations;
using CareersConnect.Domain.ReferenceData;
using CareersConnect.Domain.Requests;
using CareersConnect.Testing;
using CareersConnect.Testing.Builders;
using CareersConnect.Testing.Trade;
using Microsoft.EntityFrameworkCore;

namespace CareersConnect.Web.Tests.Giving;

public sealed partial class EnterpriseAdviserTests(SiteFixture site) : IClassFixture<SiteFixture>
{
    [Fact]
    public async Task They_see_requests_and_gaps_of_their_schools_until_the_day_the_attachment_ends()
    {
        var school = Marketplace.NewSchool("Thornmere Academy");
        await AddAsync(school);
        var person = await site.PersonSignedInAs(Role.Employer);
        await site.AttachAsync(person.PersonId, school.Id, site.Clock.TodayInEngland().AddDays(1));
        var adviser = person.Client;
        await AddAsync(new Request(school.Id, YearGroups.Secondary, PersonId.New(), "Samira Haddad", A.Need(), site.Clock.UtcNow()));

        Assert.Contains(school.Name, (await adviser.OpenAsync("/employers/schools")).Body!.TextContent);
        var page = await adviser.OpenAsync($"/employers/schools/{school.Id.Value}");
        Assert.Contains("Somebody from engineering", page.Body!.TextContent);
        Assert.NotNull(page.QuerySelector(".cc-cover"));

        site.Clock.Advance(TimeSpan.FromHours(11));
        Assert.Equal(HttpStatusCode.OK, (await adviser.GetAsync("/employers/schools")).StatusCode);
        site.Clock.Advance(TimeSpan.FromHours(11));
        foreach (var gone in new[] { "/employers/schools", $"/employers/schools/{school.Id.Value}", "/employers/businesses" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await adviser.GetAsync(gone)).StatusCode);
        }

        Assert.Equal(HttpStatusCode.OK, (await adviser.GetAsync("/employers/offers")).StatusCode);
    }

    [Fact]
    public async Task Another_school_is_not_found()
    {
        var (adviser, _) = await AttachedAsync();
        var other = Marketplace.NewSchool("Kestrel Brook School");
        await AddAsync(other);

        Assert.Equal(HttpStatusCode.NotFound, (await adviser.GetAsync($"/employers/schools/{other.Id.Value}")).StatusCode);
    }

    [Fact]
    public async Task They_publish_for_a_business_that_said_yes_by_e_mail_and_no_longer_when_it_took_that_back()
    {
        var (adviser, _) = await AttachedAsync();
        var link = await AskAsync(adviser, "Mill Row Housing", "ada@mill.example");

        var before = await site.Visitor().OpenAsync(link);
        Assert.Equal(0, await site.InDatabaseAsync(db => db.Organisations.CountAsync(o => o.Name == "Mill Row Housing")));
        Assert.Equal(["Yes, they may write for Mill Row Housing", "No, thank you"], before.QuerySelectorAll("main button").Select(button => button.TextContent.Trim()));
        await site.Visitor().SubmitAsync(link);

        var business = await site.InDatabaseAsync(db => db.Organisations.SingleAsync(o => o.Name == "Mill Row Housing"));
        Assert.Equal(Verification.Registered, business.Verification);
        var begun = await adviser.SubmitAsync("/employers/offers/new", PageForms.Given(("Input.ActivityType", "careers-talk"), ("Input.Owner", business.Id.Value.ToString())));
        var offer = new OfferId(Guid.Parse(begun.Headers.Location!.OriginalString.Split('/')[3]));
        var saved = await site.InDatabaseAsync(db => db.Offers.SingleAsync(o => o.Id == offer));
        Assert.Equal(business.Id, saved.OrganisationId);
        Assert.NotNull(saved.VolunteerId);
        Assert.Contains("Written for Mill Row Housing", (await adviser.OpenAsync("/employers/offers")).Body!.TextContent);

        await site.Visitor().SubmitAsync(link);
        Assert.Equal(HttpStatusCode.NotFound, (await adviser.GetAsync($"/employers/offers/{offer.Value}")).StatusCode);
        Assert.Contains("You took your yes back", (await site.Visitor().OpenAsync(link)).QuerySelector("h1")!.TextContent);
    }

    [Fact]
    public async Task When_a_business_takes_its_yes_back_its_offers_are_hidden_its_asks_closed_and_everybody_told()
    {
        var (adviser, _) = await AttachedAsync();
        var link = await AskAsync(adviser, "Took Back Works", "took@back.example");
        await site.Visitor().SubmitAsync(link);
        var consent = await site.InDatabaseAsync(db => db.BusinessConsents.SingleAsync(c => c.Business == "Took Back Works"));
        var market = await Marketplace.OpenAsync(site);
        var (theirs, other) = (await OfferOfAsync(consent, consent.AskedBy), await OfferOfAsync(consent, PersonId.New()));
        var ask = AskOf(theirs, market);
        await AddAsync(ask);

        await site.Visitor().SubmitAsync(link);

        Assert.Contains(await site.EmailsAsync(market.LeaderEmail), mail => mail.Kind == "FellThroughEmail");
        Assert.Equal((OfferStatus.Paused, OfferStatus.Published), (await StatusAsync(theirs), await StatusAsync(other)));
        Assert.Equal(BookingStatus.Expired, await site.InDatabaseAsync(db => db.Bookings.Where(b => b.Id == ask.Id).Select(b => b.Status).SingleAsync()));
        Assert.Single(await site.EmailsAsync(), mail => mail.Kind == "BusinessTookItBack" && mail.PersonId == consent.AskedBy);
    }

    [Fact]
    public async Task They_are_told_what_the_hub_decides_on_a_business_as_long_as_its_yes_stands()
    {
        var (adviser, _) = await AttachedAsync();
        var link = await AskAsync(adviser, "Decided Works", "decided@works.example");
        await site.Visitor().SubmitAsync(link);
        var consent = await site.InDatabaseAsync(db => db.BusinessConsents.SingleAsync(c => c.Business == "Decided Works"));
        await DecideAsync(consent, (business, now) => business.SendBack("Which street?", Who.System, now));
        await DecideAsync(consent, (business, now) => business.CheckIdentity("", Who.System, now));
        await site.Visitor().SubmitAsync(link);
        await DecideAsync(consent, (business, now) => business.Suspend("Under inquiry", Who.System, now));
        var told = (await site.EmailsAsync()).Where(mail => mail.Kind == "BusinessWasLookedAt" && mail.PersonId == consent.AskedBy).ToList();
        Assert.Equal(["Decided Works is not checked yet", "Decided Works is checked"], told.Select(mail => mail.Subject));
        Assert.Contains("Which street?", told[0].Text);
    }

    [Fact]
    public async Task A_business_is_told_who_asks_and_says_no_by_the_same_page_once()
    {
        var (adviser, _) = await AttachedAsync();
        var link = await AskAsync(adviser, "Reluctant Works", "no@reluctant.example");
        var consent = await site.InDatabaseAsync(db => db.BusinessConsents.SingleAsync(c => c.Business == "Reluctant Works"));
        var firm = await site.InDatabaseAsync(db => db.Memberships.Where(m => m.PersonId == consent.AskedBy).Join(db.Organisations, m => m.OrganisationId, o => o.Id, (_, o) => o.Name).SingleAsync());
        Assert.Contains($"works at {firm}", (await site.EmailsAsync("no@reluctant.example")).Single().Text);
        Assert.Contains($"works at {firm}", (await site.Visitor().OpenAsync(link)).QuerySelector("main")!.TextContent);

        await DeclineAsync(link);
        await DeclineAsync(link, again: true);

        var page = await site.Visitor().OpenAsync(link);
        Assert.Equal("You said no", page.QuerySelector("h1")!.TextContent);
        Assert.Empty(page.QuerySelectorAll("main form"));
        Assert.Equal(0, await site.InDatabaseAsync(db => db.Organisations.CountAsync(o => o.Name == "Reluctant Works")));
        Assert.Single(await site.EmailsAsync(), mail => mail.Kind == "BusinessSaidNo" && mail.PersonId == consent.AskedBy);
        Assert.Contains("Said no", (await adviser.OpenAsync("/employers/businesses")).Body!.TextContent);
        var nagging = await adviser.SubmitAsync("/employers/businesses", PageForms.Given(
            ("Input.Business", "Reluctant Works"), ("Input.ContactName", "Ada Bell"), ("Input.ContactJobTitle", "Director"), ("Input.ContactEmail", "no@reluctant.example")));
        Assert.Equal(["Ada Bell said no for Reluctant Works less than 90 days ago, so they are not asked again yet. Talk to them first."], await nagging.ErrorsAsync());
    }

    [Fact]
    public async Task A_business_hears_of_its_yes_and_of_each_offer_and_stops_it_by_the_link_of_either()
    {
        var (adviser, _) = await AttachedAsync();
        var first = await AskAsync(adviser, "Watchful Works", "ada@watchful.example");
        await site.Visitor().SubmitAsync(first);
        var yes = Assert.Single(await site.EmailsAsync("ada@watchful.example"), mail => mail.Kind == "YouSaidYes");
        var consent = await site.InDatabaseAsync(db => db.BusinessConsents.SingleAsync(c => c.Business == "Watchful Works"));
        Assert.NotEqual(first, Link().Match(yes.Text).Value);

        var begun = await adviser.SubmitAsync("/employers/offers/new", PageForms.Given(("Input.ActivityType", "careers-talk"), ("Input.Owner", consent.OrganisationId!.Value.Value.ToString())));
        var root = begun.Headers.Location!.OriginalString.Replace("/what", "", StringComparison.Ordinal);
        await adviser.SubmitAsync($"{root}/what", PageForms.Given(("Input.Title", "Watch this"), ("Input.Description", "Pupils watch a watchmaker.")));
        await adviser.SubmitAsync($"{root}/where", PageForms.Given(("Input.Postcode", "DE1 3HQ"), ("Input.When", "ByArrangement"), ("Input.ArrangementDays", "Monday")));
        Assert.Contains("once the hub has checked who Watchful Works is", (await adviser.OpenAsync($"{root}/check")).Body!.TextContent);
        var published = await adviser.SubmitAsync($"{root}/check");
        Assert.Contains("once the hub has checked who Watchful Works is", (await adviser.OpenAsync(published.Headers.Location!.OriginalString)).Body!.TextContent);

        var mail = Assert.Single(await site.EmailsAsync("ada@watchful.example"), mail => mail.Kind == "PublishedForYou");
        Assert.Contains("Pupils watch a watchmaker.", mail.Text);
        var page = (await site.Visitor().OpenAsync(Link().Match(mail.Text).Value)).QuerySelector("main")!.TextContent;
        Assert.Contains("Watch this", page);
        Assert.Contains("Waits for the hub’s check", page);

        await site.Visitor().SubmitAsync(Link().Match(mail.Text).Value);
        Assert.Equal("You took your yes back", (await site.Visitor().OpenAsync(first)).QuerySelector("h1")!.TextContent);
        Assert.Equal("You took your yes back", (await site.Visitor().OpenAsync(Link().Match(yes.Text).Value)).QuerySelector("h1")!.TextContent);
        await site.TellDueAsync();
        var paused = await site.InDatabaseAsync(db => db.Offers.Include(o => o.History).SingleAsync(o => o.OrganisationId == consent.OrganisationId));
        Assert.Equal((OfferStatus.Paused, "Paused", "Watchful Works no longer wants it offered."), (paused.Status, paused.History[^1].InWords(), paused.History[^1].Reason));
        Assert.Equal("Published by Samira Haddad", paused.History[^2].InWords());
    }

    [Fact]
    public async Task Nobody_is_told_of_what_an_employer_publishes_for_itself()
    {
        var employer = await Giver.InAsync(site);
        var before = (await site.EmailsAsync()).Count(mail => mail.Kind == "PublishedForYou");
        await employer.PublishAsync();
        Assert.Equal(before, (await site.EmailsAsync()).Count(mail => mail.Kind == "PublishedForYou"));
    }

    [Fact]
    public async Task A_gap_leads_to_an_offer_for_that_year_and_Today_shows_their_schools()
    {
        var (adviser, school) = await AttachedAsync();
        Assert.Contains(school.Name, (await adviser.OpenAsync("/employers")).QuerySelector("main")!.TextContent);
        var href = (await adviser.OpenAsync($"/employers/schools/{school.Id.Value}")).QuerySelectorAll(".cc-cover a[href*='year=8']")[0].GetAttribute("href")!;
        Assert.Contains($"For year 8 of {school.Name}", (await adviser.OpenAsync(href)).QuerySelector("main")!.TextContent);
        var begun = await adviser.SubmitAsync(href, PageForms.Given(("Input.ActivityType", "careers-talk")));
        var offer = new OfferId(Guid.Parse(begun.Headers.Location!.OriginalString.Split('/')[3]));
        Assert.Equal(YearGroups.Of(YearGroup.Year8), await site.InDatabaseAsync(db => db.Offers.Where(o => o.Id == offer).Select(o => o.YearGroups).SingleAsync()));
        var employer = await Giver.InAsync(site);
        Assert.DoesNotContain(school.Name, (await employer.Browser.OpenAsync(href)).QuerySelector("main")!.TextContent);
        Assert.DoesNotContain("Your schools", (await employer.OpenAsync("")).QuerySelector("main")!.TextContent);
    }

    [Fact]
    public async Task The_button_and_each_request_lead_to_an_offer_for_the_school_of_the_kind_that_is_asked_for()
    {
        var (adviser, school) = await AttachedAsync();
        await AddAsync(new Request(school.Id, YearGroups.Secondary, PersonId.New(), "Samira Haddad", A.Need() with { ActivityTypes = [ActivityTypeId.CareersTalk], YearGroups = YearGroups.Of(YearGroup.Year9) }, site.Clock.UtcNow()));
        var page = await adviser.OpenAsync($"/employers/schools/{school.Id.Value}");
        Assert.Contains("Choose a number to offer something that closes the gap.", page.QuerySelector("main")!.TextContent);
        Assert.NotNull(page.QuerySelector(".cc-key"));

        var any = await adviser.OpenAsync(page.QuerySelectorAll("main a").Single(link => link.TextContent == "Offer something").GetAttribute("href")!);
        Assert.Contains($"For pupils of {school.Name}", any.QuerySelector("main")!.TextContent);
        Assert.Empty(any.QuerySelectorAll("[name='Input.ActivityType'][checked]"));
        var asked = await adviser.OpenAsync(page.QuerySelector(".cc-results a")!.GetAttribute("href")!);
        Assert.Contains($"For year 9 of {school.Name}", asked.QuerySelector("main")!.TextContent);
        Assert.Equal("careers-talk", asked.QuerySelectorAll("[name='Input.ActivityType'][checked]").Single().GetAttribute("value"));
    }

    [Fact]
    public async Task A_link_that_ran_out_says_so_and_has_no_button()
    {
        var (adviser, _) = await AttachedAsync();
        var link = await AskAsync(adviser, "Late Works", "late@works.example");
        site.Clock.Advance(TimeSpan.FromDays(BusinessConsent.Days));

        var page = await site.Visitor().OpenAsync(link);

        Assert.Equal("This link ran out", page.QuerySelector("h1")!.TextContent);
        Assert.Empty(page.QuerySelectorAll("main form"));
        Assert.Equal(HttpStatusCode.NotFound, (await site.Visitor().GetAsync("/consent/made-up")).StatusCode);
    }

    [Fact]
    public async Task Another_business_cannot_be_written_for()
    {
        var (adviser, _) = await AttachedAsync();
        await site.Visitor().SubmitAsync(await AskAsync(adviser, "Own Works", "own@works.example"));
        var (stranger, _) = await AttachedAsync();
        await site.Visitor().SubmitAsync(await AskAsync(stranger, "Their Works", "their@works.example"));
        var theirs = await site.InDatabaseAsync(db => db.Organisations.Where(o => o.Name == "Their Works").Select(o => o.Id).SingleAsync());

        var refused = await adviser.SubmitAsync("/employers/offers/new", PageForms.Given(("Input.ActivityType", "careers-talk"), ("Input.Owner", theirs.Value.ToString())));

        Assert.Equal(["Select for whom you write the offer."], await refused.ErrorsAsync());
    }

    [Fact]
    public async Task What_is_missing_is_asked_for()
    {
        var (adviser, _) = await AttachedAsync();
        var refused = await adviser.SubmitAsync("/employers/businesses");
        Assert.Equal(
            ["Enter the name of the business.", "Enter the name of somebody there.", "Enter what they do there.", "Enter their e-mail address, like priya@example.org."],
            await refused.ErrorsAsync());
    }

    /// <summary>Presses "No, thank you"; again, past a page that has no button any more.</summary>
    private async Task DeclineAsync(string link, bool again = false)
    {
        var browser = site.Visitor();
        if (!again)
        {
            await browser.SubmitAsync(link, form: "main form[action*=Decline]");
            return;
        }

        var token = (await browser.OpenAsync("/sign-in")).QuerySelector("main form [name=__RequestVerificationToken]")!.GetAttribute("value")!;
        Assert.Equal(HttpStatusCode.Redirect, (await browser.PostAsync($"{link}?handler=Decline", new FormUrlEncodedContent(PageForms.Given(("__RequestVerificationToken", token))))).StatusCode);
    }

    private async Task DecideAsync(BusinessConsent consent, Action<Organisation, DateTime> decide)
    {
        await site.InDatabaseAsync(async db =>
        {
            decide(await db.Organisations.SingleAsync(o => o.Id == consent.OrganisationId), site.Clock.UtcNow());
            return await db.SaveChangesAsync();
        });
        await site.TellDueAsync();
    }

    private async Task<Offer> OfferOfAsync(BusinessConsent consent, PersonId writer)
    {
        var offer = An.Offer().From(consent.OrganisationId!.Value).WrittenBy(writer).ByArrangement().Build();
        await AddAsync(offer);
        return offer;
    }

    private Booking AskOf(Offer offer, Marketplace market) => offer.Ask(
        new AskingSchool(market.School.Id, market.School.Name, YearGroups.Secondary, market.School.Location, ""),
        new Ask { YearGroups = YearGroups.Of(YearGroup.Year8), Pupils = 30, Day = new DateOnly(2027, 2, 22), Time = new TimeOnly(10, 0), Mode = DeliveryModes.InPerson },
        "Samira Haddad", market.Leader.PersonId!.Value, site.Clock.UtcNow());

    private Task<OfferStatus> StatusAsync(Offer offer) => site.InDatabaseAsync(db => db.Offers.Where(o => o.Id == offer.Id).Select(o => o.Status).SingleAsync());

    private async Task<(HttpClient Browser, School School)> AttachedAsync(DateOnly? until = null)
    {
        var school = Marketplace.NewSchool("Thornmere Academy");
        await AddAsync(school);
        var person = await site.PersonSignedInAs(Role.Employer);
        await site.AttachAsync(person.PersonId, school.Id, until);
        return (person.Client, school);
    }

    private async Task<string> AskAsync(HttpClient adviser, string business, string address)
    {
        await adviser.SubmitAsync("/employers/businesses", PageForms.Given(
            ("Input.Business", business), ("Input.ContactName", "Ada Bell"), ("Input.ContactJobTitle", "Director"), ("Input.ContactEmail", address)));
        var mail = Assert.Single(await site.EmailsAsync(address));
        return Link().Match(mail.Text).Value;
    }

    private Task<int> AddAsync(object row) => site.InDatabaseAsync(db =>
    {
        db.Add(row);
        return db.SaveChangesAsync();
    });

    [GeneratedRegex("/consent/[A-Za-z0-9_-]+", RegexOptions.None, 1000)]
    private static partial Regex Link();
}
