using System.Numerics;
using CareersConnect.Application.Offers.Search;

namespace CareersConnect.Infrastructure.Search.Embedded;

/// <summary>One search in one segment: which documents fit, and which fail one part only. The sets are read from the scratch until the next segment is searched.</summary>
/// <param name="plan">The search.</param>
/// <param name="scratch">Working memory.</param>
internal sealed class SegmentSearch(PlannedSearch plan, Scratch scratch)
{
    private readonly WordMatcher _words = new(scratch, plan.Order == SearchOrder.Relevance);

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
        Base.CopyTo(Hits);
        for (var part = 0; part < plan.Parts.Count; part++)
        {
            Bits.And(Hits, Pass(part));
        }

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

    /// <summary>The first day on which a document that fits can take place.</summary>
    public int NextDay(int document) => plan.IsDated ? scratch.Next[document] : Day.Next[document];

    private void Exclude()
    {
        if (plan.Excluded is not { } excluded)
        {
            return;
        }

        ForEach(Base, document =>
        {
            if (excluded.Contains(Segment.Columns.Organisations[document]))
            {
                Bits.Remove(scratch.Base, document);
            }
        });
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

    /// <summary>The documents that pass a part; for days only those that matter are looked at.</summary>
    private Span<ulong> Pass(int part)
    {
        var pass = scratch.Part(part).AsSpan(0, Hits.Length);
        var planned = plan.Parts[part];
        pass.Clear();
        if (planned.Of == SearchPart.Days)
        {
            ForEach(Base, document =>
            {
                var next = Segment.Columns.NextDay(document, plan.Today, plan.From, plan.Until);
                scratch.Next[document] = (ushort)next;
                if (next != Days.None)
                {
                    Bits.Add(scratch.Part(part), document);
                }
            });
            return pass;
        }

        foreach (var bit in planned.Bits)
        {
            if (planned.Of == SearchPart.Where && plan.Near is not null)
            {
                Bits.Or(pass, scratch.Ways[bit - AttributeTable.Ways].AsSpan(0, pass.Length));
            }
            else if (Segment.Attributes.SetOf(bit) is { } having)
            {
                Bits.Or(pass, having);
            }
        }

        return pass;
    }

    private static void ForEach(ReadOnlySpan<ulong> set, Action<int> each)
    {
        for (var word = 0; word < set.Length; word++)
        {
            for (var rest = set[word]; rest != 0; rest &= rest - 1)
            {
                each((word << 6) + BitOperations.TrailingZeroCount(rest));
            }
        }
    }
}
