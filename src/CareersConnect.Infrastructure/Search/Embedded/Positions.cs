using System.Numerics;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace CareersConnect.Infrastructure.Search.Embedded;

/// <summary>
/// Where each stem stands in each of its documents: for each stem a row of bytes. An occurrence takes a byte, how far it is from the one before; the upper bit marks the last of a document, and <see cref="More"/> says
/// that it is so far and further. Between two fields a position is left out, so that no phrase runs from one into another. To come to a document those before it are passed over by counting upper bits, 32 bytes at
/// a time, so nothing says where each begins: the longest row is passed in some microseconds.
/// </summary>
/// <param name="bytes">The rows, one behind another.</param>
/// <param name="starts">Where each begins; one more than there are stems.</param>
internal sealed class Positions(byte[] bytes, int[] starts)
{
    public const int More = 0x7F;

    public const int Last = 0x80;

    public byte[] Bytes => bytes;

    public int[] Starts => starts;

    /// <summary>The row of the stem at a place.</summary>
    public ReadOnlySpan<byte> Of(int at) => bytes.AsSpan(starts[at]..starts[at + 1]);

    /// <summary>Where a document's occurrences begin.</summary>
    /// <param name="row">The row of a stem.</param>
    /// <param name="from">Where those of an earlier document begin.</param>
    /// <param name="entries">How many documents later.</param>
    public static int Pass(ReadOnlySpan<byte> row, int from, int entries)
    {
        while (entries > 0 && from <= row.Length - Vector256<byte>.Count)
        {
            var ends = Vector256.ExtractMostSignificantBits(Vector256.Create(row[from..]));
            var found = BitOperations.PopCount(ends);
            if (found >= entries)
            {
                return from + PlaceOf(ends, entries) + 1;
            }

            (entries, from) = (entries - found, from + Vector256<byte>.Count);
        }

        for (; entries > 0; from++)
        {
            entries -= row[from] >> 7;
        }

        return from;
    }

    /// <summary>The place of a bit that is set, counted from the lowest.</summary>
    private static int PlaceOf(uint bits, int which)
    {
        if (Bmi2.IsSupported)
        {
            return BitOperations.TrailingZeroCount(Bmi2.ParallelBitDeposit(1U << (which - 1), bits));
        }

        for (; which > 1; which--)
        {
            bits &= bits - 1;
        }

        return BitOperations.TrailingZeroCount(bits);
    }

    /// <summary>The next occurrence in a document.</summary>
    /// <param name="row">The row of a stem.</param>
    /// <param name="at">Where to read; moves on, to below 0 behind the last.</param>
    /// <param name="position">The position before; becomes the next.</param>
    public static void Next(ReadOnlySpan<byte> row, ref int at, ref int position)
    {
        for (; (row[at] & More) == More; at++)
        {
            position += More;
        }

        position += row[at] & More;
        at = row[at] >= Last ? -1 : at + 1;
    }

    /// <summary>Whether a stem stands at a position.</summary>
    /// <param name="row">The row of the stem.</param>
    /// <param name="at">Where the document's occurrences begin.</param>
    /// <param name="wanted">The position.</param>
    public static bool Has(ReadOnlySpan<byte> row, int at, int wanted)
    {
        var position = 0;
        do
        {
            Next(row, ref at, ref position);
        }
        while (at >= 0 && position < wanted);

        return position == wanted;
    }
}
