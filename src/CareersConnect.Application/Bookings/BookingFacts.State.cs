using CareersConnect.Domain.Bookings;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.ReferenceData;

namespace CareersConnect.Application.Bookings;

/// <content>What follows from the facts.</content>
public sealed partial record BookingFacts
{
    /// <summary>Whether it is a date that was set aside and that the school booked at once, so that the giver did nothing.</summary>
    public bool BookedAtOnce => History.Any(entry => entry.IsAtOnce);

    /// <summary>The latest thing that changed where it stands.</summary>
    public BookingHappening LatestStatus => History.Last(entry => entry.What == BookingChange.Status);

    /// <summary>The move by which the other side set the time that stands now, or null.</summary>
    public BookingHappening? MovedByOther => IsAgreed && History.LastOrDefault(entry => entry.What == BookingChange.Time) is { } move && move.BySide != Reader ? move : null;

    /// <summary>Whether an answer is waited for.</summary>
    public bool AwaitsAnswer => Status is BookingStatus.Requested or BookingStatus.Countered;

    /// <summary>Whether it ended without taking place: nobody comes to anybody.</summary>
    public bool CameToNothing => Status is BookingStatus.Declined or BookingStatus.Withdrawn or BookingStatus.Expired or BookingStatus.Cancelled;

    /// <summary>Whether a yes stands and the day is still to come or to be recorded.</summary>
    public bool IsAgreed => Status is BookingStatus.Accepted or BookingStatus.Confirmed;

    /// <summary>The side whose turn it is to answer, or null.</summary>
    public Side? Awaited => Status switch
    {
        BookingStatus.Requested => Side.Giver,
        BookingStatus.Countered => Proposal?.By == Side.Giver ? Side.School : Side.Giver,
        _ => null,
    };

    /// <summary>The day in England.</summary>
    public DateOnly Day => StartsAt.DayInEngland();

    /// <summary>The name of the side that does not read.</summary>
    public string OtherName => Reader == Side.School ? GiverName : SchoolName;

    /// <summary>What kind of activity it is, in words.</summary>
    public string ActivityName => ActivityTypes.Find(ActivityType)?.Name ?? ActivityType.Value;
}
