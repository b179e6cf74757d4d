using System.Numerics;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace CareersConnect.Infrastructure.Search.Embedded;

/// <summary>Sets of documents of one segment, one bit each, 64 to a word. All operands of one call have the same length.</summary>
internal static class Bits
{
    /// <summary>So many words are counted in bytes at a time: 31 times four, of eight bits a byte.</summary>
    private const int Run = 124;

    /// <summary>How many words hold so many documents.</summary>
    public static int Words(int documents) => (documents + 63) >> 6;

    /// <summary>Whether a document is in the set.</summary>
    public static bool Has(ReadOnlySpan<ulong> set, int document) => (set[document >> 6] >> document & 1) != 0;

    /// <summary>Puts a document into the set.</summary>
    public static void Add(Span<ulong> set, int document) => set[document >> 6] |= 1UL << document;

    /// <summary>Takes a document out of the set.</summary>
    public static void Remove(Span<ulong> set, int document) => set[document >> 6] &= ~(1UL << document);

    /// <summary>Keeps what is in both.</summary>
    public static void And(Span<ulong> set, ReadOnlySpan<ulong> other)
    {
        other = other[..set.Length];
        var at = 0;
        for (; at <= set.Length - Vector<ulong>.Count; at += Vector<ulong>.Count)
        {
            (new Vector<ulong>(set[at..]) & new Vector<ulong>(other[at..])).CopyTo(set[at..]);
        }

        for (; at < set.Length; at++)
        {
            set[at] &= other[at];
        }
    }

    /// <summary>Adds what is in the other.</summary>
    public static void Or(Span<ulong> set, ReadOnlySpan<ulong> other)
    {
        other = other[..set.Length];
        var at = 0;
        for (; at <= set.Length - Vector<ulong>.Count; at += Vector<ulong>.Count)
        {
            (new Vector<ulong>(set[at..]) | new Vector<ulong>(other[at..])).CopyTo(set[at..]);
        }

        for (; at < set.Length; at++)
        {
            set[at] |= other[at];
        }
    }

    /// <summary>For each word, how many come before it.</summary>
    public static void Ranks(ReadOnlySpan<ulong> set, Span<ushort> ranks)
    {
        var before = 0;
        for (var word = 0; word < set.Length; word++)
        {
            ranks[word] = (ushort)before;
            before += BitOperations.PopCount(set[word]);
        }
    }

    /// <summary>How many are in the set.</summary>
    public static int Count(ReadOnlySpan<ulong> set)
    {
        var count = 0;
        foreach (var word in set)
        {
            count += BitOperations.PopCount(word);
        }

        return count;
    }

    /// <summary>How many are in both.</summary>
    public static int CountAnd(ReadOnlySpan<ulong> set, ReadOnlySpan<ulong> other)
    {
        other = other[..set.Length];
        var (one, two, three, four) = (0, 0, 0, 0);
        var at = Avx2.IsSupported ? set.Length / Vector256<ulong>.Count * Vector256<ulong>.Count : 0;
        for (var from = 0; from < at; from += Run)
        {
            var until = Math.Min(at, from + Run);
            one += CountRun(set[from..until], other[from..until]);
        }

        for (; at <= set.Length - 4; at += 4)
        {
            one += BitOperations.PopCount(set[at] & other[at]);
            two += BitOperations.PopCount(set[at + 1] & other[at + 1]);
            three += BitOperations.PopCount(set[at + 2] & other[at + 2]);
            four += BitOperations.PopCount(set[at + 3] & other[at + 3]);
        }

        for (; at < set.Length; at++)
        {
            one += BitOperations.PopCount(set[at] & other[at]);
        }

        return one + two + three + four;
    }

    /// <summary>Four words at a time: of each half byte how many bits it has is looked up, and added up byte by byte. Not longer than a byte can count.</summary>
    private static int CountRun(ReadOnlySpan<ulong> set, ReadOnlySpan<ulong> other)
    {
        var table = Vector256.Create((byte)0, 1, 1, 2, 1, 2, 2, 3, 1, 2, 2, 3, 2, 3, 3, 4, 0, 1, 1, 2, 1, 2, 2, 3, 1, 2, 2, 3, 2, 3, 3, 4);
        var (lower, counts) = (Vector256.Create((byte)0x0F), Vector256<byte>.Zero);
        for (var at = 0; at < set.Length; at += Vector256<ulong>.Count)
        {
            var both = (Vector256.Create(set[at..]) & Vector256.Create(other[at..])).AsByte();
            counts += Avx2.Shuffle(table, both & lower) + Avx2.Shuffle(table, (both.AsUInt16() >>> 4).AsByte() & lower);
        }

        return (int)Vector256.Sum(Avx2.SumAbsoluteDifferences(counts, Vector256<byte>.Zero).AsUInt64());
    }
}
