using System.Globalization;
using CareersConnect.Application.Bookings;
using CareersConnect.Application.Matching;
using CareersConnect.Application.Pipeline;
using CareersConnect.Application.Requests;
using CareersConnect.Application.SignedIn;
using CareersConnect.Application.Tests.Requests;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.Kernel;
using CareersConnect.Domain.Matching;
using CareersConnect.Domain.Offers;
using CareersConnect.Domain.Organisations;
using CareersConnect.Domain.Places;
using CareersConnect.Testing.Builders;
using CareersConnect.Testing.Trade;
using FluentValidation;
using Microsoft.EntityFrameworkCore;
using static CareersConnect.Application.Tests.Bookings.Asks;

namespace CareersConnect.Application.Tests.Matching;

/// <summary>Schools that the hub marks have the last asks of whoever can come to them, and nothing else changes.</summary>
public sealed class ColdSpotTests : IAsyncLifetime
{
    private const string Kept = "The last times that they can be asked this term are kept for schools in areas to which the careers hub gives priority. Choose a different offer; from 1 April 2027 they can be asked again.";
    private static readonly DateOnly Until = new(2027, 3, 31);
    private static readonly SignedInMember Hub = new() { PersonId = PersonId.New(), Name = "Rosa Lindqvist", OrganisationId = OrganisationId.New(), OrganisationName = "Derbyshire hub", Role = Role.Hub };
    private readonly TradeFixture _site = new();
    private Marketplace _market = null!;

    public async ValueTask InitializeAsync() => _market = await _site.MarketAsync();

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public async Task The_last_asks_of_a_term_are_kept_for_a_cold_spot_in_reach_until_it_ends()
    {
        var (offer, near) = (await SpentAllButTwoAsync(), await SchoolAsync(new GridPoint(440_000, 338_000)));
        Assert.Equal((1, null), ((await RaisedAsync()).Fitting, await WhyNotAsync(offer)));

        var spot = await MarkAsync(near);
        var view = await RaisedAsync();
        Assert.Equal((0, "budget-spent", Kept), (view.Fitting, view.WhyNothing!, await WhyNotAsync(offer)));
        Assert.Equal(Kept, (await Assert.ThrowsAsync<RuleBrokenException>(() => _site.SendAsync(_market.Leader, For(offer)))).Message);

        await _site.SendAsync(Hub, new MarkColdSpot.End(spot));
        Assert.Equal((1, null), ((await RaisedAsync()).Fitting, await WhyNotAsync(offer)));
    }

    [Fact]
    public async Task A_school_of_the_cold_spot_asks_for_what_is_kept_and_reads_the_reason()
    {
        var offer = await SpentAllButTwoAsync();
        await MarkAsync(_market.School.Id);

        var match = Assert.Single((await RaisedAsync()).Matches);
        Assert.Contains("Comes to you, in an area that the careers hub gives priority", match.Reasons.Select(reason => reason.Sentence));
        Assert.Equal(Until, match.Reasons.OfType<ColdSpotReason>().Single().Until);
        await _site.SendAsync(_market.Leader, For(offer));
    }

    [Theory]
    [InlineData(480_000, 338_000)]
    [InlineData(440_000, 420_000)]
    public async Task A_cold_spot_beyond_the_volunteers_travel_keeps_nothing(int easting, int northing)
    {
        var offer = await SpentAllButTwoAsync();
        await MarkAsync(await SchoolAsync(new GridPoint(easting, northing)));
        Assert.Equal((1, null), ((await RaisedAsync()).Fitting, await WhyNotAsync(offer)));
    }

    [Fact]
    public async Task What_meets_live_online_alone_keeps_nothing()
    {
        var offer = await SpentAllButTwoAsync(details => details with { Modes = DeliveryModes.LiveOnline });
        await MarkAsync(await SchoolAsync(new GridPoint(440_000, 338_000)));
        Assert.Null(await WhyNotAsync(offer));
    }

    [Fact]
    public async Task A_local_authority_means_all_of_its_schools_and_no_others_up_to_the_last_day()
    {
        var derby = await SchoolAsync(new GridPoint(440_000, 338_000), "831");
        var offer = await SpentAllButTwoAsync();
        await _site.SendAsync(Hub, new MarkColdSpot.Command("831", [], "One employer in ten miles.", Until));

        Assert.Equal(Kept, await WhyNotAsync(offer));
        var colleague = _market.Leader with { SchoolId = derby };
        Assert.Null((await _site.SendAsync(colleague, new AskForOffer.Query(offer.Id, null))).WhyNotAsked);
        Assert.Equal("Derby", Assert.Single((await _site.SendAsync(Hub, new ListColdSpots.Query())).Rows).Title);

        _site.Clock.MoveTo(new DateTimeOffset(2027, 4, 1, 9, 0, 0, TimeSpan.Zero));
        Assert.Null(await WhyNotAsync(offer));
        Assert.Empty((await _site.SendAsync(Hub, new ListColdSpots.Query())).Rows);
    }

    [Fact]
    public async Task It_is_listed_with_its_schools_and_its_reason()
    {
        List<SchoolId> schools = [];
        for (var n = 0; n < 7; n++)
        {
            schools.Add(await SchoolAsync(new GridPoint(440_000, 338_000), name: $"School {(char)('A' + n)}"));
        }

        await _site.SendAsync(Hub, new MarkColdSpot.Command(null, schools, "One employer in ten miles.", Until));
        var row = Assert.Single((await _site.SendAsync(Hub, new ListColdSpots.Query())).Rows);
        Assert.Equal(("School A, School B, School C, School D, School E and 2 more", "One employer in ten miles.", Until), (row.Title, row.Reason, row.Until));
    }

    [Fact]
    public async Task What_is_missing_is_told_at_once_and_the_same_area_is_not_marked_twice()
    {
        var refusal = await Assert.ThrowsAsync<RuleBrokenException>(() => _site.SendAsync(Hub, new MarkColdSpot.Command(null, [], " ", new DateOnly(2027, 1, 10))));
        Assert.Equal(
            ["Select a local authority, or find and tick schools.", "Say why, in 400 characters or fewer.", "Enter a last day from today to 11 January 2028."],
            refusal.All.Select(one => one.Message));

        await _site.SendAsync(Hub, new MarkColdSpot.Command("831", [], "Few employers.", Until));
        Assert.Equal(
            "Derby is a cold spot already, until 31 March 2027. End that one first, or leave it as it is.",
            (await Assert.ThrowsAsync<RuleBrokenException>(() => _site.SendAsync(Hub, new MarkColdSpot.Command("831", [], "Few employers.", Until)))).Message);
        await Assert.ThrowsAsync<ValidationException>(() => _site.SendAsync(Hub, new MarkColdSpot.Command("000", [], "Few employers.", Until)));
        await Assert.ThrowsAsync<NotFoundException>(() => _site.SendAsync(Hub, new MarkColdSpot.Command(null, [SchoolId.New()], "Few employers.", Until)));
        await Assert.ThrowsAsync<NotFoundException>(() => _site.SendAsync(Hub, new MarkColdSpot.End(ColdSpotId.New())));
    }

    private Task<ColdSpotId> MarkAsync(SchoolId school) => _site.SendAsync(Hub, new MarkColdSpot.Command(null, [school], "One employer in ten miles.", Until));

    private async Task<SchoolId> SchoolAsync(GridPoint place, string localAuthority = "999", string name = "Moorgate School")
    {
        var school = School.Enter(
            new RegisterFacts
            {
                Urn = new Urn((950_000 + Random.Shared.Next(40_000)).ToString(CultureInfo.InvariantCulture)), Name = name, LocalAuthorityCode = localAuthority, TypeCode = 34, LowestAge = 11, HighestAge = 18,
                Postcode = new Postcode("ZZ99 3AA"), Town = "Derby", Location = place,
            },
            new DateOnly(2026, 9, 1));
        await _site.AddAsync(school);
        return school.Id;
    }

    /// <summary>An offer by arrangement whose volunteer was asked four times of six.</summary>
    private async Task<Offer> SpentAllButTwoAsync(Func<OfferDetails, OfferDetails>? change = null)
    {
        var offer = await _market.OfferAsync(_site, built => built.ByArrangement().With(change ?? (details => details)));
        var asked = await _market.OfferAsync(_site, built => built.ByArrangement(Weekdays.Monday));
        await _site.AddAsync([.. Enumerable.Range(0, ContactBudget.Usual - ColdSpot.KeptAsks).Select(_ => asked.Ask(A.AskingSchool(), An.Ask(day: InSixWeeks), "Somebody else", PersonId.New(), OfferBuilder.Now))]);
        await _site.InDatabaseAsync(async db =>
        {
            var row = await db.Offers.SingleAsync(one => one.Id == asked.Id);
            row.Pause(OfferBuilder.Kwame, OfferBuilder.Now);
            return await db.SaveChangesAsync();
        });
        await _site.TellDueAsync();
        return offer;
    }

    private async Task<string?> WhyNotAsync(Offer offer) => (await _site.SendAsync(_market.Leader, new AskForOffer.Query(offer.Id, null))).WhyNotAsked;

    private async Task<ShowRequest.View> RaisedAsync()
    {
        await _site.TellDueAsync();
        return await _site.SendAsync(_market.Leader, new ShowRequest.Query(await _site.SendAsync(_market.Leader, RaisingRequestsTests.Raise)));
    }
}
