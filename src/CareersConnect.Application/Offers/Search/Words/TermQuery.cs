namespace CareersConnect.Application.Offers.Search.Words;

/// <summary>
/// What was typed as a tree of stems, the same for every engine: an offer answers when enough clauses, as a rule all, are met by one of their choices each. Made by <see cref="QueryPlanner"/>, with rarities, so that an
/// engine needs no statistics of its own.
/// </summary>
/// <param name="Clauses">What is to be met; empty when no offer answers.</param>
/// <param name="Corrections">Words that no offer has, and what was taken in their place.</param>
public sealed record TermQuery(IReadOnlyList<TermClause> Clauses, params IReadOnlyList<Correction> Corrections)
{
    /// <summary>Something was typed that no offer answers.</summary>
    public static readonly TermQuery Nobody = new([]);

    /// <summary>How many of the clauses must be met: all, but where no offer meets all.</summary>
    public int Needed { get; init; } = Clauses.Count;

    /// <summary>Whether fewer than all clauses will do. An offer then counts with those that it meets.</summary>
    public bool IsPartly => Needed < Clauses.Count;

    /// <summary>What of the words is met, where no offer has all of them; null where some do.</summary>
    public FewerWords? Fewer { get; init; }

    /// <summary>Whether no offer answers.</summary>
    public bool IsNobody => Clauses.Count == 0;

    /// <summary>All stems that can have been found, each row in a row: what is marked in a text.</summary>
    public IEnumerable<IReadOnlyList<string>> Marked => Clauses.SelectMany(clause => clause.Choices).SelectMany<TermChoice, IReadOnlyList<string>>(choice =>
        choice.Join == TermJoin.InARow ? [[.. choice.Terms.Select(term => term.Stem)]] : choice.Terms.Select(term => new[] { term.Stem }));
}

/// <summary>Met by any of its choices; it counts with the best of them.</summary>
/// <param name="Choices">At least one.</param>
public sealed record TermClause(IReadOnlyList<TermChoice> Choices);

/// <summary>Stems that belong together.</summary>
/// <param name="Terms">At least one; each is in some offer.</param>
/// <param name="Join">How.</param>
public sealed record TermChoice(IReadOnlyList<Term> Terms, TermJoin Join);

/// <summary>A stem.</summary>
/// <param name="Stem">Small letters and digits.</param>
/// <param name="Rarity">How much it says that it is there (<see cref="Relevance.Rarity"/>).</param>
public readonly record struct Term(string Stem, int Rarity);

/// <summary>How stems belong together.</summary>
public enum TermJoin
{
    /// <summary>All are there; they count together.</summary>
    All = 1,

    /// <summary>They follow one another within a field; they count together.</summary>
    InARow = 2,

    /// <summary>One of them is there: the ways in which a beginning may go on. The best counts.</summary>
    Any = 3,
}

/// <summary>A word that no offer has, and the nearest that some have.</summary>
/// <param name="Typed">What was typed.</param>
/// <param name="Stem">The stem that was taken in its place.</param>
/// <param name="IsSure">Whether it stands by itself, even where no offer has all words: it makes a term of the field, is long, or some offer has it together with the others.</param>
public sealed record Correction(string Typed, string Stem, bool IsSure = true);

/// <summary>No offer has all of the words that were typed; those that are found have this many.</summary>
/// <param name="Having">How many words or terms each has, at least.</param>
/// <param name="Of">How many were typed.</param>
/// <param name="Unknown">Those that no offer has at all.</param>
public sealed record FewerWords(int Having, int Of, IReadOnlyList<string> Unknown);
