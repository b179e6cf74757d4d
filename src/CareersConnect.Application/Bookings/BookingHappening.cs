using CareersConnect.Domain.Bookings;

namespace CareersConnect.Application.Bookings;

/// <summary>Another time that one side proposed.</summary>
public sealed record ProposedTime(DateTime StartsAt, DateTime EndsAt, Side By, string Message);

/// <summary>One thing that happened, as a side may read it.</summary>
/// <param name="At">When, UTC.</param>
/// <param name="ByName">Who, by name.</param>
/// <param name="BySide">On which side.</param>
/// <param name="What">What it is about.</param>
/// <param name="From">The status before; null for the first.</param>
/// <param name="To">The status after.</param>
/// <param name="Reason">Why, in the words for this reader; may be empty.</param>
/// <param name="Note">Words that were added; may be empty.</param>
/// <param name="WasAt">When it was to start before a move, UTC; null when it did not move.</param>
public sealed record BookingHappening(DateTime At, string ByName, Side BySide, BookingChange What, BookingStatus? From, BookingStatus To, string Reason, string Note, DateTime? WasAt)
{
    /// <summary>Whether a date that was set aside was booked by this.</summary>
    public bool IsAtOnce => BySide == Side.School && From == BookingStatus.Requested && To is (BookingStatus.Accepted or BookingStatus.Confirmed);
}
