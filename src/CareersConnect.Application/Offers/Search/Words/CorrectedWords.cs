namespace CareersConnect.Application.Offers.Search.Words;

/// <summary>Says in whole words what was taken in place of mistyped ones: stems are not for reading, so the word is taken from what was found.</summary>
public static class CorrectedWords
{
    /// <summary>The corrections of a search.</summary>
    /// <param name="query">The query; null when nothing was typed.</param>
    /// <param name="hits">What it found, with texts where they were asked for.</param>
    /// <returns>One for each mistyped word; the stem itself stands where no text was read.</returns>
    public static IReadOnlyList<CorrectedWord> Of(TermQuery? query, IReadOnlyList<OfferHit> hits) => query is null ? [] :
        [.. query.Corrections.Select(one => new CorrectedWord(one.Typed, Written(hits, one.Stem) ?? one.Stem))];

    private static string? Written(IReadOnlyList<OfferHit> hits, string stem) => hits
        .SelectMany(hit => hit.Title.Concat(hit.Excerpt))
        .Where(part => part.Found && Stems.In(part.Text) is [var only] && only == stem)
        .Select(part => part.Text.ToLowerInvariant()).FirstOrDefault();
}
