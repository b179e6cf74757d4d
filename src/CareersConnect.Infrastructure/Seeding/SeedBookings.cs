using CareersConnect.Domain.Bookings;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.Encounters;
using CareersConnect.Domain.Kernel;
using CareersConnect.Domain.Offers;
using CareersConnect.Domain.ReferenceData;
using CareersConnect.Domain.Requests;

namespace CareersConnect.Infrastructure.Seeding;

/// <summary>Lets schools ask for dates, and both sides answer, confirm, cancel and record, by the same rules as everybody: what the model refuses is not made.</summary>
internal sealed class SeedBookings(SeedWorld world, SeedDice dice)
{
    /// <summary>How far ahead schools have asked.</summary>
    private const int DaysAhead = 90;

    /// <summary>How many bookings a school that takes part has made by itself, besides those of its requests: the first few, in which people try the site out, are well under way.</summary>
    /// <param name="index">Which school that takes part, from 0.</param>
    public static int Of(int index) => index < 4 ? 40 : 14;

    private readonly Dictionary<SessionId, int> _taken = [];
    private readonly SeedAnswers _answers = new(world, dice);

    /// <summary>A booking of a school, with its encounter when it took place; null when nothing suits after many tries.</summary>
    public IReadOnlyList<AggregateRoot> Make(SeedSchool school)
    {
        for (var tries = 0; tries < 60; tries++)
        {
            var chance = dice.Pick(world.Bookable);
            if (Date(chance.Offer, world.Founded, world.Now.AddDays(DaysAhead)) is { } date && Ask(school, chance.Offer, date, null) is { } booking)
            {
                _answers.Live(booking, school, chance.Giver.Volunteers);
                return Taken(booking, chance, school);
            }
        }

        return [];
    }

    /// <summary>A date of an offer that has room for a group, within a stretch of time; null when there is none.</summary>
    public Session? Date(Offer offer, DateTime from, DateTime until)
    {
        var date = offer.Sessions.Count == 0 ? null : dice.Pick(offer.Sessions);
        return date is not null && date.StartsAt >= from && date.StartsAt <= until && Room(offer, date) >= offer.MinimumPupils ? date : null;
    }

    /// <summary>A school asks for a date; null when it may not.</summary>
    public Booking? Ask(SeedSchool seat, Offer offer, Session date, Request? request)
    {
        var school = seat.School;
        var years = offer.YearGroups.And(school.YearGroups).ToList();
        var askedAt = request?.RaisedAt.AddHours(2) ?? date.StartsAt.AddDays(-offer.NoticeDays - dice.Between(2, 20));
        if (years.Count == 0 || askedAt < offer.CreatedAt || askedAt > world.Now)
        {
            return null;
        }

        var ask = new Ask
        {
            YearGroups = request?.YearGroups ?? YearGroups.Of(dice.Pick(years)),
            Pupils = request?.Pupils ?? Math.Min(Room(offer, date), dice.Between(offer.MinimumPupils, Math.Max(offer.MinimumPupils, 90))),
            SessionId = date.Id,
            Mode = offer.Modes.HasFlag(DeliveryModes.InPerson) ? DeliveryModes.InPerson : offer.Modes,
            NamedStaff = dice.Chance(90) ? world.PersonName(dice) : "",
            Message = dice.Chance(60) ? dice.Pick(world.Words.Messages) : "",
            RequestId = request?.Id,
        };
        try
        {
            var asking = new AskingSchool(school.Id, school.Name, school.YearGroups, school.Location, $"{school.Street}, {school.Town}, {school.Postcode}");
            return offer.Ask(asking, ask, seat.LeaderName, seat.Leader, askedAt);
        }
        catch (RuleBrokenException)
        {
            return null;
        }
    }

    /// <summary>The booking with what follows from it: its places are taken, and what took place is an encounter.</summary>
    public IReadOnlyList<AggregateRoot> Taken(Booking booking, (Offer Offer, SeedGiver Giver) chance, SeedSchool school)
    {
        if (booking.SessionId is { } date && (booking.IsAgreed || booking.Status is BookingStatus.Completed or BookingStatus.NotDelivered))
        {
            _taken[date] = _taken.GetValueOrDefault(date) + booking.Places;
        }

        if (booking.Status != BookingStatus.Completed)
        {
            return [booking];
        }

        var came = Math.Max(1, booking.Pupils * dice.Between(85, 100) / 100);
        var encounter = new Encounter(
            booking, chance.Giver.Giver, chance.Offer.Audience, chance.Offer.ProviderContent, [new Came(booking.YearGroups.ToList()[0], came)], school.Leader, booking.History[^1].At);
        return [booking, encounter];
    }

    /// <summary>How many pupils of one group a date still has room for.</summary>
    public int Room(Offer offer, Session date)
    {
        var left = date.Capacity - _taken.GetValueOrDefault(date.Id);
        return offer.CapacityUnit == CapacityUnit.Pupils ? Math.Min(left, offer.MaximumPupils) : left > 0 ? offer.MaximumPupils : 0;
    }
}
