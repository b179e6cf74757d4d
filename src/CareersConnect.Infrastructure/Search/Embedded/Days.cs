namespace CareersConnect.Infrastructure.Search.Embedded;

/// <summary>Days in two bytes: counted from 1 January 2000, to 2179.</summary>
internal static class Days
{
    /// <summary>The number of 1 January 2000 among all days.</summary>
    public const int Epoch = 730_119;

    /// <summary>Later than any day.</summary>
    public const int None = ushort.MaxValue;

    /// <summary>The day in two bytes; days before the first or after the last are taken for it.</summary>
    public static ushort Of(DateOnly day) => (ushort)Math.Clamp(day.DayNumber - Epoch, 0, None - 1);

    /// <summary>The day in full.</summary>
    public static DateOnly Full(int day) => DateOnly.FromDayNumber(day + Epoch);

    /// <summary>The first day from one day on whose weekday is in the set.</summary>
    /// <param name="from">The day.</param>
    /// <param name="weekdays">Not empty.</param>
    public static int FirstOn(int from, byte weekdays)
    {
        var turned = weekdays | (weekdays << 7);
        return from + System.Numerics.BitOperations.TrailingZeroCount(turned >> ((from + Epoch) % 7));
    }
}
