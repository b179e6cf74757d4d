using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace CareersConnect.Infrastructure.Search.Embedded;

/// <summary>The entries of one stem. Its documents stand in the form that is shortest (<see cref="PostingForm"/>).</summary>
internal readonly ref partial struct PostingList
{
    private readonly PostingForm _form;

    /// <summary>The documents of a rare stem; for each 256 documents of a frequent one, or each 64 of one that is everywhere, how many entries come before.</summary>
    private readonly ReadOnlySpan<ushort> _table;
    private readonly ReadOnlySpan<byte> _lower;

    /// <summary>The entries of a stem.</summary>
    /// <param name="form">How the documents are written.</param>
    /// <param name="table">How many numbers they begin with.</param>
    /// <param name="documents">The documents.</param>
    /// <param name="impacts">One for each.</param>
    /// <param name="positions">Where it stands in each.</param>
    public PostingList(PostingForm form, int table, ReadOnlySpan<byte> documents, ReadOnlySpan<byte> impacts, ReadOnlySpan<byte> positions)
    {
        _form = form;
        _table = MemoryMarshal.Cast<byte, ushort>(documents[..(2 * table)]);
        _lower = form == PostingForm.Frequent ? documents[(2 * table)..] : [];
        Set = form == PostingForm.Everywhere ? MemoryMarshal.Cast<byte, ulong>(documents[(2 * table)..]) : [];
        Impacts = impacts;
        Positions = positions;
    }

    private PostingList(ReadOnlySpan<ulong> set, ReadOnlySpan<ushort> ranks, ReadOnlySpan<byte> impacts, ReadOnlySpan<byte> positions)
    {
        _form = PostingForm.Everywhere;
        Set = set;
        _table = ranks;
        Impacts = impacts;
        Positions = positions;
    }

    public ReadOnlySpan<byte> Impacts { get; }

    public ReadOnlySpan<byte> Positions { get; }

    /// <summary>The documents of a stem that is everywhere, a bit each; empty for others.</summary>
    public ReadOnlySpan<ulong> Set { get; }

    /// <summary>As long as the set: how many entries come before.</summary>
    public ReadOnlySpan<ushort> Ranks => _table;

    public int Count => Impacts.Length;

    /// <summary>The documents, one number each.</summary>
    /// <param name="buffer">Used where they are not kept so; as long as the segment.</param>
    public ReadOnlySpan<ushort> Documents(ushort[] buffer)
    {
        switch (_form)
        {
            case PostingForm.Rare:
                return _table;
            case PostingForm.Frequent:
                for (var block = 0; block < _table.Length; block++)
                {
                    var (from, until) = RangeOf(block);
                    Widen(_lower[from..until], buffer.AsSpan(from..until), (ushort)(block << 8));
                }

                return buffer.AsSpan(0, Count);
            default:
                return Spread(buffer);
        }
    }

    /// <summary>The entry of a document; below 0 when it has none.</summary>
    public int Find(int document)
    {
        if (_form == PostingForm.Everywhere)
        {
            var word = Set[document >> 6];
            var bit = 1UL << document;
            return (word & bit) == 0 ? -1 : _table[document >> 6] + BitOperations.PopCount(word & (bit - 1));
        }

        if (_form == PostingForm.Rare)
        {
            return _table.BinarySearch((ushort)document);
        }

        var (from, until) = RangeOf(document >> 8);
        var at = _lower[from..until].IndexOf((byte)document);
        return at < 0 ? at : from + at;
    }

    private (int From, int Until) RangeOf(int block) => (_table[block], block + 1 < _table.Length ? _table[block + 1] : _lower.Length);

    private ReadOnlySpan<ushort> Spread(ushort[] buffer)
    {
        var count = 0;
        for (var word = 0; word < Set.Length; word++)
        {
            for (var rest = Set[word]; rest != 0; rest &= rest - 1)
            {
                buffer[count++] = (ushort)((word << 6) + BitOperations.TrailingZeroCount(rest));
            }
        }

        return buffer.AsSpan(0, count);
    }

    private static void Widen(ReadOnlySpan<byte> lower, Span<ushort> into, ushort upper)
    {
        var at = 0;
        for (; at <= lower.Length - Vector128<byte>.Count; at += Vector128<byte>.Count)
        {
            var (first, second) = Vector128.Widen(Vector128.Create(lower[at..]));
            (first | Vector128.Create(upper)).CopyTo(into[at..]);
            (second | Vector128.Create(upper)).CopyTo(into[(at + Vector128<ushort>.Count)..]);
        }

        for (; at < lower.Length; at++)
        {
            into[at] = (ushort)(lower[at] | upper);
        }
    }
}
