using CareersConnect.Application.Offers.Search;
using CareersConnect.Application.Offers.Search.Words;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.Matching;
using CareersConnect.Domain.Offers;
using CareersConnect.Domain.ReferenceData;
using CareersConnect.Domain.Requests;
using CareersConnect.Domain.SavedSearches;
using CareersConnect.Infrastructure.Search.Standing;
using CareersConnect.Testing.Search;

namespace CareersConnect.Application.Tests.Matching;

/// <summary>The tables in memory find every request that passes the hard conditions and every search that the predicate finds, while both are edited; and little else.</summary>
public sealed class StandingTablesTests
{
    private static readonly SearchWords Words = new(new SynonymBook(Synonyms.All));
    private readonly NationalOffers _country = new(seed: 5);
    private readonly StandingTables _tables = new(Words);

    [Fact]
    public void Every_request_that_one_of_three_hundred_offers_fits_is_found_while_requests_are_edited() => CompareRequests(300, 3000);

    [Fact]
    [Trait("Kind", "Long")]
    public void Every_request_that_one_of_a_thousand_offers_fits_is_found_while_requests_are_edited() => CompareRequests(1000, 20_000);

    [Fact]
    public void Every_search_that_one_of_a_hundred_offers_satisfies_is_found_while_searches_are_edited() => CompareSearches(100, 1000);

    [Fact]
    [Trait("Kind", "Long")]
    public void Every_search_that_one_of_a_thousand_offers_satisfies_is_found_while_searches_are_edited() => CompareSearches(1000, 5000);

    [Fact]
    public void A_request_takes_at_most_fifty_bytes()
    {
        var needs = new NationalNeeds(_country, 6);
        _tables.PutAll([.. Enumerable.Range(0, 40_000).Select(number => needs.Request(number)).Select(request => PackedNeed.Of(request.Id, request.Need, request.School))]);
        Assert.True(_tables.RequestBytes <= 50L * 40_000, $"{_tables.RequestBytes / 40_000.0:0.0} bytes");
    }

    [Fact]
    public void What_suits_one_of_many_suits_what_they_have_in_common()
    {
        var (needs, random) = (new NationalNeeds(_country, 6), new Random(3));
        for (var n = 0; n < 200; n++)
        {
            var some = Enumerable.Range(0, random.Next(1, 6)).Select(_ => needs.Request(random.Next(5000))).Select(request => PackedNeed.Of(request.Id, request.Need, request.School).Groups).ToList();
            var common = some.Aggregate(PackedNeed.Layout.Nobody, PackedNeed.Layout.Either);
            var offer = PackedNeed.ProbeOf(NationalNeeds.Facts(_country.Offer(n)), NationalOffers.Today)?.Groups ?? 0;
            Assert.True(PackedNeed.Layout.Suits(common, offer) || !some.Exists(one => PackedNeed.Layout.Suits(one, offer)));
            Assert.False(PackedNeed.Layout.Suits(PackedNeed.Layout.Nobody, offer));
        }
    }

    [Fact]
    public void An_alert_that_is_forgotten_or_says_other_words_leaves_no_place_behind()
    {
        var needs = new NationalNeeds(_country, 8);
        List<(SavedSearchId Id, OfferSearch Search)> alerts = [.. Enumerable.Range(0, 300).Select(n => needs.Alert(n)).DistinctBy(alert => alert.Id)];
        alerts.ForEach(alert => _tables.Put(alert.Id, alert.Search));
        var places = _tables.WordPlaces;
        Assert.True(places > 30, $"Only {places} have words.");

        alerts.ForEach(alert => _tables.Put(alert.Id, alert.Search with { Words = "quokka" }));
        Assert.Equal(alerts.Count, _tables.WordPlaces);
        alerts.ForEach(alert => _tables.Put(alert.Id, alert.Search with { Words = "" }));
        Assert.Equal((0, alerts.Count), (_tables.WordPlaces, _tables.Alerts));
        alerts.ForEach(alert => _tables.Put(alert.Id, alert.Search with { Words = "quokka" }));
        alerts.ForEach(alert => _tables.Remove(alert.Id));
        Assert.Equal((0, 0), (_tables.WordPlaces, _tables.Alerts));
    }

    [Fact]
    public void A_group_overlaps_when_its_guard_stands_and_a_field_that_must_be_had_lets_nothing_through()
    {
        var layout = new BitLayout();
        var (must, kinds, sizes) = (layout.MustHave(3), layout.MustOverlap(4), layout.MustOverlap(2, mayBeBlank: true));
        var offer = must.Lacking(0b011) | kinds.Given(0b0110) | sizes.Given(0);
        Assert.True(layout.Suits(must.Of(0b001) | kinds.Wanted(0b0100) | sizes.Wanted(0), offer));
        Assert.True(layout.Suits(kinds.Wanted(0) | sizes.Wanted(0), offer));
        Assert.False(layout.Suits(must.Of(0b100) | kinds.Wanted(0b0100) | sizes.Wanted(0), offer));
        Assert.False(layout.Suits(must.Of(0b001) | kinds.Wanted(0b1001) | sizes.Wanted(0), offer));
        Assert.False(layout.Suits(must.Of(0b001) | kinds.Wanted(0b0100) | sizes.Wanted(0b01), offer));
    }

    private void CompareRequests(int offers, int requests)
    {
        var (needs, random, waiting) = (new NationalNeeds(_country, 6), new Random(7), new Dictionary<RequestId, NationalNeeds.Waiting>());
        List<NationalNeeds.Waiting> all = [.. Enumerable.Range(0, requests).Select(number => needs.Request(number))];
        all.ForEach(request => waiting.Add(request.Id, request));
        _tables.PutAll(all.ConvertAll(request => PackedNeed.Of(request.Id, request.Need, request.School)));
        var (fitting, candidates) = (0, 0);
        for (var n = 0; n < offers; n++)
        {
            var offer = NationalNeeds.Facts(_country.Offer(n));
            var found = _tables.MayFit(offer, NationalOffers.Today);
            var fits = waiting.Values.Where(request => request.Need.Until > NationalOffers.Today && HardConditions.Fits(request.Facts, offer)).Select(request => request.Id).ToHashSet();
            Assert.Equal(found.Count, found.ToHashSet().Count);
            Assert.Empty(fits.Except(found));
            Assert.DoesNotContain(found, id => !waiting.ContainsKey(id));
            (fitting, candidates) = (fitting + fits.Count, candidates + found.Count);

            var changed = needs.Request(random.Next(requests + 200), version: n);
            waiting[changed.Id] = changed;
            _tables.Put(changed.Id, changed.Need, changed.School);
            var gone = needs.Request(random.Next(requests)).Id;
            waiting.Remove(gone);
            _tables.Remove(gone);
            Assert.Equal(waiting.Count, _tables.Requests);
        }

        Assert.True(fitting > offers, $"Only {fitting} fitted: the comparison says little.");
        Assert.True(candidates <= fitting * 1.5, $"{candidates} are judged for {fitting} that fit.");
    }

    private void CompareSearches(int offers, int searches)
    {
        var (needs, random, waiting) = (new NationalNeeds(_country, 8), new Random(9), new Dictionary<SavedSearchId, OfferSearchPredicate>());
        for (var n = 0; n < searches; n++)
        {
            Put(needs.Alert(n));
        }

        var (satisfied, candidates) = (0, 0);
        for (var n = 0; n < offers; n++)
        {
            var offer = new JudgedOffer(_country.Offer(n));
            var found = _tables.MaySatisfy(offer.Document, NationalOffers.Today);
            var fits = waiting.Where(search => search.Value.Judge(offer) is not null).Select(search => search.Key).ToHashSet();
            Assert.Equal(found.Count, found.ToHashSet().Count);
            Assert.Empty(fits.Except(found));
            Assert.DoesNotContain(found, id => !waiting.ContainsKey(id));
            (satisfied, candidates) = (satisfied + fits.Count, candidates + found.Count);

            var gone = needs.Alert(random.Next(searches)).Id;
            waiting.Remove(gone);
            _tables.Remove(gone);
            Put(needs.Alert(random.Next(searches + 50)));
            Assert.Equal(waiting.Count, _tables.Alerts);
        }

        Assert.True(satisfied > offers, $"Only {satisfied} were satisfied: the comparison says little.");
        Assert.True(candidates <= satisfied * 5, $"{candidates} are judged for {satisfied} that are satisfied.");

        void Put((SavedSearchId Id, OfferSearch Search) alert)
        {
            waiting[alert.Id] = OfferSearchPredicate.Of(alert.Search, Words);
            _tables.Put(alert.Id, alert.Search);
        }
    }
}
