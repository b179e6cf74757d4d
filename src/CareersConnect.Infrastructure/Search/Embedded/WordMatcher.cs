using System.Numerics;
using CareersConnect.Application.Offers.Search.Words;

namespace CareersConnect.Infrastructure.Search.Embedded;

/// <summary>Finds the documents of a segment that answer a query of stems, with their scores.</summary>
/// <param name="scratch">Working memory.</param>
/// <param name="scored">Whether scores are wanted.</param>
internal sealed partial class WordMatcher(Scratch scratch, bool scored)
{
    /// <summary>So many documents are looked at first, a multiple of 256.</summary>
    private const int First = 4096;

    private Segment _segment = null!;
    private ulong[]? _within;
    private int _withinCount;
    private int _until = int.MaxValue;
    private int[] _scores = [];
    private bool _isFirst;

    private Span<ulong> Found => scratch.Clause.AsSpan(0, Bits.Words(_segment.Count));

    /// <summary>Leaves in the set those of its documents that answer; their scores stand in <see cref="Scratch.Scores"/>.</summary>
    /// <param name="segment">The segment.</param>
    /// <param name="query">The query.</param>
    /// <param name="set">Documents; one bit each.</param>
    public void Match(Segment segment, NumberedQuery query, Span<ulong> set)
    {
        (_segment, _within) = (segment, null);
        if (query.Needed < query.Clauses.Count)
        {
            MatchSome(query, set);
            return;
        }

        foreach (var clause in query.Clauses.OrderBy(clause => clause.Choices.Sum(Work)))
        {
            _scores = _within is null ? scratch.Scores : scratch.ClauseScores;
            MatchAny(clause);
            Bits.And(set, Found);
            if (scored && _within is not null)
            {
                Add(set);
            }

            set.CopyTo(scratch.Within.AsSpan(0, set.Length));
            (_within, _withinCount) = (scratch.Within, Bits.Count(set));
        }
    }

    /// <summary>Whether any document of a segment that counts answers. Most words are answered among the first documents, so those are looked at first.</summary>
    public bool IsAnswered(LiveSegment live, NumberedQuery query)
    {
        foreach (var until in live.Segment.Count > 2 * First ? [First, int.MaxValue] : (ReadOnlySpan<int>)[int.MaxValue])
        {
            _until = until;
            var set = scratch.Base.AsSpan(0, live.Live.Length);
            live.Live.CopyTo(set);
            Match(live.Segment, query, set);
            if (set.ContainsAnyExcept(0UL))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The longest choice comes first: nothing is there yet to be compared with.</summary>
    private void MatchAny(NumberedClause clause)
    {
        Found.Clear();
        _isFirst = true;
        foreach (var choice in clause.Choices.OrderByDescending(Work))
        {
            Match(choice);
        }
    }

    /// <summary>How many entries must be looked at, roughly.</summary>
    private int Work(NumberedChoice choice) => choice.Join switch
    {
        _ when choice.Phrase is { } phrase => _segment.Postings.CountOf(phrase),
        TermJoin.Any => choice.Stems.Sum(_segment.Postings.CountOf),
        _ => choice.Stems.Min(_segment.Postings.CountOf),
    };

    private void Add(ReadOnlySpan<ulong> set)
    {
        int[] total = scratch.Scores, clause = scratch.ClauseScores;
        for (var word = 0; word < set.Length; word++)
        {
            for (var rest = set[word]; rest != 0; rest &= rest - 1)
            {
                var document = (word << 6) + BitOperations.TrailingZeroCount(rest);
                total[document] += clause[document];
            }
        }
    }

    private void Match(NumberedChoice choice)
    {
        if (choice.Join != TermJoin.Any && choice.Stems.Length > 1)
        {
            if (!MatchTerm(choice))
            {
                MatchAll(choice);
            }

            _isFirst = false;
            return;
        }

        for (var at = 0; at < choice.Stems.Length; at++)
        {
            MatchOne(_segment.Postings.Of(choice.Stems[at]), choice.Rarities[at]);
        }
    }
}
