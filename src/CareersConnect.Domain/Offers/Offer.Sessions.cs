using System.Globalization;
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
    /// <exception cref="RuleBrokenException">The day has passed, the capacity is absurd, there is the same date already, or there are too many.</exception>
    public SessionId SetAside(DateOnly day, TimeOnly from, int capacity, DateOnly today)
    {
        var startsAt = day.ToUtc(from);
        if (day <= today)
        {
            throw new RuleBrokenException(string.Create(CultureInfo.GetCultureInfo("en-GB"), $"Choose a date after today, {today:d MMMM yyyy}."), "Dates");
        }

        if (capacity is < 1 or > PupilLimit)
        {
            throw new RuleBrokenException($"Enter how many places there are on the date, 1 to {PupilLimit}.", "Capacity");
        }

        if (_sessions.Exists(session => !session.IsClosed && session.StartsAt == startsAt))
        {
            throw new RuleBrokenException(string.Create(CultureInfo.GetCultureInfo("en-GB"), $"{day:d MMMM yyyy} at {from:HH:mm} is set aside already."), "Dates");
        }

        if (_sessions.Count >= SessionLimit)
        {
            throw new RuleBrokenException($"An offer has at most {SessionLimit} dates. Copy it for more.", "Dates");
        }

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

    /// <summary>Takes a date back: no new bookings. Bookings that it has are cancelled one by one, each with its reason.</summary>
    /// <param name="sessionId">The date.</param>
    /// <exception cref="RuleBrokenException">The offer has no such date.</exception>
    public void TakeBack(SessionId sessionId)
    {
        Session(sessionId).Close();
        Raise(new OfferChanged(Id));
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
