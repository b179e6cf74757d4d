namespace CareersConnect.Infrastructure.Search.Embedded;

/// <summary>The stems of each document in their order, for phrases and for merging: numbers in as few bytes as they need (seven bits a byte), and frequent stems have low numbers.</summary>
internal sealed class WordStreams(byte[] bytes, int[] starts)
{
    [ThreadStatic]
    private static int[]? _buffer;

    public byte[] Bytes => bytes;

    public int[] Starts => starts;

    public static WordStreams Of(IReadOnlyList<OfferRow> rows)
    {
        var stream = new List<byte>(rows.Count * 128);
        var starts = new int[rows.Count + 1];
        for (var document = 0; document < rows.Count; document++)
        {
            Write(stream, rows[document].Stems);
            starts[document + 1] = stream.Count;
        }

        return new WordStreams([.. stream], starts);
    }

    /// <summary>A row of stems as it stands in the streams.</summary>
    public static byte[] Encoded(int[] stems)
    {
        var stream = new List<byte>(stems.Length * 3);
        Write(stream, stems);
        return [.. stream];
    }

    /// <summary>Whether a document has a row of stems, looked for as bytes; what begins in the middle of a number is not it.</summary>
    public bool Has(int document, ReadOnlySpan<byte> row)
    {
        var stream = bytes.AsSpan(starts[document]..starts[document + 1]);
        for (var from = 0; stream[from..].IndexOf(row) is >= 0 and var at; from += at + 1)
        {
            if (from + at == 0 || stream[from + at - 1] < 0x80)
            {
                return true;
            }
        }

        return false;
    }

    private static void Write(List<byte> stream, int[] stems)
    {
        foreach (var stem in stems)
        {
            var rest = (uint)stem;
            for (; rest >= 0x80; rest >>= 7)
            {
                stream.Add((byte)(rest | 0x80));
            }

            stream.Add((byte)rest);
        }
    }

    /// <summary>The stems of a document; valid until the next call on this thread.</summary>
    public ReadOnlySpan<int> Of(int document)
    {
        var from = bytes.AsSpan(starts[document]..starts[document + 1]);
        if (_buffer is null || _buffer.Length < from.Length)
        {
            _buffer = new int[Math.Max(1024, from.Length * 2)];
        }

        var (count, value, shift) = (0, 0, 0);
        foreach (var part in from)
        {
            value |= (part & 0x7F) << shift;
            if (part >= 0x80)
            {
                shift += 7;
                continue;
            }

            _buffer[count++] = value;
            (value, shift) = (0, 0);
        }

        return _buffer.AsSpan(0, count);
    }
}
