using CareersConnect.Domain.Education;
using CareersConnect.Domain.Offers;
using CareersConnect.Domain.Organisations;
using CareersConnect.Domain.Places;
using CareersConnect.Domain.ReferenceData;
using CareersConnect.Testing;
using CareersConnect.Testing.Builders;
using CareersConnect.Testing.Trade;

namespace CareersConnect.Web.Tests.Offers;

/// <summary>What stands at the foot of an offer. Each test has a host of its own, since every offer of another would be similar as well.</summary>
public sealed class SimilarOffersTests : IDisposable
{
    private static readonly GridPoint Derby = new(435_000, 336_000);
    private readonly SiteFixture _site = new();

    public void Dispose() => _site.Dispose();

    [Fact]
    public async Task The_same_kind_a_shared_subject_or_a_shared_sector_is_similar_the_nearest_first()
    {
        var facts = Facts("engineering");
        var shown = await OfferAsync("Shown", 0, details => details with { Subjects = ["physics"] }, facts);
        await OfferAsync("Same kind", 3);
        await OfferAsync("Same subject", 2, details => Other(details) with { Subjects = ["physics", "music"] });
        await OfferAsync("Same sector", 1, Other, facts);
        await OfferAsync("Nothing in common", 1, details => Other(details) with { Subjects = ["music"] }, Facts("creative"));

        Assert.Equal(["Same sector", "Same subject", "Same kind"], await SimilarToAsync(shown));
    }

    [Fact]
    public async Task It_is_never_itself_nor_of_its_own_giver_and_one_for_each_organisation()
    {
        var shown = await OfferAsync("Shown", 0);
        await _site.InDatabaseAsync(db =>
        {
            db.Add(An.Offer().From(shown.OrganisationId).ByArrangement().With(details => details with { Title = "Of the same giver" }).Build());
            return db.SaveChangesAsync();
        });
        var near = await OfferAsync("Near", 1);
        await OfferAsync("Near, another of theirs", 2, giver: near.OrganisationId);
        await OfferAsync("Far", 3);

        Assert.Equal(["Near", "Far"], await SimilarToAsync(shown));
    }

    [Fact]
    public async Task Other_year_groups_other_people_what_cannot_be_asked_for_and_what_is_too_far_are_left_out()
    {
        var shown = await OfferAsync("Shown", 0, details => details with { YearGroups = YearGroups.Of(YearGroup.Year8) });
        await OfferAsync("For year 12", 1, details => details with { YearGroups = YearGroups.Of(YearGroup.Year12) });
        await OfferAsync("For parents", 1, details => details with { Audience = OfferAudience.Parents });
        await OfferAsync("Too late", 1, details => details with { ArrangementDays = Weekdays.None }, on: new DateOnly(2027, 1, 12));
        await OfferAsync("Sixty miles off", 60, details => details with { TravelMiles = null });
        await OfferAsync("Who does not travel", 9, details => details with { TravelMiles = 5 });

        Assert.Empty(await SimilarToAsync(shown));
        Assert.DoesNotContain("Similar offers", (await _site.Visitor().OpenAsync($"/offers/{shown.Id.Value}")).QuerySelector("main")!.TextContent);
    }

    [Fact]
    public async Task There_are_four_at_most_and_those_that_only_meet_online_come_last()
    {
        var shown = await OfferAsync("Shown", 0);
        await OfferAsync("Online", 0, details => details with { Modes = DeliveryModes.LiveOnline, Place = MeetingPlace.Online, Location = null, Postcode = "", Town = "", TravelMiles = null });
        foreach (var miles in new[] { 4, 2, 3 })
        {
            await OfferAsync($"{miles} miles", miles);
        }

        Assert.Equal(["2 miles", "3 miles", "4 miles", "Online"], await SimilarToAsync(shown));
        await OfferAsync("5 miles", 5);
        Assert.Equal(["2 miles", "3 miles", "4 miles", "5 miles"], await SimilarToAsync(shown));
    }

    [Fact]
    public async Task Nearest_is_from_the_readers_school_and_the_page_still_takes_few_statements()
    {
        var shown = await OfferAsync("Shown", 0);
        await OfferAsync("Near the offer", -3);
        await OfferAsync("Near the school", 4);
        var school = Marketplace.NewSchool("Thornmere Academy");
        await _site.InDatabaseAsync(db =>
        {
            db.Add(school);
            return db.SaveChangesAsync();
        });
        var staff = await _site.SignedInAs(Role.SchoolStaff, school.Id);
        Assert.Equal(["Near the offer", "Near the school"], await SimilarToAsync(shown));
        Assert.Equal(["Near the school", "Near the offer"], await SimilarToAsync(shown, staff));
        using var counted = _site.Statements.Count();
        await staff.GetAsync($"/offers/{shown.Id.Value}");
        counted.AtMost(5);
    }

    private static EmployerFacts Facts(string sector) =>
        new([Sectors.All.First(one => one.Id.Value.StartsWith(sector, StringComparison.Ordinal)).Id.Value], EmployerSize.From10To249, selfEmployed: false, cornerstone: false, Stem.Yes);

    private static OfferDetails Other(OfferDetails details) => details with { ActivityType = ActivityTypeId.EmployerWorkshop };

    /// <summary>An offer of an employer of its own, so many miles to the east of Derby.</summary>
    private async Task<Offer> OfferAsync(string title, int miles, Func<OfferDetails, OfferDetails>? change = null, EmployerFacts? facts = null, OrganisationId? giver = null, DateOnly? on = null)
    {
        var home = An.Employer().With(facts ?? Facts("retail")).Build();
        var built = An.Offer().From(giver ?? home.Id).ByArrangement()
            .With(details => details with { Title = title, Location = Derby with { Easting = Derby.Easting + (int)(miles * GridPoint.MetresAMile) } }).With(change ?? (details => details));
        var offer = (on is { } day ? built.OnDate(day) : built).Build();
        await _site.InDatabaseAsync(db =>
        {
            db.AddRange(home, offer);
            return db.SaveChangesAsync();
        });
        return offer;
    }

    private async Task<IReadOnlyList<string>> SimilarToAsync(Offer offer, HttpClient? reader = null)
    {
        await _site.TellDueAsync();
        return [.. (await (reader ?? _site.Visitor()).OpenAsync($"/offers/{offer.Id.Value}")).QuerySelectorAll(".cc-similar h3").Select(title => title.TextContent)];
    }
}
