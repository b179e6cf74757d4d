using System.Numerics;
using CareersConnect.Application.Offers.Search.Words;

namespace CareersConnect.Infrastructure.Search.Embedded;

/// <summary>Finds the documents of a segment that answer a query of stems, with their scores.</summary>
/// <param name="scratch">Working memory.</param>
/// <param name="scored">Whether scores are wanted.</param>
internal sealed partial class WordMatcher(Scratch scratch, bool scored)
{
    private Segment _segment = null!;
    private ulong[]? _within;
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
            Found.Clear();
            (_scores, _isFirst) = (_within is null ? scratch.Scores : scratch.ClauseScores, true);
            foreach (var choice in clause.Choices)
            {
                Match(choice);
            }

            Bits.And(set, Found);
            if (scored && _within is not null)
            {
                Add(set);
            }

            set.CopyTo(scratch.Within.AsSpan(0, set.Length));
            _within = scratch.Within;
        }
    }

    /// <summary>How many entries must be looked at, roughly.</summary>
    private int Work(NumberedChoice choice) => choice.Join switch
    {
        _ when choice.Phrase is { } phrase => _segment.Postings.Of(phrase).Count,
        TermJoin.Any => choice.Stems.Sum(stem => _segment.Postings.Of(stem).Count),
        _ => choice.Stems.Min(stem => _segment.Postings.Of(stem).Count),
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
        if (choice.Join == TermJoin.Any || choice.Stems.Length == 1)
        {
            for (var at = 0; at < choice.Stems.Length; at++)
            {
                MatchOne(_segment.Postings.Of(choice.Stems[at]), choice.Rarities[at]);
                _isFirst = false;
            }
        }
        else if (choice.Phrase is { } phrase)
        {
            MatchAll(choice, _segment.Postings.Of(phrase), isRow: false);
        }
        else
        {
            MatchAll(choice, _segment.Postings.Of(choice.Stems.MinBy(stem => _segment.Postings.Of(stem).Count)), choice.Join == TermJoin.InARow);
        }

        _isFirst = false;
    }

    private void MatchOne(PostingList list, int rarity)
    {
        ReadOnlySpan<ushort> documents = list.Documents;
        if (_isFirst && scored)
        {
            NoteAll(documents, list.Impacts, rarity);
            return;
        }

        var impacts = list.Impacts;
        for (var at = 0; at < documents.Length; at++)
        {
            Note(documents[at], scored ? impacts[at] * rarity : 0);
        }
    }

    /// <summary>The first stem of a clause: nothing is there yet to be compared with.</summary>
    private void NoteAll(ReadOnlySpan<ushort> documents, ReadOnlySpan<byte> impacts, int rarity)
    {
        var (scores, found) = (_scores, scratch.Clause);
        for (var at = 0; at < documents.Length && at < impacts.Length; at++)
        {
            var document = documents[at];
            scores[document] = impacts[at] * rarity;
            found[document >> 6] |= 1UL << document;
        }
    }

    private void Note(int document, int score)
    {
        ref var word = ref scratch.Clause[document >> 6];
        var bit = 1UL << document;
        if (scored)
        {
            ref var best = ref _scores[document];
            best = (word & bit) == 0 ? score : Math.Max(best, score);
        }

        word |= bit;
    }
}
