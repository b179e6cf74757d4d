using CareersConnect.Domain.Bookings;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.Encounters;
using CareersConnect.Domain.Kernel;
using CareersConnect.Domain.Offers;
using CareersConnect.Domain.Organisations;
using CareersConnect.Domain.Requests;

namespace CareersConnect.Infrastructure.Seeding;

/// <summary>Lets the schools that take part ask, book, visit and record, by the same rules as everybody: what the model refuses is not made.</summary>
internal sealed class SeedTrade(SeedWorld world, SeedDice dice)
{
    private readonly Dictionary<SessionId, int> _taken = [];
    private readonly DateTime _now = world.Options.Today.ToUtc(new TimeOnly(8, 0));

    /// <summary>Requests, bookings and encounters of one school, ready to be saved.</summary>
    public IEnumerable<AggregateRoot> Of(School school, string careersLeader, PersonId askedBy, int requests)
    {
        var asking = new AskingSchool(school.Id, school.Name, school.YearGroups, school.Location, $"{school.Street}, {school.Town}");
        for (var made = 0; made < 14; made++)
        {
            foreach (var thing in Booked(asking, careersLeader, askedBy))
            {
                yield return thing;
            }
        }

        for (var made = 0; made < requests; made++)
        {
            if (Requested(school, careersLeader, askedBy) is { } request)
            {
                yield return request;
            }
        }
    }

    private IEnumerable<AggregateRoot> Booked(AskingSchool school, string careersLeader, PersonId askedBy)
    {
        for (var tries = 0; tries < 60; tries++)
        {
            var offer = dice.Pick(world.Offers);
            var session = offer.Sessions.Count == 0 ? null : dice.Pick(offer.Sessions);
            if (session is null || session.StartsAt > _now.AddDays(90) || _taken.GetValueOrDefault(session.Id) >= session.Capacity)
            {
                continue;
            }

            if (Ask(school, careersLeader, askedBy, offer, session) is { } booking)
            {
                _taken[session.Id] = _taken.GetValueOrDefault(session.Id) + (booking.IsAgreed || booking.Status == BookingStatus.Completed ? booking.Places : 0);
                return booking.Status == BookingStatus.Completed ? [booking, Recorded(booking, offer, askedBy)] : [booking];
            }
        }

        return [];
    }

    private Booking? Ask(AskingSchool school, string careersLeader, PersonId askedBy, Offer offer, Session session)
    {
        var years = offer.YearGroups.And(school.YearGroups).ToList();
        var askedAt = session.StartsAt.AddDays(-offer.NoticeDays - dice.Between(2, 20));
        if (years.Count == 0 || askedAt < world.Begin || askedAt > _now)
        {
            return null;
        }

        var room = offer.CapacityUnit == CapacityUnit.Groups ? offer.MaximumPupils : session.Capacity - _taken.GetValueOrDefault(session.Id);
        var ask = new Ask
        {
            YearGroups = YearGroups.Of(dice.Pick(years)),
            Pupils = Math.Min(Math.Min(room, offer.MaximumPupils), dice.Between(offer.MinimumPupils, Math.Max(offer.MinimumPupils, 90))),
            SessionId = session.Id,
            Mode = offer.Modes.HasFlag(DeliveryModes.InPerson) ? DeliveryModes.InPerson : offer.Modes,
            NamedStaff = dice.Chance(90) ? world.PersonName(dice) : "",
        };
        try
        {
            var booking = offer.Ask(school, ask, careersLeader, askedBy, askedAt);
            Answer(booking, askedAt.AddHours(dice.Between(2, 70)));
            return booking;
        }
        catch (RuleBrokenException)
        {
            return null;
        }
    }

    private void Answer(Booking booking, DateTime at)
    {
        var giver = new Actor(Side.Giver, world.PersonName(dice));
        if (at > _now || (booking.StartsAt > _now && dice.Chance(25)))
        {
            booking.ExpireIfUnanswered(_now);
            return;
        }

        if (booking.AwaitsAnswer)
        {
            if (dice.Chance(12))
            {
                booking.Decline(giver, "date-not-possible", "", at);
                return;
            }

            booking.Accept(giver, at);
        }

        if (booking.EndsAt < _now.AddDays(-3) && booking.IsAgreed)
        {
            booking.Complete(new Actor(Side.School, "Careers staff"), booking.EndsAt.AddHours(3));
        }
    }

    private Encounter Recorded(Booking booking, Offer offer, PersonId by)
    {
        var year = booking.YearGroups.ToList()[0];
        var came = Math.Max(1, booking.Pupils * dice.Between(85, 100) / 100);
        var giver = world.Giver(offer.OrganisationId);
        return new Encounter(booking, new Giver(giver.Id, giver.Name, giver.Kinds), offer.Audience, offer.ProviderContent, [new Came(year, came)], by, booking.EndsAt.AddHours(3));
    }

    private Request? Requested(School school, string careersLeader, PersonId by)
    {
        var years = school.YearGroups.And(YearGroups.Secondary).ToList();
        if (years.Count == 0)
        {
            return null;
        }

        var sector = dice.Pick(world.Words.Sectors);
        var need = new Need
        {
            Title = $"{SeedOrganisations.Capital(dice.Pick(sector.Topics))} for {YearGroups.Of(dice.Pick(years)).InWords()}",
            YearGroups = YearGroups.Of(dice.Pick(years)),
            Pupils = dice.Between(20, 120),
            From = world.Options.Today.AddDays(dice.Between(14, 40)),
            Until = world.Options.Today.AddDays(dice.Between(60, 200)),
            Modes = dice.Chance(60) ? DeliveryModes.InPerson : DeliveryModes.InPerson | DeliveryModes.LiveOnline,
            TravelMiles = dice.Pick([5, 10, 20]),
            Benchmark = dice.Pick([5, 5, 5, 6, 7]),
            Subjects = dice.Chance(50) ? [sector.Subjects[0]] : [],
            Purpose = "Pupils choose their options this year and have met few people who do this work.",
        };
        return new Request(school.Id, school.YearGroups, by, careersLeader, need, _now.AddDays(-dice.Between(1, 30)));
    }
}
