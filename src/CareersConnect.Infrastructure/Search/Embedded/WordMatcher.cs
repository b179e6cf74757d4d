using System.Numerics;
using CareersConnect.Application.Offers.Search.Words;

namespace CareersConnect.Infrastructure.Search.Embedded;

/// <summary>
/// Finds the documents of a segment that answer a query of stems, as sets and without scores: most of what answers the words is turned away by another word or a filter, or stands too far down to be shown. What the
/// words say about the documents that are left is added up afterwards (<see cref="WordScores"/>).
/// </summary>
/// <param name="scratch">Working memory. Which documents answer a choice of several stems is left in it for the scores (<see cref="Scratch.Chosen"/>).</param>
internal sealed partial class WordMatcher(Scratch scratch)
{
    /// <summary>So many documents are looked at first.</summary>
    private const int First = 4096;

    private Segment _segment = null!;
    private ulong[]? _within;
    private int _withinCount;
    private int _words;
    private bool _isPartly;

    private Span<ulong> Found => scratch.Clause.AsSpan(0, _words);

    /// <summary>Leaves in the set those of its documents that answer.</summary>
    /// <param name="segment">The segment.</param>
    /// <param name="query">The query.</param>
    /// <param name="set">Documents; one bit each. Where it is shorter than the segment, the first documents only are looked at.</param>
    public void Match(Segment segment, NumberedQuery query, Span<ulong> set)
    {
        Begin(segment, query, set.Length);
        if (_isPartly)
        {
            MatchSome(query, set);
            return;
        }

        foreach (var clause in query.Clauses.OrderBy(clause => clause.Choices.Sum(Work)))
        {
            MatchAny(clause);
            Bits.And(set, Found);
            set.CopyTo(scratch.Within.AsSpan(0, set.Length));
            (_within, _withinCount) = (scratch.Within, Bits.Count(set));
        }
    }

    /// <summary>Whether any document of a segment that counts answers. Most words are answered among the first documents, so those are looked at first.</summary>
    public bool IsAnswered(LiveSegment live, NumberedQuery query)
    {
        foreach (var words in live.Live.Length > 2 * Bits.Words(First) ? [Bits.Words(First), live.Live.Length] : (ReadOnlySpan<int>)[live.Live.Length])
        {
            var set = scratch.Base.AsSpan(0, words);
            live.Live.AsSpan(0, words).CopyTo(set);
            Match(live.Segment, query, set);
            if (set.ContainsAnyExcept(0UL))
            {
                return true;
            }
        }

        return false;
    }

    private void Begin(Segment segment, NumberedQuery query, int words)
    {
        (_segment, _within, _words, _isPartly) = (segment, null, words, query.Needed < query.Clauses.Count);
        scratch.Chosen.Clear();
    }

    private void MatchAny(NumberedClause clause)
    {
        Found.Clear();
        foreach (var choice in clause.Choices)
        {
            if (choice.Phrase is { } phrase)
            {
                MatchOne(phrase);
            }
            else if (choice.Join != TermJoin.Any && choice.Stems.Length > 1)
            {
                MatchAll(choice, isSure: clause.Choices.Count == 1 && !_isPartly);
            }
            else
            {
                foreach (var stem in choice.Stems)
                {
                    MatchOne(stem);
                }
            }
        }
    }

    /// <summary>How many entries must be looked at, roughly.</summary>
    private int Work(NumberedChoice choice) => choice.Join switch
    {
        _ when choice.Phrase is { } phrase => _segment.Postings.CountOf(phrase),
        TermJoin.Any => choice.Stems.Sum(_segment.Postings.CountOf),
        _ => choice.Stems.Min(_segment.Postings.CountOf),
    };

    /// <summary>Where few documents are left and many have the stem, each of those left is looked for.</summary>
    private void MatchOne(int stem)
    {
        var list = _segment.Postings.Of(stem);
        if (_within is null || list.Count <= Scratch.Longer * _withinCount)
        {
            list.AddTo(Found);
            return;
        }

        var found = Found;
        for (var word = 0; word < found.Length; word++)
        {
            for (var rest = _within[word] & ~found[word]; rest != 0; rest &= rest - 1)
            {
                found[word] |= list.Find((word << 6) + BitOperations.TrailingZeroCount(rest)) >= 0 ? rest & (0 - rest) : 0;
            }
        }
    }
}
