using CareersConnect.Application.Offers.Search.Words;
using Node = System.Collections.Generic.Dictionary<string, object?>;

namespace CareersConnect.Infrastructure.Search.Elasticsearch;

/// <summary>A query of stems in the cluster's language, with its score or without.</summary>
internal static class WordQueries
{
    /// <summary>Whether an offer answers.</summary>
    public static Node Answers(TermQuery query) => query.IsNobody ? Dsl.Nothing : query.IsPartly ? Some(query, query.Clauses.Select(Answers)) : Dsl.All(query.Clauses.Select(Answers));

    /// <summary>
    /// The score, clause by clause, to stand in a "must": each bit of an impact that an offer has adds the bit's worth times the rarity. All are whole and their sum stays below 2^24, so single
    /// precision has them exactly (<see cref="Relevance"/>).
    /// </summary>
    public static IReadOnlyList<Node> Scored(TermQuery query) => query.IsNobody ? [Dsl.Nothing] : query.IsPartly ? [Some(query, query.Clauses.Select(Scored))] : [.. query.Clauses.Select(Scored)];

    /// <summary>So many of the clauses; those that are met add up.</summary>
    private static Node Some(TermQuery query, IEnumerable<Node> clauses) => Dsl.Of(("bool", Dsl.Of(("should", clauses.ToArray()), ("minimum_should_match", query.Needed))));

    private static Node Answers(TermClause clause) => Dsl.Any(clause.Choices.Select(Answers));

    private static Node Scored(TermClause clause) => Dsl.Best([.. clause.Choices.Select(Scored)]);

    private static Node Answers(TermChoice choice) => choice.Join switch
    {
        TermJoin.Any => Dsl.Terms("stems", choice.Terms.Select(term => Tokens.Of(term.Stem))),
        TermJoin.InARow => Phrase(choice),
        _ => Dsl.All(choice.Terms.Select(term => Dsl.Term("stems", Tokens.Of(term.Stem)))),
    };

    private static Node Scored(TermChoice choice) => choice.Join switch
    {
        TermJoin.Any => Dsl.Best([.. choice.Terms.Select(Scored)]),
        TermJoin.InARow => Dsl.Of(("bool", Dsl.Of(("must", Terms(choice)), ("filter", new[] { Phrase(choice) })))),
        _ when choice.Terms.Count == 1 => Scored(choice.Terms[0]),
        _ => Dsl.Of(("bool", Dsl.Of(("must", Terms(choice))))),
    };

    private static Node[] Terms(TermChoice choice) => [.. choice.Terms.Select(Scored)];

    private static Node Scored(Term term) => Dsl.Any(Enumerable.Range(0, Tokens.Bits).Select(bit =>
        Dsl.Of(("constant_score", Dsl.Of(("filter", Dsl.Term("impacts", Tokens.Bit(term.Stem, bit))), ("boost", term.Rarity << bit))))));

    private static Node Phrase(TermChoice choice) => Dsl.Of(("match_phrase", Dsl.Of(("words", Dsl.Of(("query", string.Join(' ', choice.Terms.Select(term => Tokens.Of(term.Stem)))))))));
}
