using CareersConnect.Domain.Places;

namespace CareersConnect.Infrastructure.Search.Standing;

/// <summary>One offer, ready to be held against everything that waits.</summary>
internal sealed record StandingProbe
{
    /// <summary>What the offer is and lacks.</summary>
    public required ulong Groups { get; init; }

    /// <summary>More of it.</summary>
    public ulong MoreGroups { get; init; }

    /// <summary>Where it is; null when that is not known or it only meets online.</summary>
    public GridPoint? Place { get; init; }

    /// <summary>Whether one suits whose place is known when the offer's is not.</summary>
    public bool SuitsFromNowhere { get; init; }

    /// <summary>The bits of which one shared is enough for any distance: live online.</summary>
    public ulong FreeOfPlace { get; init; }

    /// <summary>The bits of which one shared is enough however far the giver travels: nobody travels, or the pupils do.</summary>
    public ulong FreeOfTravel { get; init; }

    /// <summary>How far the giver travels, in metres; null for any distance.</summary>
    public int? Travel { get; init; }

    /// <summary>Whether what waits says itself how far is too far.</summary>
    public bool TheirReachCounts { get; init; }

    /// <summary>Set days on which it can take place, rising.</summary>
    public ushort[] Days { get; init; } = [];

    /// <summary>The first day by arrangement; behind the last when there is none.</summary>
    public ushort ArrangedFrom { get; init; } = ushort.MaxValue;

    /// <summary>The last day by arrangement.</summary>
    public ushort ArrangedUntil { get; init; }

    /// <summary>What ends on this day or before waits no more.</summary>
    public required ushort Today { get; init; }

    /// <summary>The fewest pupils.</summary>
    public int Fewest { get; init; }

    /// <summary>The most pupils.</summary>
    public int Most { get; init; } = int.MaxValue;

    /// <summary>Whether it can take place on any day at all.</summary>
    public bool HasDays => Days.Length > 0 || ArrangedFrom <= ArrangedUntil;

    /// <summary>Whether it can take place from one day to another: a weekday by arrangement is taken to be among them.</summary>
    public bool HasDay(ushort first, ushort last)
    {
        if (first <= ArrangedUntil && last >= ArrangedFrom && ArrangedFrom <= ArrangedUntil)
        {
            return true;
        }

        var at = Array.BinarySearch(Days, first);
        at = at < 0 ? ~at : at;
        return at < Days.Length && Days[at] <= last;
    }

    /// <summary>Whether a distance is not too far.</summary>
    /// <param name="shared">What is shared of the groups.</param>
    /// <param name="east">Metres east of what waits.</param>
    /// <param name="north">Metres north of it.</param>
    /// <param name="reach">How far it reaches, in hundreds of metres.</param>
    public bool Reaches(ulong shared, int east, int north, ushort reach)
    {
        if ((shared & FreeOfPlace) != 0 || east == StandingEntry.Nowhere)
        {
            return true;
        }

        if (Place is not { } at)
        {
            return SuitsFromNowhere;
        }

        long across = at.Easting - east, along = at.Northing - north, square = (across * across) + (along * along);
        return !(TheirReachCounts && reach != StandingEntry.Anywhere && square > reach * 100L * (reach * 100L))
            && ((shared & FreeOfTravel) != 0 || Travel is not { } far || square <= (long)far * far);
    }

    /// <summary>Whole metres, a little too far rather than too near.</summary>
    public static int? MetresOf(int? miles) => miles is { } far ? (int)Math.Ceiling(far * GridPoint.MetresAMile) + 1 : null;
}
