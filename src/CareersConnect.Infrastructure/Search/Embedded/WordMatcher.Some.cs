namespace CareersConnect.Infrastructure.Search.Embedded;

/// <summary>Some of the clauses will do: how many each document meets is counted for 64 documents at a time, the numbers written in binary across a few words.</summary>
internal sealed partial class WordMatcher
{
    /// <summary>How many clauses any document of a segment that counts meets at most.</summary>
    public int Most(LiveSegment live, NumberedQuery query)
    {
        var set = scratch.Base.AsSpan(0, live.Live.Length);
        live.Live.CopyTo(set);
        Begin(live.Segment, query, set.Length);
        CountMet(query);
        var most = 0;
        for (var digit = Scratch.Digits - 1; digit >= 0; digit--)
        {
            var having = scratch.Met[digit].AsSpan(0, set.Length);
            Bits.And(having, set);
            if (having.ContainsAnyExcept(0UL))
            {
                most += 1 << digit;
                set = having;
            }
        }

        return most;
    }

    private void MatchSome(NumberedQuery query, Span<ulong> set)
    {
        CountMet(query);
        for (var word = 0; word < set.Length; word++)
        {
            var (more, equal) = (0UL, ulong.MaxValue);
            for (var digit = Scratch.Digits - 1; digit >= 0; digit--)
            {
                var having = scratch.Met[digit][word];
                (more, equal) = (query.Needed >> digit & 1) != 0 ? (more, equal & having) : (more | (equal & having), equal & ~having);
            }

            set[word] &= more | equal;
        }
    }

    private void CountMet(NumberedQuery query)
    {
        foreach (var digit in scratch.Met)
        {
            digit.AsSpan(0, _words).Clear();
        }

        foreach (var clause in query.Clauses)
        {
            MatchAny(clause);
            var found = Found;
            for (var word = 0; word < found.Length; word++)
            {
                var carried = found[word];
                for (var digit = 0; digit < Scratch.Digits && carried != 0; digit++)
                {
                    ref var having = ref scratch.Met[digit][word];
                    (having, carried) = (having ^ carried, having & carried);
                }
            }
        }
    }
}
