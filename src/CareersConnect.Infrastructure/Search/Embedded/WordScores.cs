using System.Numerics;
using System.Runtime.Intrinsics;
using CareersConnect.Application.Offers.Search.Words;

namespace CareersConnect.Infrastructure.Search.Embedded;

/// <summary>
/// What the words say about documents that were found: the sum over the clauses of the best of their choices. Whatever was not found is not looked at, and of what was found, once enough good documents are known, only
/// entries of which a document could still come among them: of each clause the least that it must say, if all others said the most that they ever do.
/// </summary>
/// <param name="scratch">Working memory, in which <see cref="WordMatcher"/> left what it found; scores go to <see cref="Scratch.Scores"/>.</param>
/// <param name="segment">The segment that was matched last.</param>
/// <param name="query">What it was matched with.</param>
internal sealed partial class WordScores(Scratch scratch, Segment segment, NumberedQuery query)
{
    private readonly int[] _most = [.. query.Clauses.Select(clause => clause.Choices.Max(choice => MostOf(segment, choice)))];
    private int[] _own = [];
    private int _from;
    private int _until;
    private int _count;
    private int _least;

    private ReadOnlySpan<ulong> Hits => scratch.Hits.AsSpan(0, _until);

    /// <summary>Scores the documents that were found in a part of the segment. A document whose score is below the least may be given less than it has; of documents that were not found nothing is said.</summary>
    /// <param name="from">The first 64 documents, counted in sixty-fours; a multiple of four.</param>
    /// <param name="until">Behind the last; a multiple of four, or the end of the segment.</param>
    /// <param name="least">What is below is of no use.</param>
    public void Add(int from, int until, int least)
    {
        (_from, _until) = (from, until);
        _count = Bits.Count(Hits[from..]);
        for (var at = 0; at < query.Clauses.Count && _count > 0; at++)
        {
            (_own, _least) = (at == 0 ? scratch.Scores : scratch.ClauseScores, least - (_most.Sum() - _most[at]));
            ForEachHit((_, own) => own.Clear());
            foreach (var choice in query.Clauses[at].Choices)
            {
                Score(choice);
            }

            if (at > 0)
            {
                ForEachHit(AddUp);
            }
        }
    }

    private static int MostOf(Segment segment, NumberedChoice choice) =>
        choice.Stems.Select((stem, at) => segment.Postings.Of(stem).HighestImpact * choice.Rarities[at]).Aggregate(0, (one, other) => choice.Join == TermJoin.Any ? Math.Max(one, other) : one + other);

    private void Score(NumberedChoice choice)
    {
        if (choice.Phrase is { } phrase)
        {
            ScoreSeveral(choice, Having(segment.Postings.Of(phrase), choice.Rarities.Sum()));
        }
        else if (choice.Join != TermJoin.Any && choice.Stems.Length > 1)
        {
            ScoreSeveral(choice, Having(scratch.Chosen.Find(chosen => ReferenceEquals(chosen.Choice, choice)).Set));
        }
        else
        {
            for (var at = 0; at < choice.Stems.Length; at++)
            {
                ScoreOne(segment.Postings.Of(choice.Stems[at]), choice.Rarities[at]);
            }
        }
    }

    private void ScoreOne(PostingList list, int rarity)
    {
        if (list.Count > Scratch.Longer * _count)
        {
            ScoreEach(list, rarity);
            return;
        }

        var (count, documents, entries) = (Having(list, rarity), scratch.Candidates, scratch.Entries);
        for (var at = 0; at < count; at++)
        {
            Note(documents[at], list.Impacts[entries[at]] * rarity);
        }
    }

    /// <summary>Where few documents are left and many have the stem, each of those left is looked for.</summary>
    private void ScoreEach(PostingList list, int rarity)
    {
        for (var word = _from; word < _until; word++)
        {
            for (var rest = Hits[word]; rest != 0; rest &= rest - 1)
            {
                var document = (word << 6) + BitOperations.TrailingZeroCount(rest);
                if (list.Find(document) is >= 0 and var entry)
                {
                    Note(document, list.Impacts[entry] * rarity);
                }
            }
        }
    }

    private void Note(int document, int score)
    {
        ref var best = ref _own[document];
        best = Math.Max(best, score);
    }

    private static void AddUp(Span<int> total, Span<int> own)
    {
        for (var eight = 0; eight < 64; eight += 8)
        {
            (Vector256.Create<int>(total[eight..]) + Vector256.Create<int>(own[eight..])).CopyTo(total[eight..]);
        }
    }

    /// <summary>Wherever of 64 documents any was found, all 64 scores at once.</summary>
    private void ForEachHit(Action<Span<int>, Span<int>> work)
    {
        for (var word = _from; word < _until; word++)
        {
            if (scratch.Hits[word] != 0)
            {
                work(scratch.Scores.AsSpan(word << 6, 64), _own.AsSpan(word << 6, 64));
            }
        }
    }
}
