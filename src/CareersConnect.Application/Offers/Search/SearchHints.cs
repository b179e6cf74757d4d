using CareersConnect.Application.Offers.Search.Words;
using CareersConnect.Application.Organisations;
using CareersConnect.Application.Persistence;
using Microsoft.EntityFrameworkCore;

namespace CareersConnect.Application.Offers.Search;

/// <summary>What a person is told beside what a search found.</summary>
/// <param name="ComeFromFurther">How many more there are who sit further away than the radius and come to the place all the same.</param>
/// <param name="EachWord">Only where nothing fits several words: what each of them finds by itself, as typed; words that find nothing are not named.</param>
/// <param name="Givers">Only where nothing fits the words: organisations with all of the words in their name that have given offers here; null where nobody was looked for.</param>
public sealed record SearchHints(int ComeFromFurther, IReadOnlyList<WordCount> EachWord, IReadOnlyList<string>? Givers)
{
    /// <summary>Nothing to tell.</summary>
    public static readonly SearchHints None = new(0, [], null);

    private const int MostWords = 6;

    private const int MostGivers = 3;

    /// <summary>An index that goes away meanwhile takes the hints with it, not the answer.</summary>
    internal static async Task<SearchHints> ReadAsync(CareersConnectDbContext db, IOfferIndex index, OfferSearch search, SearchOffers.View view, CancellationToken cancellationToken)
    {
        try
        {
            return await AskAsync(db, index, search, view, cancellationToken);
        }
        catch (IndexAwayException)
        {
            return None;
        }
    }

    private static async Task<SearchHints> AskAsync(CareersConnectDbContext db, IOfferIndex index, OfferSearch search, SearchOffers.View view, CancellationToken cancellationToken)
    {
        var count = search with { Skip = 0, Take = 1, After = null, CountFacets = false, ReadTexts = false };
        var further = view.Page == 1 ? await FurtherAsync(index, count, view.Found, cancellationToken) : 0;
        if (view.Found.Total > 0 || !search.HasWords)
        {
            return None with { ComeFromFurther = further };
        }

        List<string> words = [.. TypedWord.Of(search.Words).Where(word => word.InCapitals || !SearchWords.IsSmall(word.Text)).Select(word => word.InCapitals ? word.Capitals : word.Text).Distinct(StringComparer.Ordinal).Take(MostWords)];
        return new SearchHints(further, await EachAsync(index, count, words, cancellationToken), await GiversAsync(db, words, cancellationToken));
    }

    /// <summary>A radius says where they sit or where it takes place; how far they come is for them to say.</summary>
    private static async Task<int> FurtherAsync(IOfferIndex index, OfferSearch count, OfferSearchResult found, CancellationToken cancellationToken)
    {
        if (count is not { Near: not null, WithinMiles: not null } || found.Facets is not { } facets || (count.Where != MeetingWays.None && !count.Where.HasFlag(MeetingWays.InOurSchool)))
        {
            return 0;
        }

        var come = await index.FindAsync(count with { WithinMiles = null, Where = MeetingWays.InOurSchool }, cancellationToken);
        return Math.Max(0, come.Total - facets.Where.GetValueOrDefault(MeetingWays.InOurSchool));
    }

    private static async Task<IReadOnlyList<WordCount>> EachAsync(IOfferIndex index, OfferSearch count, List<string> words, CancellationToken cancellationToken)
    {
        var each = new List<WordCount>();
        foreach (var word in words.Count < 2 ? [] : words)
        {
            var found = await index.FindAsync(count with { Words = word, AllWords = true }, cancellationToken);
            if (found is { Total: > 0, Corrected.Count: 0 })
            {
                each.Add(new WordCount(word, found.Total));
            }
        }

        return each;
    }

    /// <summary>Whoever never published an offer is not named to strangers.</summary>
    private static async Task<IReadOnlyList<string>?> GiversAsync(CareersConnectDbContext db, List<string> words, CancellationToken cancellationToken)
    {
        if (words.Sum(word => word.Length) < 3)
        {
            return null;
        }

        var givers = db.Organisations.ThatTakePart().Where(giver => db.Shown().Any(offer => offer.OrganisationId == giver.Id));
        foreach (var like in words.Select(word => $"%{word}%"))
        {
            givers = givers.Where(giver => EF.Functions.Like(giver.Name, like, LikeText.Escape));
        }

        return await givers.OrderBy(giver => giver.Name).Select(giver => giver.Name).Take(MostGivers).ToListAsync(cancellationToken);
    }
}

/// <summary>What one word finds by itself.</summary>
/// <param name="Word">As typed.</param>
/// <param name="Total">How many offers.</param>
public sealed record WordCount(string Word, int Total);
