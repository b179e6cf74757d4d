using System.Text;
using CareersConnect.Domain.ReferenceData;

namespace CareersConnect.Application.Offers.Search.Words;

/// <summary>Says in whole words what was taken in place of mistyped ones: stems are not for reading, so the word is taken from what was found, or from the list of synonyms.</summary>
public static class CorrectedWords
{
    private const int Ending = 3;

    private static readonly ILookup<string, string> Listed = Synonyms.All.SelectMany(row => row.Equivalents.Prepend(row.Term)).SelectMany(TypedWord.Of).Select(word => word.Text).ToLookup(word => Stems.OfTyped(word), StringComparer.Ordinal);

    /// <summary>The corrections of a search.</summary>
    /// <param name="query">The query; null when nothing was typed.</param>
    /// <param name="hits">What it found, with texts where they were asked for.</param>
    /// <returns>One for each mistyped word; the stem itself stands where no text and no list has the word.</returns>
    public static IReadOnlyList<CorrectedWord> Of(TermQuery? query, IReadOnlyList<OfferHit> hits) => query is null ? [] :
        [.. query.Corrections.Select(one => new CorrectedWord(one.Typed, Written(hits, one.Stem) ?? Listed[one.Stem].FirstOrDefault() ?? one.Stem))];

    /// <summary>What was typed with its mistyped words put right: whole words only, the rest as it was.</summary>
    /// <param name="typed">What was typed.</param>
    /// <param name="corrected">The corrections.</param>
    /// <returns>The words; those that could only be told by their stem stay as they were typed.</returns>
    public static string PutRight(string typed, IReadOnlyList<CorrectedWord> corrected)
    {
        var (right, at) = (new StringBuilder(), 0);
        var words = new TextWords(typed);
        while (words.Next())
        {
            var word = words.Word.ToString();
            var taken = corrected.FirstOrDefault(one => one.Typed.Equals(word, StringComparison.OrdinalIgnoreCase))?.Taken;
            right.Append(typed.AsSpan(at, words.Start - at)).Append(taken ?? word);
            at = words.Start + word.Length;
        }

        return right.Append(typed.AsSpan(at)).ToString();
    }

    /// <summary>What was typed as offers spell it: a word that no text at hand has, but whose stem and ending one has ("enginering", "engineering"), is a slip that the stem hid.</summary>
    /// <param name="typed">What was typed.</param>
    /// <param name="hits">What it found, with texts.</param>
    /// <returns>The words, for reading.</returns>
    public static string Spelt(string typed, IReadOnlyList<OfferHit> hits)
    {
        var found = hits.SelectMany(FoundIn).Distinct(StringComparer.Ordinal).ToList();
        return PutRight(typed, [.. TypedWord.Of(typed).Where(word => word.Text.Length > Ending && !found.Contains(word.Text, StringComparer.Ordinal))
            .Select(word => (word.Text, Other: found.Find(other => other.EndsWith(word.Text[^Ending..], StringComparison.Ordinal) && Stems.OfTyped(other) == Stems.OfTyped(word.Text))))
            .Where(word => word.Other is not null).Select(word => new CorrectedWord(word.Text, word.Other!))]);
    }

    /// <summary>What was typed with its last word written out, where no text at hand has it and it was taken for a beginning: "carpen" becomes "carpentry". Of several ways to go on the one that most of the texts have is taken. Terms of the list of synonyms stay: they may be found by another word.</summary>
    /// <param name="typed">What was typed.</param>
    /// <param name="hits">What it found, with texts.</param>
    /// <returns>The words.</returns>
    public static string WrittenOut(string typed, IReadOnlyList<OfferHit> hits)
    {
        var found = hits.SelectMany(hit => FoundIn(hit).Distinct(StringComparer.Ordinal)).ToList();
        return TypedWord.Of(typed) is [.., var last] && !Listed.Contains(Stems.OfTyped(last.Text)) && !found.Exists(word => Stems.OfTyped(word) == Stems.OfTyped(last.Text))
            && found.Where(word => word.StartsWith(last.Text, StringComparison.Ordinal)).GroupBy(word => word, StringComparer.Ordinal).MaxBy(same => same.Count())?.Key is { } whole
            ? PutRight(typed, [new CorrectedWord(last.Text, whole)]) : typed;
    }

    private static IEnumerable<string> FoundIn(OfferHit hit) => hit.Title.Concat(hit.Excerpt).Where(part => part.Found).SelectMany(part => TypedWord.Of(part.Text)).Select(word => word.Text);

    private static string? Written(IReadOnlyList<OfferHit> hits, string stem) => hits.SelectMany(FoundIn).FirstOrDefault(word => Stems.OfTyped(word) == stem);
}
