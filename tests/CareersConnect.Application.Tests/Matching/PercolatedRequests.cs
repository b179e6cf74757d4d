using CareersConnect.Application.Offers.Search;
using CareersConnect.Application.Tests.Offers.Search;
using CareersConnect.Domain.Matching;
using CareersConnect.Domain.Offers;
using CareersConnect.Domain.Places;
using CareersConnect.Domain.Requests;
using CareersConnect.Infrastructure.Search.Elasticsearch;
using CareersConnect.Infrastructure.Search.Percolator;
using CareersConnect.Infrastructure.Search.Standing;
using CareersConnect.Testing.Search;

namespace CareersConnect.Application.Tests.Matching;

/// <summary>A cluster's percolator finds every request that passes the hard conditions while requests are edited, and little else.</summary>
public abstract class PercolatedRequests : IAsyncLifetime
{
    private readonly NationalOffers _country = new(seed: 5);

    protected static CancellationToken Now => TestContext.Current.CancellationToken;

    public abstract ValueTask InitializeAsync();

    public abstract ValueTask DisposeAsync();

    [Theory]
    [InlineData(5000)]
    [InlineData(3)]
    public Task Every_request_that_one_of_sixty_offers_fits_is_found_whatever_the_pages(int page) => CompareAsync(60, 700, page);

    [Fact]
    [Trait("Kind", "Long")]
    public Task Every_request_that_one_of_three_hundred_offers_fits_is_found() => CompareAsync(300, 3000, 5000);

    [Theory]
    [InlineData(MeetingPlace.AtSchool, 150, true)]
    [InlineData(MeetingPlace.AtSchool, 100, false)]
    [InlineData(MeetingPlace.AtSchool, null, true)]
    [InlineData(MeetingPlace.AtWorkplace, 150, true)]
    [InlineData(MeetingPlace.AtWorkplace, 100, false)]
    [InlineData(MeetingPlace.AtWorkplace, null, true)]
    public async Task Whoever_travels_very_far_finds_what_is_120_miles_away(MeetingPlace place, int? miles, bool isFound)
    {
        var (index, here, there) = (NewIndex(5000), new GridPoint(435_000, 336_000), new GridPoint(435_000, 336_000 - (int)(120 * GridPoint.MetresAMile)));
        var (offer, request) = Pair();
        request = request with { School = here, Need = request.Need with { Modes = DeliveryModes.InPerson, AtSchool = true, TravelMiles = place == MeetingPlace.AtWorkplace ? miles : 0 } };
        offer = offer with { Place = place, Modes = DeliveryModes.InPerson, Location = there, TravelMiles = place == MeetingPlace.AtSchool ? miles : null };
        await index.RebuildAsync(new[] { Put(request, 1) }.ToAsyncEnumerable(), null, Now);
        Assert.Equal(isFound, HardConditions.Fits(request.Facts, offer));
        Assert.Equal(isFound ? [request.Id] : [], await FoundAsync(index, offer));
    }

    [Theory]
    [InlineData(4, true)]
    [InlineData(5, false)]
    [InlineData(6, false)]
    public async Task What_was_read_earlier_never_takes_the_place_of_what_was_read_later(long late, bool isFound)
    {
        var (index, needs) = (NewIndex(5000), new NationalNeeds(_country, 6));
        var (offer, request) = Pair(needs);
        await index.RebuildAsync(AsyncEnumerable.Empty<BulkWriter.Line>(), null, Now);
        await index.WriteAsync([Put(request, 5)], Now);
        await index.WriteAsync([BulkWriter.Remove(StoredRequest.IdOf(request.Id), late)], Now);
        Assert.Equal(isFound ? [request.Id] : [], await FoundAsync(index, offer));
    }

    [Theory]
    [InlineData(4, false)]
    [InlineData(6, true)]
    public async Task What_was_closed_later_is_not_brought_back_by_a_late_write(long late, bool isFound)
    {
        var (index, needs) = (NewIndex(5000), new NationalNeeds(_country, 6));
        var (offer, request) = Pair(needs);
        await index.RebuildAsync(new[] { Put(request, 1) }.ToAsyncEnumerable(), null, Now);
        await index.WriteAsync([BulkWriter.Remove(StoredRequest.IdOf(request.Id), 5)], Now);
        await index.WriteAsync([Put(request, late)], Now);
        Assert.Equal(isFound ? [request.Id] : [], await FoundAsync(index, offer));
    }

    [Fact]
    public async Task An_index_that_was_never_built_is_away_and_writes_make_none()
    {
        var index = NewIndex(5000);
        var (offer, request) = Pair(new NationalNeeds(_country, 6));
        Assert.Null(await index.PositionAsync(Now));
        await Assert.ThrowsAsync<IndexAwayException>(() => FoundAsync(index, offer));
        await Assert.ThrowsAsync<IndexAwayException>(() => index.WriteAsync([Put(request, 1)], Now));
        Assert.Null(await index.PositionAsync(Now));
    }

    private protected abstract RequestIndex NewIndex(int page);

    private protected static BulkWriter.Line Put(NationalNeeds.Waiting request, long version) => BulkWriter.Put(StoredRequest.IdOf(request.Id), StoredRequest.Of(request.Id, request.Need, request.School), version);

    private protected static async Task<IReadOnlyList<RequestId>> FoundAsync(RequestIndex index, OfferFacts offer) =>
        PackedNeed.ProbeOf(offer, NationalOffers.Today) is { } probe ? await index.MayFitAsync(offer, probe, Now) : [];

    /// <summary>An offer and a request that it fits.</summary>
    protected (OfferFacts Offer, NationalNeeds.Waiting Request) Pair(NationalNeeds needs) => (
        from n in Enumerable.Range(0, 200)
        let offer = NationalNeeds.Facts(_country.Offer(n))
        from number in Enumerable.Range(0, 200)
        let request = needs.Request(number)
        where request.Need.Until > NationalOffers.Today && HardConditions.Fits(request.Facts, offer)
        select (offer, request)).First();

    protected (OfferFacts Offer, NationalNeeds.Waiting Request) Pair() => Pair(new NationalNeeds(_country, 6));

    private async Task CompareAsync(int offers, int requests, int page)
    {
        var (index, needs, random, waiting) = (NewIndex(page), new NationalNeeds(_country, 6), new Random(7), new Dictionary<RequestId, NationalNeeds.Waiting>());
        Enumerable.Range(0, requests).Select(number => needs.Request(number)).ToList().ForEach(request => waiting.Add(request.Id, request));
        await index.RebuildAsync(waiting.Values.Select(request => Put(request, 0)).ToList().ToAsyncEnumerable(), null, Now);
        var (fitting, candidates) = (0, 0);
        for (var n = 0; n < offers; n++)
        {
            var offer = NationalNeeds.Facts(_country.Offer(n));
            var found = await FoundAsync(index, offer);
            var fits = waiting.Values.Where(request => request.Need.Until > NationalOffers.Today && HardConditions.Fits(request.Facts, offer)).Select(request => request.Id).ToHashSet();
            Assert.Equal(found.Count, found.ToHashSet().Count);
            Assert.Empty(fits.Except(found));
            Assert.DoesNotContain(found, id => !waiting.ContainsKey(id));
            (fitting, candidates) = (fitting + fits.Count, candidates + found.Count);

            var changed = needs.Request(random.Next(requests + 200), version: n);
            waiting[changed.Id] = changed;
            var gone = needs.Request(random.Next(requests)).Id;
            waiting.Remove(gone);
            await index.WriteAsync([Put(changed, n), BulkWriter.Remove(StoredRequest.IdOf(gone), n)], Now);
        }

        Assert.True(fitting > offers / 2, $"Only {fitting} fitted: the comparison says little.");
        Assert.True(candidates <= fitting * 2, $"{candidates} are judged for {fitting} that fit.");
    }
}

/// <summary>On the strict local server, with what can go wrong.</summary>
public sealed class PercolatedRequestsTests : PercolatedRequests
{
    private StrictCluster _cluster = null!;

    public override async ValueTask InitializeAsync() => _cluster = await StrictCluster.StartAsync(Clusters.Record);

    public override async ValueTask DisposeAsync()
    {
        await _cluster.DisposeAsync();
        Assert.Empty(_cluster.Invalid);
    }

    [Theory]
    [InlineData(ClusterFault.TooMany, 2, true)]
    [InlineData(ClusterFault.TooMany, 3, false)]
    [InlineData(ClusterFault.Away, 2, true)]
    [InlineData(ClusterFault.Away, 3, false)]
    [InlineData(ClusterFault.CutMidBody, 2, true)]
    [InlineData(ClusterFault.CutMidBody, 3, false)]
    [InlineData(ClusterFault.Red, 3, false)]
    public async Task A_question_is_asked_three_times_and_then_the_cluster_is_away(ClusterFault fault, int times, bool isFound)
    {
        var (index, offer) = await WithOneAsync();
        _cluster.Faults.Plan(fault, times, "_search");
        if (isFound)
        {
            Assert.Single(await FoundAsync(index, offer));
        }
        else
        {
            await Assert.ThrowsAsync<IndexAwayException>(() => FoundAsync(index, offer));
        }

        Assert.Single(await FoundAsync(index, offer));
    }

    [Fact]
    public async Task A_rebuild_of_which_one_request_is_refused_is_not_put_in_place_and_the_next_is()
    {
        var (index, offer) = await WithOneAsync();
        var before = (await index.PositionAsync(Now))!.Index;
        var requests = Enumerable.Range(0, 300).Select(number => new NationalNeeds(new NationalOffers(seed: 5), 6).Request(number)).Select(request => Put(request, 2)).ToList();
        _cluster.Faults.Plan(ClusterFault.BadLines, 1, "_bulk");
        await Assert.ThrowsAsync<IndexAwayException>(() => index.RebuildAsync(requests.ToAsyncEnumerable(), new StandingLog.Line(2, DateTime.UnixEpoch), Now));
        Assert.Equal((before, 1), ((await index.PositionAsync(Now))!.Index, (await FoundAsync(index, offer)).Count));

        await index.RebuildAsync(requests.ToAsyncEnumerable(), new StandingLog.Line(2, DateTime.UnixEpoch), Now);
        Assert.Equal((2L, DateTime.UnixEpoch), ((await index.PositionAsync(Now))!.Line!.Number, (await index.PositionAsync(Now))!.Line!.At));
        Assert.Single(_cluster.Indices);
    }

    [Theory]
    [InlineData("_aliases")]
    [InlineData("_bulk")]
    [InlineData("_settings")]
    [InlineData("_doc/position")]
    public async Task A_rebuild_outlives_an_answer_that_is_lost(string path)
    {
        var index = NewIndex(5000);
        var (offer, request) = Pair();
        _cluster.Faults.Plan(ClusterFault.CutMidBody, 1, path);
        await index.RebuildAsync(new[] { Put(request, 1) }.ToAsyncEnumerable(), null, Now);
        Assert.Equal(1, _cluster.Faults.Met);
        Assert.Single(await FoundAsync(index, offer));
        Assert.Single(_cluster.Indices);
    }

    private protected override RequestIndex NewIndex(int page) => Clusters.RequestsOn(_cluster.Address, page);

    private async Task<(RequestIndex Index, OfferFacts Offer)> WithOneAsync()
    {
        var index = NewIndex(5000);
        var (offer, request) = Pair();
        await index.RebuildAsync(new[] { Put(request, 1) }.ToAsyncEnumerable(), null, Now);
        return (index, offer);
    }
}

/// <summary>On the real cluster that CAREERSCONNECT_ELASTICSEARCH names; without one it is skipped.</summary>
public sealed class PercolatedRequestsLiveTests : PercolatedRequests
{
    private readonly List<string> _made = [];

    public override ValueTask InitializeAsync()
    {
        Assert.SkipWhen(Clusters.Live is null, Clusters.NoneHere);
        return default;
    }

    public override ValueTask DisposeAsync() => Clusters.DeleteAsync(_made);

    private protected override RequestIndex NewIndex(int page) => Clusters.RequestsOnLive(_made);
}
