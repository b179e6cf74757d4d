using System.Numerics;

namespace CareersConnect.Infrastructure.Search.Embedded;

/// <summary>Sets of documents of one segment, one bit each, 64 to a word. All operands of one call have the same length.</summary>
internal static class Bits
{
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
        var (one, two, three, four, at) = (0, 0, 0, 0, 0);
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
}
