using CareersConnect.Application.Offers.Search;

namespace CareersConnect.Infrastructure.Search.Embedded;

/// <summary>One search in one segment: which documents fit, and which fail one part only. The sets are read from the scratch until the next segment is searched.</summary>
/// <param name="plan">The search.</param>
/// <param name="scratch">Working memory.</param>
/// <param name="exhaustive">Whether days are worked out for every document, also for those that fail two other parts: for finding out what would fit if one part, of several pieces, were given up.</param>
internal sealed partial class SegmentSearch(PlannedSearch plan, Scratch scratch, bool exhaustive = false)
{
    private readonly WordMatcher _words = new(scratch);

    /// <summary>The segment that was searched last.</summary>
    public Segment Segment { get; private set; } = null!;

    /// <summary>What it looks like today.</summary>
    public DayView Day { get; private set; } = null!;

    /// <summary>The documents that fit.</summary>
    public Span<ulong> Hits => scratch.Hits.AsSpan(0, Bits.Words(Segment.Count));

    private Span<ulong> Base => scratch.Base.AsSpan(0, Hits.Length);

    /// <summary>Searches a segment.</summary>
    /// <returns>How many documents fit.</returns>
    public int Run(LiveSegment live)
    {
        (Segment, Day) = (live.Segment, live.Segment.On(plan.Today));
        live.Live.CopyTo(Base);
        Bits.And(Base, Day.Askable);
        if (plan.Words is { } words)
        {
            _words.Match(Segment, words, Base);
        }

        Exclude();
        FindWays();
        PassParts();
        return Bits.Count(Hits);
    }

    /// <summary>The documents that can be met in one of the three ways (bit 0 to 2 of <see cref="MeetingWays"/>), wherever the search is made from.</summary>
    public ReadOnlySpan<ulong> Way(int way) => plan.Near is not null ? scratch.Ways[way].AsSpan(0, Hits.Length) : Segment.Attributes.SetOf(AttributeTable.Ways + way) ?? Scratch.Nobody.AsSpan(0, Hits.Length);

    /// <summary>The documents that fit or fail this part only.</summary>
    public ReadOnlySpan<ulong> FittingBut(int part) => FittingBut(other => other == part);

    /// <summary>The documents that fit but for these parts.</summary>
    public ReadOnlySpan<ulong> FittingBut(Func<int, bool> left)
    {
        var near = scratch.Near.AsSpan(0, Hits.Length);
        Base.CopyTo(near);
        for (var other = 0; other < plan.Parts.Count; other++)
        {
            if (!left(other))
            {
                Bits.And(near, scratch.Part(other).AsSpan(0, near.Length));
            }
        }

        return near;
    }

    private void Exclude()
    {
        if (plan.Excluded is not { } excluded)
        {
            return;
        }

        var givers = Segment.Columns.Givers;
        HashSet<ushort> places = [.. excluded.Select(giver => Array.BinarySearch(givers, giver)).Where(place => place >= 0).Select(place => (ushort)place)];
        for (var document = 0; places.Count > 0 && document < Segment.Count; document++)
        {
            if (places.Contains(Segment.Columns.GiverOf[document]))
            {
                Bits.Remove(scratch.Base, document);
            }
        }
    }

    /// <summary>Whoever cannot be met in any way is not found at all.</summary>
    private void FindWays()
    {
        if (plan.Near is not { } here)
        {
            return;
        }

        Span<ulong> inSchool = scratch.Ways[0].AsSpan(0, Hits.Length), atTheirs = scratch.Ways[1].AsSpan(0, Hits.Length), online = scratch.Ways[2].AsSpan(0, Hits.Length);
        new Reach(Segment, here, plan.Within).Find(Base, inSchool, atTheirs);
        Keep(inSchool, AttributeTable.Ways);
        Keep(atTheirs, AttributeTable.Ways + 1);
        Base.CopyTo(online);
        Keep(online, AttributeTable.Ways + 2);
        for (var word = 0; word < Base.Length; word++)
        {
            Base[word] = inSchool[word] | atTheirs[word] | online[word];
        }
    }

    private void Keep(Span<ulong> set, int bit)
    {
        if (Segment.Attributes.SetOf(bit) is { } having)
        {
            Bits.And(set, having);
        }
        else
        {
            set.Clear();
        }
    }
}
