using System.Globalization;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.Kernel;
using CareersConnect.Domain.Offers;

namespace CareersConnect.Domain.Bookings;

/// <content>From the yes to the day and after it.</content>
public sealed partial class Booking
{
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");

    /// <summary>Either side cancels after the yes. The places of the date are released in the same transaction.</summary>
    /// <param name="by">Who cancels.</param>
    /// <param name="reason">The id of a reason from the list.</param>
    /// <param name="note">Words to the other side; may be empty.</param>
    /// <param name="now">The instant, UTC.</param>
    /// <exception cref="RuleBrokenException">It is not agreed, or it has begun.</exception>
    public void Cancel(Actor by, string reason, string note, DateTime now)
    {
        if (!IsAgreed)
        {
            throw new RuleBrokenException(WhatIsTrue());
        }

        if (now >= StartsAt)
        {
            throw new RuleBrokenException("The time has come, so it cannot be cancelled. Record that it did not take place instead.");
        }

        CalendarSequence++;
        Move(BookingStatus.Cancelled, by, reason, note, now);
        Raise(new BookingCancelled(Id, by.Side, reason));
    }

    /// <summary>Either side moves it to another time. The other side is told, and may cancel. A move stands in the history; the status stays.</summary>
    /// <param name="by">Who moves it.</param>
    /// <param name="day">The new day.</param>
    /// <param name="time">The new time on the wall in England; it lasts as long as before.</param>
    /// <param name="why">Why, to the other side.</param>
    /// <param name="now">The instant, UTC.</param>
    /// <param name="dayIsMeant">Whether the day is meant though most schools are closed.</param>
    /// <exception cref="RuleBrokenException">It is not agreed, has begun, the new time has passed or is the same, or it is no time to meet pupils.</exception>
    public void MoveTo(Actor by, DateOnly day, TimeOnly time, string why, DateTime now, bool dayIsMeant = false) =>
        MoveTo(by, UsualTime.Coming(day, time, dayIsMeant, now), null, 0, why, now);

    /// <summary>Either side moves it to another date of the offer. The new date's places are claimed and the old one's released in the same transaction.</summary>
    /// <param name="by">Who moves it.</param>
    /// <param name="session">The new date.</param>
    /// <param name="places">Places that it takes there.</param>
    /// <param name="why">Why, to the other side.</param>
    /// <param name="now">The instant, UTC.</param>
    /// <exception cref="RuleBrokenException">It is not agreed, has begun, or the new time has passed or is the same.</exception>
    public void MoveTo(Actor by, Session session, int places, string why, DateTime now)
    {
        if (session.StartsAt <= now)
        {
            throw new RuleBrokenException("Choose a date to come.", nameof(SessionId));
        }

        MoveTo(by, session.StartsAt, session.Id, places, why, now);
    }

    /// <summary>Notes that it took place. The encounter is recorded from what follows.</summary>
    /// <param name="by">Who says so.</param>
    /// <param name="now">The instant, UTC.</param>
    /// <exception cref="RuleBrokenException">It was not agreed, or has not begun.</exception>
    public void Complete(Actor by, DateTime now)
    {
        RefuseUnlessDue(now);
        Move(BookingStatus.Completed, by, "", "", now);
        Raise(new BookingCompleted(Id));
    }

    /// <summary>Notes that it did not take place though nobody had cancelled it.</summary>
    /// <param name="by">Who says so.</param>
    /// <param name="reason">The id of a reason from the list.</param>
    /// <param name="note">Words; may be empty.</param>
    /// <param name="now">The instant, UTC.</param>
    /// <exception cref="RuleBrokenException">It was not agreed, or has not begun.</exception>
    public void NotDeliver(Actor by, string reason, string note, DateTime now)
    {
        RefuseUnlessDue(now);
        Move(BookingStatus.NotDelivered, by, reason, note, now);
        Raise(new BookingNotDelivered(Id, reason));
    }

    /// <summary>What is true of the booking now, in a sentence, for whoever comes late.</summary>
    /// <returns>The sentence.</returns>
    public string WhatIsTrue() => Status switch
    {
        BookingStatus.Requested => "This waits for an answer from the other side.",
        BookingStatus.Countered => "Another time was proposed, and waits for an answer.",
        BookingStatus.Declined => "This was declined.",
        BookingStatus.Withdrawn => "This was taken back before an answer.",
        BookingStatus.Expired => "Nobody answered in time, so this is closed.",
        BookingStatus.Accepted or BookingStatus.Confirmed => "This was agreed already.",
        BookingStatus.Cancelled => "This was cancelled.",
        BookingStatus.Completed => "This has taken place.",
        _ => "This did not take place.",
    };

    private void MoveTo(Actor by, DateTime startsAt, SessionId? session, int places, string why, DateTime now)
    {
        if (!IsAgreed || now >= StartsAt)
        {
            throw new RuleBrokenException(IsAgreed ? "The time has come, so it cannot be moved." : WhatIsTrue());
        }

        if (startsAt == StartsAt)
        {
            throw new RuleBrokenException("That is the time that was agreed. Choose a different one.", nameof(Day));
        }

        var wasAt = StartsAt;
        (EndsAt, StartsAt) = (startsAt + (EndsAt - StartsAt), startsAt);
        (SessionId, Places) = (session, places);
        CalendarSequence++;
        Note(BookingChange.Time, Status, by, "", why.Trim(), now, wasAt);
        Day = StartsAt.DayInEngland();
        Raise(new BookingMoved(Id, by.Side, wasAt));
    }

    private void RefuseUnlessDue(DateTime now)
    {
        if (!IsAgreed)
        {
            throw new RuleBrokenException(WhatIsTrue());
        }

        if (now < StartsAt)
        {
            throw new RuleBrokenException(string.Create(English, $"It has not taken place yet. Come back after {StartsAt.ToEnglishTime():d MMMM yyyy, HH:mm}."));
        }
    }
}
