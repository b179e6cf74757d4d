using System.Globalization;
using CareersConnect.Application.Offers.Search;
using CareersConnect.Application.Offers.Search.Words;

namespace CareersConnect.Infrastructure.Search.Reference;

/// <summary>When nothing fits: what would, if one thing were given up. It takes three fills of the table at most, however much is set: one for all parts, one without the words, one for all radii.</summary>
/// <param name="count">Fills the table of hits and counts how many rows keep to each condition.</param>
/// <param name="search">The search that found nothing.</param>
/// <param name="match">Its words; null when there are none.</param>
internal sealed class Fts5Relaxations(
    Func<string, IReadOnlyList<(string Name, object? Value)>, IReadOnlyList<string>, Task<IReadOnlyList<int>>> count, OfferSearch search, TermQuery? match)
{
    /// <summary>How many would fit if one part were left out: those that fail nothing but what is set of that part.</summary>
    public async Task<IReadOnlyDictionary<SearchPart, int>> WithoutAsync()
    {
        var without = new Dictionary<SearchPart, int>();
        var query = new Fts5Query(search, match);
        var parts = query.Parts.Select(part => part.Of).Distinct().ToList();
        if (parts.Count > 0)
        {
            var totals = await CountAsync(query, query.FillAll(), [.. parts.Select(part => string.Create(CultureInfo.InvariantCulture, $"Fails & ~{query.BitsOf(part)} = 0"))]);
            parts.Zip(totals).ToList().ForEach(part => without[part.First] = part.Second);
        }

        if (match is not null)
        {
            var wordless = new Fts5Query(search with { CountFacets = false }, match: null);
            without[SearchPart.Words] = (await CountAsync(wordless, wordless.Fill(), ["Fails = 0"]))[0];
        }

        return without.Where(part => part.Value > 0).ToDictionary();
    }

    /// <summary>How many would fit within wider radii. Nothing fits within the one that was asked for, so whatever fits at any distance fits from that radius on that reaches it.</summary>
    public async Task<IReadOnlyList<RadiusCount>> WiderAsync()
    {
        var wider = new List<RadiusCount>();
        if (search.Near is null || search.WithinMiles is not { } within)
        {
            return wider;
        }

        var radii = OfferSearch.Radii.Where(radius => radius > within).Select(radius => (int?)radius).Append(null).ToList();
        var query = new Fts5Query(search with { WithinMiles = null, CountFacets = false }, match);
        var totals = await CountAsync(query, query.Fill(), [.. radii.Select(Reached)]);
        foreach (var (radius, total) in radii.Zip(totals).Where(found => found.Second > 0))
        {
            if (wider.Count == 0 || total > wider[^1].Total)
            {
                wider.Add(new RadiusCount(radius, total));
            }
        }

        return wider;
    }

    private static string Reached(int? radius) => radius is { } miles ? string.Create(CultureInfo.InvariantCulture, $"Square <= {miles} * {miles} * {Fts5Query.SquareMile}") : "1";

    private Task<IReadOnlyList<int>> CountAsync(Fts5Query query, string fill, IReadOnlyList<string> conditions) => count(fill, query.Parameters, conditions);
}
