using CareersConnect.Application.Offers.Search.Words;

namespace CareersConnect.Application.Offers.Search;

/// <summary>
/// The words of one offer, ready to be held against what was typed. Only the first reading counts, whole words and what means the same: whether a word is a beginning or mistyped can be said only where
/// all offers are known, and one offer that has "article" is no answer to "art".
/// </summary>
/// <param name="offer">The offer.</param>
internal sealed class OfferText(OfferDocument offer)
{
    private readonly IReadOnlyList<IReadOnlyList<string>> _fields = OfferStems.Of(offer).Fields;

    /// <summary>Whether the offer's text answers what was typed.</summary>
    /// <param name="typed">As it was read; nothing typed is answered by everything.</param>
    public bool Answers(WordQuery typed) => typed.IsEmpty || typed.Readings[0].Clauses.All(clause => clause.Choices.Any(Has));

    private bool Has(WordChoice choice)
    {
        var stems = choice.Stems;
        return choice.InARow ? _fields.Any(field => HasRow(field, stems)) : stems.All(stem => _fields.Any(field => field.Contains(stem)));
    }

    private static bool HasRow(IReadOnlyList<string> field, IReadOnlyList<string> row) =>
        Enumerable.Range(0, Math.Max(0, field.Count - row.Count + 1)).Any(start => row.Index().All(word => string.Equals(field[start + word.Index], word.Item, StringComparison.Ordinal)));
}
