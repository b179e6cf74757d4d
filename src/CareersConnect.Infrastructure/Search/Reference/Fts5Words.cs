using System.Globalization;
using CareersConnect.Application.Offers.Search.Words;

namespace CareersConnect.Infrastructure.Search.Reference;

/// <summary>Says a query of stems in the language of MATCH, and its score in SQL. Every stem holds letters and digits only, so nothing that was typed can be an operator.</summary>
internal static class Fts5Words
{
    /// <summary>The condition that an offer answers; where not all clauses are needed, that it meets any, and <see cref="EnoughOf"/> goes with it.</summary>
    public static string MatchOf(TermQuery query) => string.Join(query.IsPartly ? " OR " : " AND ", query.Clauses.Select(clause => $"({string.Join(" OR ", clause.Choices.Select(MatchOf))})"));

    /// <summary>The score of an offer, from its impacts in the column Impacts.</summary>
    public static string ScoreOf(TermQuery query) => string.Join(" + ", query.Clauses.Select(clause => Best(clause.Choices.Select(ScoreOf))));

    /// <summary>The condition in SQL that enough clauses are met: whatever is met scores at least 1.</summary>
    public static string EnoughOf(TermQuery query) => query.IsPartly
        ? string.Create(CultureInfo.InvariantCulture, $"({string.Join(" + ", query.Clauses.Select(clause => $"({Best(clause.Choices.Select(ScoreOf))} > 0)"))}) >= {query.Needed}") : "1";

    private static string MatchOf(TermChoice choice) => choice.Join switch
    {
        TermJoin.InARow => $"\"{string.Join(' ', choice.Terms.Select(term => term.Stem))}\"",
        TermJoin.Any => $"({string.Join(" OR ", choice.Terms.Select(Quoted))})",
        _ => $"({string.Join(" AND ", choice.Terms.Select(Quoted))})",
    };

    private static string ScoreOf(TermChoice choice) => choice.Join switch
    {
        TermJoin.Any => Best(choice.Terms.Select(ScoreOf)),
        TermJoin.InARow => $"iif(Words.rowid IN (SELECT rowid FROM Words WHERE Words MATCH '{MatchOf(choice)}'), {Sum(choice)}, 0)",
        _ when choice.Terms.Count == 1 => ScoreOf(choice.Terms[0]),
        _ => $"iif({string.Join(" AND ", choice.Terms.Select(term => $"{ScoreOf(term)} > 0"))}, {Sum(choice)}, 0)",
    };

    private static string Sum(TermChoice choice) => string.Join(" + ", choice.Terms.Select(ScoreOf));

    private static string ScoreOf(Term term) => string.Create(CultureInfo.InvariantCulture, $"impact(Impacts, '{term.Stem}') * {term.Rarity}");

    private static string Best(IEnumerable<string> scores)
    {
        IReadOnlyList<string> all = [.. scores.Distinct(StringComparer.Ordinal)];
        return all.Count == 1 ? $"({all[0]})" : $"max({string.Join(", ", all)})";
    }

    private static string Quoted(Term term) => $"\"{term.Stem}\"";
}
