using System.Runtime.InteropServices;

namespace CareersConnect.Domain.Places;

/// <summary>A postcode as one number that sorts as the postcode does, so that 2.7 million of them are a compact, ordered table and the beginning of a postcode is a range of it.</summary>
/// <param name="Value">Seven characters to the base 37, the first half padded to four with blanks.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct PostcodeKey(long Value)
{
    private const int Base = 37, OutwardLength = 4, Length = 7;

    /// <summary>The number of a postcode.</summary>
    /// <param name="postcode">The postcode.</param>
    /// <returns>The number.</returns>
    public static PostcodeKey Of(Postcode postcode) => new(Pack(postcode.Outward.Value, postcode.Value.AsSpan()[^3..], Length));

    /// <summary>The numbers of all postcodes that begin so.</summary>
    /// <param name="outward">The first half.</param>
    /// <param name="inward">The beginning of the second half; empty for all of them.</param>
    /// <returns>From the first, up to but not including the last.</returns>
    public static (long From, long Until) Range(OutwardCode outward, string inward = "")
    {
        var packed = Pack(outward.Value, inward, OutwardLength + inward.Length);
        var width = (long)Math.Pow(Base, Length - OutwardLength - inward.Length);
        return (packed * width, (packed + 1) * width);
    }

    /// <summary>The postcode of the number.</summary>
    /// <returns>Written "SW1A 1AA".</returns>
    public Postcode ToPostcode()
    {
        Span<char> text = stackalloc char[Length];
        var rest = Value;
        for (var at = Length - 1; at >= 0; at--)
        {
            var digit = (int)(rest % Base);
            text[at] = digit == 0 ? ' ' : (char)(digit <= 10 ? '0' + digit - 1 : 'A' + digit - 11);
            rest /= Base;
        }

        return new Postcode(text.ToString());
    }

    private static long Pack(ReadOnlySpan<char> outward, ReadOnlySpan<char> inward, int length)
    {
        var packed = 0L;
        for (var at = 0; at < length; at++)
        {
            packed = (packed * Base) + (at < OutwardLength ? at < outward.Length ? Digit(outward[at]) : 0 : Digit(inward[at - OutwardLength]));
        }

        return packed;
    }

    private static int Digit(char character) => char.IsAsciiDigit(character) ? character - '0' + 1 : character - 'A' + 11;
}
