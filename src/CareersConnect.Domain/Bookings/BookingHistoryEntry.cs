using CareersConnect.Domain.Kernel;

namespace CareersConnect.Domain.Bookings;

/// <summary>What an entry of a booking's history is about.</summary>
public enum BookingChange
{
    /// <summary>Where it stands.</summary>
    Status = 1,

    /// <summary>When it takes place; where it stands is as before.</summary>
    Time = 2,

    /// <summary>Who of the school's staff is present throughout; where it stands is as before.</summary>
    Staff = 3,

    /// <summary>Who comes or hosts; where it stands is as before.</summary>
    Visitor = 4,

    /// <summary>What it is for and what pupils take away; where it stands is as before.</summary>
    Aims = 5,
}

/// <summary>One thing that happened to a booking: a change of status, a move to another time, another member of staff. Never changed, never deleted.</summary>
public sealed class BookingHistoryEntry
{
    internal BookingHistoryEntry(int number, DateTime at, Actor by, BookingChange what, BookingStatus? from, BookingStatus to, string reason, string note, DateTime? wasAt)
    {
        (Id, Number, At, ByName, BySide) = (Draws.Key(), number, at, by.Name, by.Side);
        (What, From, To, Reason, Note) = (what, from, to, reason, note);
        WasAt = wasAt;
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

    /// <summary>What it is about.</summary>
    public BookingChange What { get; private set; }

    /// <summary>The status before; null for the first.</summary>
    public BookingStatus? From { get; private set; }

    /// <summary>The status after; the same as before when it is about something else.</summary>
    public BookingStatus To { get; private set; }

    /// <summary>The id of the reason that was chosen, from the list of reasons; may be empty.</summary>
    public string Reason { get; private set; } = "";

    /// <summary>Words that were added, or what was before; may be empty.</summary>
    public string Note { get; private set; } = "";

    /// <summary>When it was to start before a move, UTC; null when it did not move.</summary>
    public DateTime? WasAt { get; private set; }
}

/// <summary>Who does something to a booking.</summary>
/// <param name="Side">On which side.</param>
/// <param name="Name">By name, for the history.</param>
public sealed record Actor(Side Side, string Name)
{
    /// <summary>Nobody in particular: time passed, or another said yes first.</summary>
    public static readonly Actor System = new(Side.System, "CareersConnect");
}
