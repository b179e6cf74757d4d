using CareersConnect.Domain.Kernel;

namespace CareersConnect.Domain.Bookings;

/// <summary>One thing that happened to a booking: a change of status, or a move to another time. Never changed, never deleted.</summary>
public sealed class BookingHistoryEntry
{
    internal BookingHistoryEntry(int number, DateTime at, Actor by, BookingStatus? from, BookingStatus to, string reason, string note)
    {
        (Id, Number, At, ByName, BySide) = (Draws.Key(), number, at, by.Name, by.Side);
        (From, To, Reason, Note) = (from, to, reason, note);
    }

    private BookingHistoryEntry()
    {
    }

    /// <summary>The key.</summary>
    public Guid Id { get; private set; }

    /// <summary>Its place in the history, from 1: several things may happen in one instant.</summary>
    public int Number { get; private set; }

    /// <summary>When, UTC.</summary>
    public DateTime At { get; private set; }

    /// <summary>Who, by name.</summary>
    public string ByName { get; private set; } = "";

    /// <summary>On which side.</summary>
    public Side BySide { get; private set; }

    /// <summary>The status before; null for the first.</summary>
    public BookingStatus? From { get; private set; }

    /// <summary>The status after; the same as before when only the time moved.</summary>
    public BookingStatus To { get; private set; }

    /// <summary>The id of the reason that was chosen, from the list of reasons; may be empty.</summary>
    public string Reason { get; private set; } = "";

    /// <summary>Words that were added, or what moved; may be empty.</summary>
    public string Note { get; private set; } = "";
}

/// <summary>Who does something to a booking.</summary>
/// <param name="Side">On which side.</param>
/// <param name="Name">By name, for the history.</param>
public sealed record Actor(Side Side, string Name)
{
    /// <summary>Nobody in particular: time passed, or another said yes first.</summary>
    public static readonly Actor System = new(Side.System, "CareersConnect");
}
