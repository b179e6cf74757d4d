namespace CareersConnect.Application.Calendar;

/// <summary>A person in a calendar file.</summary>
/// <param name="Name">The name.</param>
/// <param name="Address">The e-mail address.</param>
public sealed record CalendarPerson(string Name, string Address)
{
    /// <summary>Whether they have said that the time suits them.</summary>
    public bool HasAccepted { get; init; } = true;
}

/// <summary>One booking as it stands in a calendar.</summary>
/// <param name="Id">The booking: one entry for life.</param>
/// <param name="Sequence">Rises by one whenever time, place or status change; starts at 0.</param>
/// <param name="StartsAt">UTC.</param>
/// <param name="EndsAt">UTC, after the start.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Place">Where, or the joining link when it is online; null when it is not known yet.</param>
/// <param name="Description">What to know, for this reader; null for nothing.</param>
/// <param name="Link">The page of the booking, or null.</param>
/// <param name="IsCancelled">Whether it no longer takes place.</param>
public sealed record CalendarEntry(
    Guid Id, int Sequence, DateTime StartsAt, DateTime EndsAt, string Title, string? Place = null, string? Description = null, Uri? Link = null, bool IsCancelled = false);

/// <summary>What a calendar program is to do with a file (RFC 5546).</summary>
public enum CalendarMethod
{
    /// <summary>Put the entry into the calendar, or move it.</summary>
    Request,

    /// <summary>Take it out.</summary>
    Cancel,

    /// <summary>Show the entries; nobody is invited. For downloads and feeds.</summary>
    Publish,
}
