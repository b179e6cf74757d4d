namespace CareersConnect.Infrastructure.Search.Embedded;

/// <summary>For each stem of a segment, the documents that have it, rising, and how much it says about each: three bytes an entry.</summary>
internal sealed class Postings(int[] stems, int[] starts, ushort[] documents, byte[] impacts)
{
    /// <summary>The numbers of the stems, rising.</summary>
    public int[] Stems => stems;

    /// <summary>Where the entries of each stem begin; one more than there are stems.</summary>
    public int[] Starts => starts;

    public ushort[] Documents => documents;

    public byte[] Impacts => impacts;

    /// <summary>The entries of a stem; none when no document has it.</summary>
    public PostingList Of(int stem)
    {
        var at = Array.BinarySearch(stems, stem);
        return at < 0 ? default : new PostingList(documents.AsSpan(starts[at]..starts[at + 1]), impacts.AsSpan(starts[at]..starts[at + 1]));
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

    /// <summary>Where the first entry is that is not before a document, looked for from a place on in steps that double.</summary>
    public int Seek(int from, int document)
    {
        var (low, step) = (from, 1);
        while (low + step < Count && Documents[low + step] < document)
        {
            (low, step) = (low + step, step * 2);
        }

        var high = Math.Min(low + step, Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = Documents[middle] < document ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
