using CareersConnect.Domain.Education;
using CareersConnect.Domain.Kernel;

namespace CareersConnect.Domain.Offers;

/// <content>The dates that are set aside.</content>
public sealed partial class Offer
{
    /// <summary>What the capacity of this offer's dates counts: groups when one booking fills a date, else pupils.</summary>
    public CapacityUnit CapacityUnit { get; private set; } = CapacityUnit.Groups;

    /// <summary>Sets a date aside.</summary>
    /// <param name="day">The day.</param>
    /// <param name="from">When it starts, on the wall in England; it lasts as long as the offer says.</param>
    /// <param name="capacity">How many places, in the offer's unit.</param>
    /// <param name="today">The day today.</param>
    /// <returns>The date's key.</returns>
    /// <exception cref="RuleBrokenException">The offer was withdrawn, the day has passed or is too far off, the capacity is absurd, there is the same date already, or there are too many.</exception>
    public SessionId SetAside(DateOnly day, TimeOnly from, int capacity, DateOnly today)
    {
        RefuseWhenWithdrawn();
        var startsAt = day.ToUtc(from);
        Require(day > today, string.Create(English, $"Choose a date after today, {today:d MMMM yyyy}."), "Dates");
        Require(day <= today.AddYears(Recurrence.YearsAhead), $"Choose a date within {Recurrence.YearsAhead} years.", "Dates");
        Require(capacity is >= 1 and <= PupilLimit, $"Enter how many places there are on a date, 1 to {PupilLimit:#,0}.", "Capacity");
        Require(DurationMinutes > 0, "Enter how long it takes first.", "DurationMinutes");
        Require(!_sessions.Exists(session => !session.IsClosed && session.StartsAt == startsAt), string.Create(English, $"{day:d MMMM yyyy} at {from:HH:mm} is set aside already."), "Dates");
        Require(_sessions.Count(session => !session.IsClosed) < SessionLimit, $"An offer has at most {SessionLimit} dates. Copy it for more.", "Dates");

        var session = new Session(Id, startsAt, startsAt.AddMinutes(DurationMinutes), capacity);
        _sessions.Add(session);
        Raise(new OfferChanged(Id));
        return session.Id;
    }

    /// <summary>Says what the capacity of dates counts. Only while no date is set aside.</summary>
    /// <param name="unit">Pupils or groups.</param>
    /// <exception cref="RuleBrokenException">There are dates already.</exception>
    public void CountCapacityIn(CapacityUnit unit)
    {
        if (_sessions.Count > 0 && unit != CapacityUnit)
        {
            throw new RuleBrokenException("Dates are set aside already, so what they count cannot change.");
        }

        CapacityUnit = unit;
    }

    /// <summary>Takes a date back: no new bookings. Bookings that it has are cancelled one by one, each with its reason. Taking it back twice changes nothing.</summary>
    /// <param name="sessionId">The date.</param>
    /// <param name="bookingsStay">Whether it is known that what is booked on the date stays.</param>
    /// <exception cref="RuleBrokenException">The offer has no such date, or it is booked and that was not known.</exception>
    public void TakeBack(SessionId sessionId, bool bookingsStay = false)
    {
        var session = Session(sessionId);
        Require(session.Taken == 0 || session.IsClosed || bookingsStay, "That date is booked, and what is booked stays. Move or cancel it first, or take the date back and keep the booking.", nameof(SessionId));
        if (Status == OfferStatus.Draft)
        {
            _sessions.Remove(session);
        }

        session.Close();
        Raise(new OfferChanged(Id));
    }

    /// <summary>A date at a school is for one group, since somebody can be in one school only; a date elsewhere or online is shared by schools up to so many pupils.</summary>
    private void CountAsFits(MeetingPlace place)
    {
        var unit = place == MeetingPlace.AtSchool ? CapacityUnit.Groups : CapacityUnit.Pupils;
        if (place == Place || unit == CapacityUnit)
        {
            return;
        }

        Require(_sessions.TrueForAll(session => session.IsClosed), $"The dates that are set aside count {(CapacityUnit == CapacityUnit.Groups ? "groups at a school" : $"{Audience.People()} at your place or online")}. Take them back first, then change where you meet.", nameof(Place));
        CapacityUnit = unit;
    }

    /// <summary>One of the offer's dates.</summary>
    /// <param name="sessionId">The date's key.</param>
    /// <returns>The date.</returns>
    /// <exception cref="RuleBrokenException">The offer has no such date.</exception>
    public Session Session(SessionId sessionId) =>
        _sessions.Find(session => session.Id == sessionId) ?? throw new RuleBrokenException("Choose one of the dates of this offer.", "SessionId");

    /// <summary>Places that a group takes on a date: itself, or its pupils.</summary>
    /// <param name="pupils">How many pupils.</param>
    /// <returns>Places in the offer's unit.</returns>
    public int PlacesFor(int pupils) => CapacityUnit == CapacityUnit.Groups ? 1 : pupils;
}
