using CareersConnect.Domain.Education;
using CareersConnect.Domain.Kernel;
using CareersConnect.Domain.Offers;
using CareersConnect.Domain.ReferenceData;
using CareersConnect.Infrastructure.Seeding;
using CareersConnect.Testing;
using Microsoft.EntityFrameworkCore;

namespace CareersConnect.Application.Tests.Seeding;

/// <summary>Demo data comes out the same again, and only then.</summary>
public sealed class SeederTests
{
    private static readonly SeedOptions Small = new(12, 120, 1, new DateOnly(2027, 1, 11));

    /// <summary>Tables that the trade fills.</summary>
    private static readonly string[] Filled =
    [
        "Schools", "Organisations", "Volunteers", "Offers", "Sessions", "OfferHistory", "Requests", "Bookings", "BookingHistory", "Encounters", "People", "Memberships", "EnterpriseAdviserAttachments", "BusinessConsents", "OfferChanges", "StandingChanges",
    ];

    [Fact]
    public async Task The_same_options_give_the_same_rows_keys_and_references_included()
    {
        using var one = await DemoData.OfAsync(Small);
        using var other = await DemoData.OfAsync(Small);
        var (rows, again) = (one.Rows(), other.Rows());
        Assert.All(Filled, table => Assert.NotEmpty(rows[table]));
        Assert.All(rows, table => Assert.Equal(table.Value, again[table.Key]));
    }

    [Fact]
    public async Task Another_seed_gives_another_hub_and_another_day_moves_what_has_taken_place()
    {
        using var one = await DemoData.OfAsync(Small);
        using var seed = await DemoData.OfAsync(Small with { Seed = 2 });
        using var day = await DemoData.OfAsync(Small with { Today = new DateOnly(2027, 3, 1) });
        var rows = one.Rows();
        Assert.All(new[] { "Schools", "Offers", "Bookings", "Requests" }, table => Assert.Empty(rows[table].Intersect(seed.Rows()[table], StringComparer.Ordinal)));
        Assert.Equal(rows["Schools"], day.Rows()["Schools"]);
        await using var before = one.Open();
        await using var after = day.Open();
        Assert.True(await after.Encounters.MaxAsync(encounter => encounter.Day, TestContext.Current.CancellationToken) > new DateOnly(2027, 1, 11));
        Assert.True(await before.Encounters.MaxAsync(encounter => encounter.Day, TestContext.Current.CancellationToken) < new DateOnly(2027, 1, 11));
    }

    [Fact]
    [Trait("Kind", "Long")]
    public async Task More_than_a_thousand_schools_stand_all_over_England_and_their_trade_is_made_whole()
    {
        var options = Small with { Schools = 1001, Offers = 150 };
        Assert.Equal((true, false), (options.IsNational, (options with { Schools = 1000 }).IsNational));
        using var data = await DemoData.OfAsync(options);
        await using var db = data.Open();
        var schools = await db.Schools.AsNoTracking().Select(school => new { school.Urn, school.RegionCode, school.LocalAuthorityCode, school.Easting, school.Northing }).ToListAsync(TestContext.Current.CancellationToken);
        Assert.Equal((1001, 1001), (schools.Count, schools.DistinctBy(school => school.Urn).Count()));
        Assert.Equal(LocalAuthorities.Regions.Keys.Order(StringComparer.Ordinal), schools.Select(school => school.RegionCode!).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
        Assert.True(schools.DistinctBy(school => school.LocalAuthorityCode).Count() > 100);
        Assert.True(schools.Max(school => school.Northing) - schools.Min(school => school.Northing) > 450_000);

        Assert.True(await db.Offers.CountAsync(TestContext.Current.CancellationToken) >= options.Offers);
        Assert.True(await db.Requests.CountAsync(TestContext.Current.CancellationToken) >= options.Requests);
        Assert.True(await db.Encounters.AnyAsync(TestContext.Current.CancellationToken));
        Assert.False(await db.Sessions.AnyAsync(session => session.Taken > session.Capacity, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task The_history_of_each_offer_leads_to_where_it_stands()
    {
        using var data = await DemoData.OfAsync(Small);
        await using var db = data.Open();
        var offers = await db.Offers.AsNoTracking().Include(offer => offer.History).ToListAsync(TestContext.Current.CancellationToken);
        Assert.All(offers, offer =>
        {
            var history = offer.History.OrderBy(entry => entry.Number).ToList();
            Assert.Equal(Enumerable.Range(1, offer.Changes), history.Select(entry => entry.Number));
            Assert.Equal(offer.Status, history[^1].To);
            Assert.Equal(history.SkipLast(1).Select(entry => (OfferStatus?)entry.To).Prepend(null), history.Select(entry => entry.From));
            Assert.All(history, entry => Assert.Equal(entry.To == OfferStatus.Expired, entry.ByPersonId is null));
        });
        Assert.Contains(offers, offer => offer.Changes > 2);
    }

    [Fact]
    public async Task An_evening_for_parents_begins_in_the_evening()
    {
        using var data = await DemoData.OfAsync(Small with { Offers = 300 });
        await using var db = data.Open();
        var evenings = (await db.Offers.AsNoTracking().Include(offer => offer.Sessions).Where(offer => offer.Audience == OfferAudience.Parents).ToListAsync(TestContext.Current.CancellationToken))
            .SelectMany(offer => offer.Sessions).Select(date => TimeOnly.FromDateTime(date.StartsAt.ToEnglishTime())).ToList();

        Assert.NotEmpty(evenings);
        Assert.All(evenings, begin => Assert.InRange(begin, new TimeOnly(17, 30), new TimeOnly(19, 0)));
    }

    [Fact]
    public async Task A_database_that_holds_offers_is_refused()
    {
        using var data = await DemoData.OfAsync(Small with { Offers = 20, Schools = 2 });
        await using var services = data.Services();
        var refusal = await Assert.ThrowsAsync<RuleBrokenException>(() => DemoData.FillAsync(services, Small));
        Assert.StartsWith("The database holds offers already.", refusal.Message, StringComparison.Ordinal);
    }
}
