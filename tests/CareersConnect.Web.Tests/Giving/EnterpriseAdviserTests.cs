using System.Net;
using System.Text.RegularExpressions;
using CareersConnect.Domain.Bookings;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.Offers;
using CareersConnect.Domain.Organisations;
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
        Assert.Single(before.QuerySelectorAll("main button"));
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
