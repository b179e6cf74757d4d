using System.Numerics;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace CareersConnect.Infrastructure.Search.Embedded;

/// <summary>The entries of a stem that say the most.</summary>
internal readonly ref partial struct PostingList
{
    /// <summary>The most that it says about any document; 0 when it is in none.</summary>
    public int HighestImpact
    {
        get
        {
            var (highest, at, most) = (Vector256<byte>.Zero, 0, (byte)0);
            for (; at <= Impacts.Length - Vector256<byte>.Count; at += Vector256<byte>.Count)
            {
                highest = Vector256.Max(highest, Vector256.Create(Impacts[at..]));
            }

            for (var lane = 0; lane < Vector256<byte>.Count; lane++)
            {
                most = Math.Max(most, highest[lane]);
            }

            for (; at < Impacts.Length; at++)
            {
                most = Math.Max(most, Impacts[at]);
            }

            return most;
        }
    }

    /// <summary>The entries of documents of a set about which the stem says so much or more: impacts are compared 64 at a time before anything is asked about their documents.</summary>
    /// <param name="least">The least impact, up to 255.</param>
    /// <param name="set">Documents, up to where they are wanted: a multiple of four words, or all.</param>
    /// <param name="from">The first 64 that are wanted, a multiple of four.</param>
    /// <param name="documents">Where the documents go, rising.</param>
    /// <param name="entries">Where their entries go.</param>
    /// <returns>How many there are.</returns>
    public int AtLeast(int least, ReadOnlySpan<ulong> set, int from, Span<ushort> documents, Span<ushort> entries) => _form switch
    {
        PostingForm.Rare => AtLeastRare(least, set, from, documents, entries),
        PostingForm.Frequent => AtLeastFrequent(least, set, from, documents, entries),
        _ => AtLeastEverywhere(least, set, from, documents, entries),
    };

    private int AtLeastRare(int least, ReadOnlySpan<ulong> set, int from, Span<ushort> documents, Span<ushort> entries)
    {
        var count = 0;
        for (var entry = 0; entry < _table.Length && _table[entry] >> 6 < set.Length; entry++)
        {
            (documents[count], entries[count]) = (_table[entry], (ushort)entry);
            count += _table[entry] >> 6 >= from && Impacts[entry] >= least && Bits.Has(set, _table[entry]) ? 1 : 0;
        }

        return count;
    }

    private int AtLeastFrequent(int least, ReadOnlySpan<ulong> set, int from, Span<ushort> documents, Span<ushort> entries)
    {
        var count = 0;
        for (var block = from >> 2; block < _table.Length && block << 2 < set.Length; block++)
        {
            var (first, until) = RangeOf(block);
            for (var at = first; at < until; at += 64)
            {
                for (var rest = AtLeast(at, Math.Min(64, until - at), least); rest != 0; rest &= rest - 1)
                {
                    var entry = at + BitOperations.TrailingZeroCount(rest);
                    var document = (block << 8) + _lower[entry];
                    (documents[count], entries[count]) = ((ushort)document, (ushort)entry);
                    count += Bits.Has(set, document) ? 1 : 0;
                }
            }
        }

        return count;
    }

    private int AtLeastEverywhere(int least, ReadOnlySpan<ulong> set, int from, Span<ushort> documents, Span<ushort> entries)
    {
        var count = 0;
        for (var word = from; word < set.Length; word++)
        {
            var (all, first) = (Set[word], Ranks[word]);
            for (var rest = set[word] & Spread(AtLeast(first, BitOperations.PopCount(all), least), all); rest != 0; rest &= rest - 1)
            {
                var document = BitOperations.TrailingZeroCount(rest);
                (documents[count], entries[count++]) = ((ushort)((word << 6) + document), (ushort)(first + BitOperations.PopCount(all & ((1UL << document) - 1))));
            }
        }

        return count;
    }

    /// <summary>Of up to 64 entries those that say so much or more, one bit each.</summary>
    private ulong AtLeast(int at, int count, int least)
    {
        if (at <= Impacts.Length - 64)
        {
            var limit = Vector256.Create((byte)least);
            var (lower, upper) = (Vector256.GreaterThanOrEqual(Vector256.Create(Impacts[at..]), limit), Vector256.GreaterThanOrEqual(Vector256.Create(Impacts[(at + 32)..]), limit));
            return (lower.ExtractMostSignificantBits() | ((ulong)upper.ExtractMostSignificantBits() << 32)) & (ulong.MaxValue >> (64 - count));
        }

        var found = 0UL;
        for (var entry = 0; entry < count; entry++)
        {
            found |= Impacts[at + entry] >= least ? 1UL << entry : 0;
        }

        return found;
    }

    /// <summary>The bits, lowest first, put where the others are set.</summary>
    private static ulong Spread(ulong bits, ulong into)
    {
        if (Bmi2.X64.IsSupported)
        {
            return Bmi2.X64.ParallelBitDeposit(bits, into);
        }

        var spread = 0UL;
        for (; into != 0; (bits, into) = (bits >> 1, into & (into - 1)))
        {
            spread |= (bits & 1) * (into & (0 - into));
        }

        return spread;
    }
}
