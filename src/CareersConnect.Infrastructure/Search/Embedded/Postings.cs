using System.Runtime.InteropServices;

namespace CareersConnect.Infrastructure.Search.Embedded;

/// <summary>
/// For each stem of a segment, the documents that have it, rising, in the shortest of three forms; how much it says about each, a byte each; and where it stands in each (<see cref="Positions"/>).
/// </summary>
internal sealed class Postings
{
    private readonly PostingForms _forms;
    private readonly int[] _places;

    /// <summary>The postings of a segment.</summary>
    /// <param name="count">How many documents it has.</param>
    /// <param name="stems">The numbers of its stems, rising.</param>
    /// <param name="starts">Where the entries of each begin; one more.</param>
    /// <param name="documents">The documents of each, one behind another.</param>
    /// <param name="impacts">One for each entry.</param>
    /// <param name="positions">None for terms of several words.</param>
    public Postings(int count, int[] stems, int[] starts, byte[] documents, byte[] impacts, Positions positions)
    {
        (_forms, Stems, Starts, Documents, Impacts, Positions) = (new PostingForms(count), stems, starts, documents, impacts, positions);
        _places = PlacesOf(_forms, starts);
    }

    /// <summary>How many documents the segment has.</summary>
    public int Count => _forms.Documents;

    public int[] Stems { get; }

    public int[] Starts { get; }

    public byte[] Documents { get; }

    public byte[] Impacts { get; }

    public Positions Positions { get; }

    /// <summary>Where the documents of each stem begin; the last is the length of all.</summary>
    /// <param name="forms">The forms of the segment.</param>
    /// <param name="starts">Where the entries of each begin.</param>
    public static int[] PlacesOf(PostingForms forms, int[] starts)
    {
        var places = new int[starts.Length];
        for (var at = 0; at + 1 < starts.Length; at++)
        {
            places[at + 1] = places[at] + forms.LengthOf(starts[at + 1] - starts[at]);
        }

        return places;
    }

    /// <summary>The entries of a stem; none when no document has it.</summary>
    public PostingList Of(int stem)
    {
        var at = Array.BinarySearch(Stems, stem);
        return at < 0 ? new PostingList(PostingForm.Rare, 0, [], [], []) : At(at);
    }

    /// <summary>How many documents have a stem.</summary>
    public int CountOf(int stem)
    {
        var at = Array.BinarySearch(Stems, stem);
        return at < 0 ? 0 : Starts[at + 1] - Starts[at];
    }

    /// <summary>The entries of the stem at a place among <see cref="Stems"/>.</summary>
    public PostingList At(int at)
    {
        var entries = Starts[at + 1] - Starts[at];
        return new PostingList(_forms.Of(entries), _forms.TableOf(entries), Documents.AsSpan(_places[at].._places[at + 1]), Impacts.AsSpan(Starts[at], entries), Positions.Of(at));
    }

    /// <summary>The stems of a document, each once: every stem is asked for it, which takes up to a millisecond.</summary>
    public int[] StemsOf(int document)
    {
        var stems = new List<int>(128);
        for (var at = 0; at < Stems.Length; at++)
        {
            if (Has(at, (ushort)document))
            {
                stems.Add(Stems[at]);
            }
        }

        return [.. stems];
    }

    /// <summary>In a few documents, a few at a time are looked at together sooner than they are halved.</summary>
    private bool Has(int at, ushort document)
    {
        var entries = Starts[at + 1] - Starts[at];
        return _forms.Of(entries) == PostingForm.Rare
            ? MemoryMarshal.Cast<byte, ushort>(Documents.AsSpan(_places[at], 2 * entries)).Contains(document)
            : At(at).Find(document) >= 0;
    }
}
