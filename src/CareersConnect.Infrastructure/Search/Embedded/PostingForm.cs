using System.Runtime.InteropServices;

namespace CareersConnect.Infrastructure.Search.Embedded;

/// <summary>How the documents of a stem are written: in the shortest of three forms.</summary>
internal enum PostingForm
{
    /// <summary>Two bytes each.</summary>
    Rare = 1,

    /// <summary>For each 256 documents how many entries come before, then the lower byte of each.</summary>
    Frequent = 2,

    /// <summary>For each 64 documents how many entries come before, then a bit for each document of the segment.</summary>
    Everywhere = 3,
}

/// <summary>Lengths and writing of the forms, in a segment of so many documents.</summary>
internal readonly record struct PostingForms(int Documents)
{
    private int Blocks => (Documents + 255) / 256;

    private int Words => Bits.Words(Documents);

    /// <summary>The form of a stem.</summary>
    /// <param name="entries">How many documents have it.</param>
    public PostingForm Of(int entries) => (2 * Blocks) + entries > 10 * Words && 2 * entries > 10 * Words ? PostingForm.Everywhere
        : entries > 2 * Blocks ? PostingForm.Frequent
        : PostingForm.Rare;

    /// <summary>How many numbers of two bytes it begins with.</summary>
    public int TableOf(int entries) => Of(entries) switch { PostingForm.Rare => entries, PostingForm.Frequent => Blocks, _ => Words };

    /// <summary>How many bytes it takes.</summary>
    public int LengthOf(int entries) => (2 * TableOf(entries)) + Of(entries) switch { PostingForm.Rare => 0, PostingForm.Frequent => entries, _ => 8 * Words };

    /// <summary>Writes the documents of a stem.</summary>
    /// <param name="documents">The documents, rising.</param>
    /// <param name="into">Where; exactly as long as they are.</param>
    public void Write(ReadOnlySpan<ushort> documents, Span<byte> into)
    {
        var table = MemoryMarshal.Cast<byte, ushort>(into[..(2 * TableOf(documents.Length))]);
        var rest = into[(2 * table.Length)..];
        switch (Of(documents.Length))
        {
            case PostingForm.Rare:
                documents.CopyTo(table);
                break;
            case PostingForm.Frequent:
                WriteLower(documents, table, rest);
                break;
            default:
                var set = MemoryMarshal.Cast<byte, ulong>(rest);
                foreach (var document in documents)
                {
                    Bits.Add(set, document);
                }

                Bits.Ranks(set, table);
                break;
        }
    }

    private static void WriteLower(ReadOnlySpan<ushort> documents, Span<ushort> table, Span<byte> lower)
    {
        var before = 0;
        for (var block = 0; block < table.Length; block++)
        {
            table[block] = (ushort)before;
            for (; before < documents.Length && documents[before] >> 8 == block; before++)
            {
                lower[before] = (byte)documents[before];
            }
        }
    }
}
