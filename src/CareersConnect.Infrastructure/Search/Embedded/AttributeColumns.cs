using System.Numerics;

namespace CareersConnect.Infrastructure.Search.Embedded;

/// <summary>The answers to filters of a segment's documents, twice: for each answer the set of documents that have it, and for each document its answers in packed words.</summary>
/// <param name="sets">By bit; null where no document has the answer.</param>
/// <param name="packed">Document by document, <paramref name="width"/> words each.</param>
/// <param name="width">How many words a document has.</param>
internal sealed class AttributeColumns(ulong[]?[] sets, ulong[] packed, int width)
{
    /// <summary>The documents that have an answer; null when none has it.</summary>
    public ulong[]? SetOf(int bit) => bit < sets.Length ? sets[bit] : null;

    /// <summary>How many bits the segment knows.</summary>
    public int Bits => sets.Length;

    /// <summary>The answers of a document.</summary>
    public IEnumerable<int> Of(int document)
    {
        for (var word = 0; word < width; word++)
        {
            for (var rest = packed[(document * width) + word]; rest != 0; rest &= rest - 1)
            {
                yield return (word * 64) + BitOperations.TrailingZeroCount(rest);
            }
        }
    }

    /// <summary>Counts the answers of a document.</summary>
    public void Count(int document, Span<int> counts)
    {
        for (var word = 0; word < width; word++)
        {
            for (var rest = packed[(document * width) + word]; rest != 0; rest &= rest - 1)
            {
                counts[(word * 64) + BitOperations.TrailingZeroCount(rest)]++;
            }
        }
    }

    /// <summary>How many words a document has.</summary>
    public int Width => width;

    /// <summary>The answers of all documents.</summary>
    public ulong[] Packed => packed;

    public static AttributeColumns Of(IReadOnlyList<OfferRow> rows, int bits)
    {
        var width = (bits + 63) / 64;
        var packed = new ulong[rows.Count * width];
        for (var document = 0; document < rows.Count; document++)
        {
            foreach (var bit in rows[document].Attributes)
            {
                packed[(document * width) + (bit >> 6)] |= 1UL << bit;
            }
        }

        return Of(packed, rows.Count, bits, width);
    }

    /// <summary>The sets follow from the packed words.</summary>
    public static AttributeColumns Of(ulong[] packed, int documents, int bits, int width)
    {
        var sets = new ulong[]?[bits];
        for (var at = 0; at < packed.Length; at++)
        {
            for (var rest = packed[at]; rest != 0; rest &= rest - 1)
            {
                Embedded.Bits.Add(sets[(at % width * 64) + BitOperations.TrailingZeroCount(rest)] ??= new ulong[Embedded.Bits.Words(documents)], at / width);
            }
        }

        return new AttributeColumns(sets, packed, width);
    }
}
