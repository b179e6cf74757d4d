using CareersConnect.Application.Offers.Search.Words;

namespace CareersConnect.Infrastructure.Search.Embedded;

/// <summary>A query of stems by their numbers.</summary>
/// <param name="Clauses">Its clauses.</param>
/// <param name="Needed">How many of them must be met.</param>
internal sealed record NumberedQuery(IReadOnlyList<NumberedClause> Clauses, int Needed)
{
    public static NumberedQuery Of(TermQuery query, Lexicon lexicon, PhraseTable phrases) =>
        new([.. query.Clauses.Select(clause => new NumberedClause([.. clause.Choices.Select(choice => NumberedChoice.Of(choice, lexicon, phrases))]))], query.Needed);
}

/// <summary>Met by any of its choices.</summary>
internal sealed record NumberedClause(IReadOnlyList<NumberedChoice> Choices);

/// <summary>Stems that belong together.</summary>
/// <param name="Stems">Their numbers; 0 for one that no offer ever had.</param>
/// <param name="Rarities">As many.</param>
/// <param name="Join">How they belong together.</param>
/// <param name="Phrase">The number under which a row of stems is kept, when it is a term of the field.</param>
internal sealed record NumberedChoice(int[] Stems, int[] Rarities, TermJoin Join, int? Phrase)
{
    public static NumberedChoice Of(TermChoice choice, Lexicon lexicon, PhraseTable phrases)
    {
        int[] stems = [.. choice.Terms.Select(term => lexicon.Find(term.Stem) ?? 0)];
        var join = stems.Length == 1 ? TermJoin.All : choice.Join;
        return new NumberedChoice(stems, [.. choice.Terms.Select(term => term.Rarity)], join, join == TermJoin.InARow ? phrases.Find(stems) : null);
    }
}
