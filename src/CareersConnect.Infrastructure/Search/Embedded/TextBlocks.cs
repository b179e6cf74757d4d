using System.Buffers;
using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace CareersConnect.Infrastructure.Search.Embedded;

/// <summary>Titles and descriptions of a segment, for lists: compressed in blocks of a few documents, so that a page of twenty opens twenty small blocks and nothing is read from the database again.</summary>
internal sealed class TextBlocks(byte[] blocks, int[] starts)
{
    /// <summary>So many documents make a block.</summary>
    public const int PerBlock = 4;

    private const int Quality = 1;

    private const int Window = 18;

    private readonly long _number = ShownTexts.NextNumber();

    /// <summary>The blocks, one behind another.</summary>
    public byte[] Blocks => blocks;

    /// <summary>Where each begins; one more than there are blocks.</summary>
    public int[] Starts => starts;

    /// <summary>How many bytes the compressed texts take.</summary>
    public long Bytes => blocks.Length + (4L * starts.Length);

    /// <summary>A text as it is kept: the length of the title, the title, the description, in UTF-8.</summary>
    public static byte[] Kept(string title, string description)
    {
        var (first, second) = (Encoding.UTF8.GetByteCount(title), Encoding.UTF8.GetByteCount(description));
        var kept = new byte[4 + first + second];
        BinaryPrimitives.WriteInt32LittleEndian(kept, first);
        Encoding.UTF8.GetBytes(title, kept.AsSpan(4));
        Encoding.UTF8.GetBytes(description, kept.AsSpan(4 + first));
        return kept;
    }

    /// <summary>The texts of some rows.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="whole">The texts of the first of them, in full blocks of other segments that are copied as they are; the rows themselves need not have theirs.</param>
    public static TextBlocks Of(IReadOnlyList<OfferRow> rows, IReadOnlyList<ReadOnlyMemory<byte>> whole)
    {
        var blocks = new ArrayBufferWriter<byte>();
        var starts = new int[((rows.Count + PerBlock - 1) / PerBlock) + 1];
        for (var block = 0; block < starts.Length - 1; block++)
        {
            starts[block] = blocks.WrittenCount;
            if (block < whole.Count)
            {
                blocks.Write(whole[block].Span);
            }
            else
            {
                Write(blocks, [.. rows.Skip(block * PerBlock).Take(PerBlock).Select(row => row.Text)]);
            }
        }

        starts[^1] = blocks.WrittenCount;
        return new TextBlocks(blocks.WrittenSpan.ToArray(), starts);
    }

    /// <summary>A block as it is.</summary>
    public ReadOnlyMemory<byte> Block(int block) => blocks.AsMemory(starts[block]..starts[block + 1]);

    /// <summary>A document's text as it is kept.</summary>
    public byte[] Raw(int document) => Open(document, static text => text.ToArray());

    /// <summary>A document's title and description; what was shown lately need not be opened again.</summary>
    public (string Title, string Description) Read(int document)
    {
        if (ShownTexts.Find(_number, document) is { } shown)
        {
            return shown;
        }

        var read = Open(document, static text =>
        {
            var first = BinaryPrimitives.ReadInt32LittleEndian(text);
            return (Encoding.UTF8.GetString(text.Slice(4, first)), Encoding.UTF8.GetString(text[(4 + first)..]));
        });
        ShownTexts.Keep(_number, document, read);
        return read;
    }

    /// <summary>A block: its length unpacked, then its documents, each with its length before it.</summary>
    private static void Write(ArrayBufferWriter<byte> blocks, byte[][] texts)
    {
        var plain = new byte[texts.Sum(text => text.Length + 4)];
        var at = 0;
        foreach (var text in texts)
        {
            BinaryPrimitives.WriteInt32LittleEndian(plain.AsSpan(at), text.Length);
            text.CopyTo(plain.AsSpan(at + 4));
            at += text.Length + 4;
        }

        var span = blocks.GetSpan(4 + BrotliEncoder.GetMaxCompressedLength(plain.Length));
        BinaryPrimitives.WriteInt32LittleEndian(span, plain.Length);
        if (!BrotliEncoder.TryCompress(plain, span[4..], out var written, Quality, Window))
        {
            throw new InvalidOperationException("A text could not be compressed.");
        }

        blocks.Advance(4 + written);
    }

    private T Open<T>(int document, Func<ReadOnlySpan<byte>, T> read)
    {
        var block = document / PerBlock;
        var packed = blocks.AsSpan(starts[block]..starts[block + 1]);
        var length = BinaryPrimitives.ReadInt32LittleEndian(packed);
        var plain = ArrayPool<byte>.Shared.Rent(length);
        try
        {
            if (!BrotliDecoder.TryDecompress(packed[4..], plain, out _))
            {
                throw new InvalidOperationException("A text could not be opened.");
            }

            ReadOnlySpan<byte> rest = plain.AsSpan(0, length);
            for (var before = document % PerBlock; before > 0; before--)
            {
                rest = rest[(4 + BinaryPrimitives.ReadInt32LittleEndian(rest))..];
            }

            return read(rest.Slice(4, BinaryPrimitives.ReadInt32LittleEndian(rest)));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(plain);
        }
    }
}
