using System.Numerics;
using System.Runtime.Intrinsics;
using CareersConnect.Application.Offers.Search;

namespace CareersConnect.Infrastructure.Search.Embedded;

/// <summary>By what offers are put in order: the lower the key, the earlier.</summary>
internal interface IOrderKey
{
    /// <summary>The key of a document.</summary>
    long Of(int document);

    /// <summary>Of 64 documents those whose key may be this or lower; more will do.</summary>
    /// <param name="word">The place of the 64.</param>
    /// <param name="worst">The highest key that is of use.</param>
    ulong AtMost(int word, long worst);
}

/// <summary>By what the words say: the score, turned round.</summary>
internal readonly struct ScoreKey(int[] scores) : IOrderKey
{
    public long Of(int document) => -scores[document];

    public ulong AtMost(int word, long worst)
    {
        if (worst >= 0)
        {
            return ulong.MaxValue;
        }

        var (least, found) = (Vector256.Create((int)Math.Min(int.MaxValue, -worst - 1)), 0UL);
        for (var eight = 0; eight < 64; eight += 8)
        {
            found |= (ulong)Vector256.ExtractMostSignificantBits(Vector256.GreaterThan(Vector256.Create<int>(scores.AsSpan((word << 6) + eight, 8)), least)) << eight;
        }

        return found;
    }
}

/// <summary>By the next day.</summary>
/// <param name="next">Document by document, with room for whole words.</param>
internal readonly struct DayKey(ushort[] next) : IOrderKey
{
    public long Of(int document) => next[document] + Days.Epoch;

    public ulong AtMost(int word, long worst)
    {
        var last = worst - Days.Epoch;
        if (last >= ushort.MaxValue || (word << 6) + 64 > next.Length)
        {
            return ulong.MaxValue;
        }

        var (most, found) = (Vector256.Create((ushort)Math.Max(0, last)), 0UL);
        for (var half = 0; half < 64; half += 16)
        {
            found |= (ulong)Vector256.ExtractMostSignificantBits(Vector256.LessThanOrEqual(Vector256.Create<ushort>(next.AsSpan((word << 6) + half, 16)), most)) << half;
        }

        return found;
    }
}

/// <summary>By the minute of publication, turned round.</summary>
internal readonly struct NewestKey(int[] published) : IOrderKey
{
    public long Of(int document) => -published[document];

    public ulong AtMost(int word, long worst) => ulong.MaxValue;
}

/// <summary>By the distance, where somebody can be met in person; else behind every distance.</summary>
internal readonly struct DistanceKey(Columns columns, Scratch scratch, int east, int north) : IOrderKey
{
    /// <summary>Stands behind every distance: who only meets online comes last.</summary>
    private const long NoDistance = 9_000_000_000_000_000_000;

    private readonly ulong[] _inSchool = scratch.Ways[0];
    private readonly ulong[] _atTheirs = scratch.Ways[1];

    public long Of(int document) => Bits.Has(_inSchool, document) || Bits.Has(_atTheirs, document) ? columns.Square(document, east, north) : NoDistance;

    public ulong AtMost(int word, long worst) => worst < NoDistance ? _inSchool[word] | _atTheirs[word] : ulong.MaxValue;
}

/// <summary>Offers the documents of a set to a list.</summary>
internal static class Gathering
{
    public static void Add<TKey>(TopList top, Segment segment, ReadOnlySpan<ulong> set, TKey key, int from = 0)
        where TKey : struct, IOrderKey
    {
        var worst = top.Worst;
        for (var word = from; word < set.Length; word++)
        {
            if (set[word] == 0)
            {
                continue;
            }

            for (var rest = set[word] & key.AtMost(word, worst); rest != 0; rest &= rest - 1)
            {
                var document = (word << 6) + BitOperations.TrailingZeroCount(rest);
                var own = key.Of(document);
                if (own <= worst)
                {
                    top.Add(own, segment, document);
                    worst = top.Worst;
                }
            }
        }
    }
}
