using CareersConnect.Application.Offers.Search;
using CareersConnect.Domain.Offers;

namespace CareersConnect.Infrastructure.Search.Reference;

/// <summary>When nothing fits: what would, if one thing were given up.</summary>
/// <param name="count">Counts what fits a search.</param>
/// <param name="search">The search that found nothing.</param>
/// <param name="match">Its words, in the language of MATCH.</param>
internal sealed class Fts5Relaxations(Func<Fts5Query, Task<int>> count, OfferSearch search, string? match)
{
    /// <summary>How many would fit if one part were left out.</summary>
    public async Task<IReadOnlyDictionary<SearchPart, int>> WithoutAsync(Fts5Query query)
    {
        var without = new Dictionary<SearchPart, int>();
        foreach (var part in query.Parts.Select(part => part.Of).Distinct().ToList())
        {
            without[part] = await TotalAsync(Drop(search, part), match);
        }

        if (match is not null)
        {
            without[SearchPart.Words] = await TotalAsync(search, words: null);
        }

        return without.Where(part => part.Value > 0).ToDictionary();
    }

    /// <summary>How many would fit within wider radii.</summary>
    public async Task<IReadOnlyList<RadiusCount>> WiderAsync()
    {
        var wider = new List<RadiusCount>();
        if (search.Near is null || search.WithinMiles is not { } within)
        {
            return wider;
        }

        foreach (var radius in OfferSearch.Radii.Where(radius => radius > within).Select(radius => (int?)radius).Append(null))
        {
            var total = await TotalAsync(search with { WithinMiles = radius }, match);
            if (total > (wider.Count == 0 ? 0 : wider[^1].Total))
            {
                wider.Add(new RadiusCount(radius, total));
            }
        }

        return wider;
    }

    private Task<int> TotalAsync(OfferSearch other, string? words) => count(new Fts5Query(other with { CountFacets = false }, words));

    private static OfferSearch Drop(OfferSearch search, SearchPart part) => part switch
    {
        SearchPart.YearGroups => search with { YearGroups = default },
        SearchPart.ActivityTypes => search with { ActivityTypes = [] },
        SearchPart.Where => search with { Where = MeetingWays.None },
        SearchPart.Days => search with { From = null, Until = null },
        SearchPart.Sizes => search with { Sizes = [] },
        SearchPart.SelfEmployed => search with { SelfEmployed = false },
        SearchPart.Sectors => search with { Sectors = [] },
        SearchPart.Subjects => search with { Subjects = [] },
        SearchPart.Access => search with { Access = AccessFeatures.None },
        SearchPart.Content => search with { Content = ProviderContent.None },
        _ => search with { Words = "" },
    };
}
