using CareersConnect.Domain.Places;

namespace CareersConnect.Infrastructure.Search.Standing;

/// <summary>What is kept of one open request or one alert.</summary>
internal readonly record struct StandingEntry
{
    /// <summary>A reach without end, in hundreds of metres.</summary>
    public const ushort Anywhere = ushort.MaxValue;

    /// <summary>The easting of one whose place is not known or does not matter.</summary>
    public const int Nowhere = int.MinValue;

    /// <summary>The key.</summary>
    public required Guid Id { get; init; }

    /// <summary>Its answers.</summary>
    public required ulong Groups { get; init; }

    /// <summary>More of them, where one number is not enough.</summary>
    public ulong MoreGroups { get; init; }

    /// <summary>Metres east, or <see cref="Nowhere"/>.</summary>
    public int East { get; init; }

    /// <summary>Metres north.</summary>
    public int North { get; init; }

    /// <summary>How far it reaches, in hundreds of metres, rounded up; or <see cref="Anywhere"/>.</summary>
    public ushort Reach { get; init; }

    /// <summary>The first day that would do (<see cref="StandingDays"/>).</summary>
    public ushort First { get; init; }

    /// <summary>The last day that would do.</summary>
    public ushort Last { get; init; }

    /// <summary>How many pupils.</summary>
    public ushort Pupils { get; init; }

    /// <summary>Neighbours on the map have neighbouring numbers.</summary>
    public int Cell => East == Nowhere ? -1 : Interleaved(East >> 14) | (Interleaved(North >> 14) << 1);

    /// <summary>Puts it at a place.</summary>
    public StandingEntry At(GridPoint? place) => this with { East = place?.Easting ?? Nowhere, North = place?.Northing ?? 0 };

    /// <summary>Miles as hundreds of metres, a little too far rather than too near.</summary>
    public static ushort ReachOf(int? miles) => miles is { } far ? (ushort)Math.Min(Anywhere - 1, Math.Ceiling(far * GridPoint.MetresAMile / 100) + 1) : Anywhere;

    private static int Interleaved(int number)
    {
        var bits = 0;
        for (var bit = 0; bit < 8; bit++)
        {
            bits |= (number >> bit & 1) << (2 * bit);
        }

        return bits;
    }
}

/// <summary>Days as short numbers.</summary>
internal static class StandingDays
{
    /// <summary>Months that are told apart: one that is as many months later shares its bit.</summary>
    public const int Months = 19;

    private static readonly int Epoch = new DateOnly(2020, 1, 1).DayNumber;

    /// <summary>The day's number; days beyond either end are taken for the end.</summary>
    public static ushort Of(DateOnly day) => (ushort)Math.Clamp(day.DayNumber - Epoch, 0, ushort.MaxValue);

    /// <summary>The months from one day to another.</summary>
    public static ulong MonthsOf(DateOnly first, DateOnly last)
    {
        var (from, until, bits) = (Month(first), Month(last), 0UL);
        for (var month = from; month <= until && month < from + Months; month++)
        {
            bits |= 1UL << (month % Months);
        }

        return bits;
    }

    private static int Month(DateOnly day) => (day.Year * 12) + day.Month;
}
