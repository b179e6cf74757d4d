using CareersConnect.Application.Offers.Search;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.Offers;
using CareersConnect.Domain.Organisations;

namespace CareersConnect.Application.Tests.Offers.Search;

public abstract partial class OfferIndexContract
{
    private static void CheckHits(List<OfferDocument> all, OfferSearch search, IReadOnlyList<OfferHit> hits)
    {
        foreach (var hit in hits)
        {
            var offer = all.Find(offer => offer.Id == hit.Id)!;
            var ways = LinqOracle.Ways(offer, search);
            var travels = (ways & ~MeetingWays.LiveOnline) != MeetingWays.None;
            Assert.Equal(ways, hit.Ways);
            Assert.Equal(LinqOracle.NextDay(offer, search.Today, search.From, search.Until), hit.NextDay);
            Assert.Equal(travels && search.Near is { } here ? offer.Location!.Value.MilesTo(here) : null, hit.Miles);
            Assert.Equal(offer.Title, string.Concat(hit.Title.Select(part => part.Text)));
        }
    }

    private static void CheckFacets(List<OfferDocument> all, OfferSearch search, OfferFacets facets)
    {
        var judged = LinqOracle.Judged(all, search);

        // How many of the offers that fit, but for the part that is counted, have what is asked.
        int Count(SearchPart part, Func<OfferDocument, bool> has, int value = 0) => judged.Count(row => row.Failed.All(failed => failed == (part, value)) && has(row.Offer));

        Same(Enum.GetValues<YearGroup>(), facets.YearGroups, year => Count(SearchPart.YearGroups, offer => offer.YearGroups.Contains(year)));
        Same(all.Select(offer => offer.ActivityType).Distinct(), facets.ActivityTypes, type => Count(SearchPart.ActivityTypes, offer => offer.ActivityType == type));
        Same(Enum.GetValues<OfferAudience>(), facets.Audiences, audience => Count(SearchPart.Audiences, offer => offer.Audience == audience));
        Same(LinqOracle.OneByOne<MeetingWays>(), facets.Where, way => Count(SearchPart.Where, offer => LinqOracle.Ways(offer, search).HasFlag(way)));
        Same(Enum.GetValues<EmployerSize>(), facets.Sizes, size => Count(SearchPart.Sizes, offer => offer.Size == size));
        Same(all.SelectMany(offer => offer.Sectors).Distinct(), facets.Sectors, slug => Count(SearchPart.Sectors, offer => offer.Sectors.Contains(slug)));
        Same(all.SelectMany(offer => offer.Subjects).Distinct(), facets.Subjects, slug => Count(SearchPart.Subjects, offer => offer.Subjects.Contains(slug)));
        Same(LinqOracle.OneByOne<AccessFeatures>(), facets.Access, feature => Count(SearchPart.Access, offer => offer.Access.HasFlag(feature), (int)feature));
        Same(LinqOracle.OneByOne<ProviderContent>(), facets.Content, item => Count(SearchPart.Content, offer => offer.Content.HasFlag(item), (int)item));
        Same(all.Select(offer => offer.Language).Distinct(), facets.Languages, language => Count(SearchPart.Languages, offer => offer.Language == language));
        Same([4, 5, 6, 7], facets.Benchmarks, benchmark => Count(SearchPart.Benchmarks, offer => offer.Benchmarks.Contains(benchmark)));
        Assert.Equal(Count(SearchPart.Stem, offer => offer.Stem), facets.Stem);
        Assert.Equal(Count(SearchPart.Free, offer => offer.Free), facets.Free);
        Assert.Equal(Count(SearchPart.SelfEmployed, offer => offer.SelfEmployed), facets.SelfEmployed);
    }

    private static void Same<T>(IEnumerable<T> answers, IReadOnlyDictionary<T, int> counts, Func<T, int> expected)
        where T : notnull
    {
        var plain = answers.Select(answer => (Answer: answer, Count: expected(answer))).Where(answer => answer.Count > 0).ToDictionary(answer => answer.Answer, answer => answer.Count);
        Assert.Equivalent(plain, counts, strict: true);
    }

    private static void CheckRelaxations(List<OfferDocument> all, OfferSearch search, OfferSearchResult found)
    {
        if (found.Total > 0)
        {
            Assert.Empty(found.Wider);
            Assert.Empty(found.Without);
            return;
        }

        foreach (var (part, total) in found.Without)
        {
            Assert.Equal(LinqOracle.Total(all, WithoutPart(search, part)), total);
        }

        var parts = Enum.GetValues<SearchPart>().Where(part => LinqOracle.Total(all, WithoutPart(search, part)) > 0);
        Assert.Equal(parts.Order(), found.Without.Keys.Order());
        Assert.All(found.Wider, wider => Assert.Equal(LinqOracle.Total(all, search with { WithinMiles = wider.Miles }), wider.Total));
        var most = search.WithinMiles is null ? 0 : LinqOracle.Total(all, search with { WithinMiles = null });
        Assert.Equal(most, found.Wider.Count == 0 ? 0 : found.Wider[^1].Total);
        Assert.Equal(found.Wider.Select(wider => wider.Total).Distinct().Order(), found.Wider.Select(wider => wider.Total));
    }

    private static OfferSearch WithoutPart(OfferSearch search, SearchPart part) => part switch
    {
        SearchPart.Words => search with { Words = "" },
        SearchPart.YearGroups => search with { YearGroups = default },
        SearchPart.ActivityTypes => search with { ActivityTypes = [] },
        SearchPart.Where => search with { Where = MeetingWays.None },
        SearchPart.Days => search with { From = null, Until = null },
        SearchPart.Sizes => search with { Sizes = [] },
        SearchPart.SelfEmployed => search with { SelfEmployed = false },
        SearchPart.Sectors => search with { Sectors = [] },
        SearchPart.Subjects => search with { Subjects = [] },
        SearchPart.Audiences => search with { Audiences = [] },
        SearchPart.Stem => search with { Stem = false },
        SearchPart.Free => search with { Free = false },
        SearchPart.Languages => search with { Languages = [] },
        SearchPart.Benchmarks => search with { Benchmarks = [] },
        SearchPart.Access => search with { Access = AccessFeatures.None },
        _ => search with { Content = ProviderContent.None },
    };
}
