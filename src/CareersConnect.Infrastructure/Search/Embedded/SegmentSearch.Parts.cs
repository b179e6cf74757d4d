using System.Numerics;
using CareersConnect.Application.Offers.Search;

namespace CareersConnect.Infrastructure.Search.Embedded;

/// <summary>Which documents pass the parts that are set.</summary>
internal sealed partial class SegmentSearch
{
    /// <summary>Days come last and are worked out only for what fails no more than one other part: nothing else is ever counted.</summary>
    private void PassParts()
    {
        Span<ulong> once = scratch.Clause.AsSpan(0, Hits.Length), twice = scratch.Within.AsSpan(0, Hits.Length);
        once.Clear();
        twice.Clear();
        Base.CopyTo(Hits);
        for (var part = 0; part < plan.Parts.Count; part++)
        {
            if (plan.Parts[part].Of == SearchPart.Days)
            {
                continue;
            }

            var pass = Pass(part);
            for (var word = 0; word < pass.Length; word++)
            {
                twice[word] |= once[word] & ~pass[word];
                once[word] |= ~pass[word];
                Hits[word] &= pass[word];
            }
        }

        if (plan.Days is { } days)
        {
            PassDays(scratch.Part(days).AsSpan(0, Hits.Length), twice);
            Bits.And(Hits, scratch.Part(days).AsSpan(0, Hits.Length));
        }
    }

    private void PassDays(Span<ulong> pass, ReadOnlySpan<ulong> twice)
    {
        var columns = Segment.Columns;
        ReadOnlySpan<ulong> documents = Base;
        for (var word = 0; word < pass.Length; word++)
        {
            var passed = 0UL;
            for (var rest = documents[word] & (exhaustive ? ulong.MaxValue : ~twice[word]); rest != 0; rest &= rest - 1)
            {
                var document = (word << 6) + BitOperations.TrailingZeroCount(rest);
                var next = NextDay(columns, document, Day.Next[document]);
                scratch.Next[document] = (ushort)next;
                passed |= next == Days.None ? 0 : rest & (0 - rest);
            }

            pass[word] = passed;
        }
    }

    /// <summary>The first day of all tells, unless it lies before the days that were asked for.</summary>
    private int NextDay(Columns columns, int document, int first) =>
        first < plan.From ? columns.NextDay(document, plan.Today, plan.From, plan.Until) : first <= plan.Until ? first : Days.None;

    /// <summary>The documents that pass a part.</summary>
    private Span<ulong> Pass(int part)
    {
        var pass = scratch.Part(part).AsSpan(0, Hits.Length);
        var planned = plan.Parts[part];
        pass.Clear();
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
}
