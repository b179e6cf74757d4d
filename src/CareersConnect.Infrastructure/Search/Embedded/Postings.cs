namespace CareersConnect.Infrastructure.Search.Embedded;

/// <summary>For each stem of a segment, the documents that have it, rising, and how much it says about each: three bytes an entry.</summary>
internal sealed class Postings(int[] stems, int[] starts, ushort[] documents, byte[] impacts)
{
    /// <summary>So many entries are looked at one by one before steps double: in frequent stems the next document is near.</summary>
    private const int Steps = 8;

    /// <summary>The numbers of the stems, rising.</summary>
    public int[] Stems => stems;

    /// <summary>Where the entries of each stem begin; one more than there are stems.</summary>
    public int[] Starts => starts;

    public ushort[] Documents => documents;

    public byte[] Impacts => impacts;

    /// <summary>The entries of a stem; none when no document has it.</summary>
    public PostingList Of(int stem)
    {
        var (from, until) = RangeOf(stem);
        return new PostingList(documents.AsSpan(from..until), impacts.AsSpan(from..until));
    }

    /// <summary>From where to where the entries of a stem stand.</summary>
    public (int From, int Until) RangeOf(int stem)
    {
        var at = Array.BinarySearch(stems, stem);
        return at < 0 ? (0, 0) : (starts[at], starts[at + 1]);
    }

    /// <summary>Where the first entry is that is not before a document, looked for from a place on, at last in steps that double.</summary>
    public int Seek(int from, int until, int document)
    {
        for (var near = Math.Min(until, from + Steps); from < near; from++)
        {
            if (documents[from] >= document)
            {
                return from;
            }
        }

        if (from == until || documents[from] >= document)
        {
            return from;
        }

        var (low, step) = (from, Steps);
        while (low + step < until && documents[low + step] < document)
        {
            (low, step) = (low + step, step * 2);
        }

        var high = Math.Min(low + step, until);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = documents[middle] < document ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}

/// <summary>The entries of one stem.</summary>
/// <param name="documents">Rising.</param>
/// <param name="impacts">As many.</param>
internal readonly ref struct PostingList(ReadOnlySpan<ushort> documents, ReadOnlySpan<byte> impacts)
{
    public ReadOnlySpan<ushort> Documents { get; } = documents;

    public ReadOnlySpan<byte> Impacts { get; } = impacts;

    public int Count => Documents.Length;
}
