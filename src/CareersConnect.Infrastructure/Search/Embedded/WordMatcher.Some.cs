using System.Numerics;

namespace CareersConnect.Infrastructure.Search.Embedded;

/// <summary>Some of the clauses will do: each document counts those that it meets, above its score.</summary>
internal sealed partial class WordMatcher
{
    /// <summary>A score is below this, so that the count stands above it in the same number.</summary>
    private const int One = 1 << 24;

    private void MatchSome(NumberedQuery query, Span<ulong> set)
    {
        var totals = scratch.Scores;
        totals.AsSpan(0, _segment.Count).Clear();
        _scores = scratch.ClauseScores;
        foreach (var clause in query.Clauses)
        {
            MatchAny(clause);
            Bits.And(Found, set);
            Count(Found, totals);
        }

        for (var word = 0; word < set.Length; word++)
        {
            for (var rest = set[word]; rest != 0; rest &= rest - 1)
            {
                var document = (word << 6) + BitOperations.TrailingZeroCount(rest);
                if (totals[document] < query.Needed * One)
                {
                    set[word] &= ~(1UL << document);
                }

                totals[document] &= One - 1;
            }
        }
    }

    private void Count(ReadOnlySpan<ulong> set, int[] totals)
    {
        var scores = _scores;
        for (var word = 0; word < set.Length; word++)
        {
            for (var rest = set[word]; rest != 0; rest &= rest - 1)
            {
                var document = (word << 6) + BitOperations.TrailingZeroCount(rest);
                totals[document] += scored ? One + scores[document] : One;
            }
        }
    }
}
