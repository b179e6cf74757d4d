using CareersConnect.Domain.Bookings;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.Kernel;
using CareersConnect.Domain.Offers;
using CareersConnect.Domain.ReferenceData;
using CareersConnect.Domain.Requests;

namespace CareersConnect.Infrastructure.Seeding;

/// <summary>Lets schools say what they need: some have asked nobody yet, some wait for an answer, some are booked, some are over.</summary>
internal sealed class SeedRequests(SeedWorld world, SeedDice dice, SeedBookings bookings)
{
    private readonly SeedAnswers _answers = new(world, dice);
    private readonly SeedNeeds _needs = new(world, dice);

    /// <summary>A request of a school, with the asks that belong to it.</summary>
    /// <param name="seat">The school.</param>
    /// <param name="index">Which: the fates take turns, so that each of them occurs.</param>
    public IReadOnlyList<AggregateRoot> Make(SeedSchool seat, int index) => (index % 10) switch
    {
        0 or 1 when Asked(seat, world.Now.AddDays(10), world.Now.AddDays(100), Waits) is { Count: > 0 } waiting => waiting,
        2 or 3 when Asked(seat, world.Now.AddDays(5), world.Now.AddDays(100), Booked) is { Count: > 0 } booked => booked,
        4 or 5 when Asked(seat, world.Founded.AddDays(40), world.Now.AddDays(-4), Fulfilled) is { Count: > 0 } fulfilled => fulfilled,
        6 => Over(seat, index),
        _ => Raise(seat, _needs.Of(seat.School, world.Options.Today), world.Now.AddDays(-dice.Between(1, 30))) is { } open ? [open] : [],
    };

    /// <summary>A need that an offer's date answers; the school asks for it, and what then happens is the fate.</summary>
    private IReadOnlyList<AggregateRoot> Asked(SeedSchool seat, DateTime from, DateTime until, Action<SeedSchool, Request, Booking, SeedGiver> fate)
    {
        for (var tries = 0; tries < 120; tries++)
        {
            var chance = dice.Pick(world.Bookable);
            if (bookings.Date(chance.Offer, from, until) is not { } date || Raised(seat, chance.Offer, date) is not { } request
                || bookings.Ask(seat, chance.Offer, date, request) is not { } booking)
            {
                continue;
            }

            if (booking.AwaitsAnswer)
            {
                request.MarkAsked(seat.LeaderName, booking.CreatedAt);
            }

            fate(seat, request, booking, chance.Giver);
            return [request, .. bookings.Taken(booking, chance, seat)];
        }

        return [];
    }

    private Request? Raised(SeedSchool seat, Offer offer, Session date)
    {
        var years = offer.YearGroups.And(seat.School.YearGroups).ToList();
        var lead = offer.NoticeDays + dice.Between(3, 12);
        var raised = date.StartsAt > world.Now ? world.Now.AddHours(-dice.Between(30, 90)) : date.StartsAt.AddDays(-lead);
        if (years.Count == 0 || offer.Audience != OfferAudience.Pupils || raised < offer.CreatedAt)
        {
            return null;
        }

        return Raise(seat, _needs.For(offer, date, YearGroups.Of(years[0]), bookings.Room(offer, date), raised.DayInEngland()), raised);
    }

    private void Waits(SeedSchool seat, Request request, Booking booking, SeedGiver giver)
    {
        if (booking.AwaitsAnswer && dice.Chance(25))
        {
            _answers.Propose(booking, new Actor(Side.Giver, dice.Pick(giver.Volunteers).Name), booking.CreatedAt.AddHours(20));
        }

        BookedAtOnce(request, booking, seat.LeaderName);
    }

    private void Booked(SeedSchool seat, Request request, Booking booking, SeedGiver giver)
    {
        _answers.SayYes(booking, giver, booking.CreatedAt.AddHours(20));
        BookedAtOnce(request, booking, giver.Volunteers[0].Name);
    }

    private void Fulfilled(SeedSchool seat, Request request, Booking booking, SeedGiver giver)
    {
        Booked(seat, request, booking, giver);
        var recorded = booking.EndsAt.AddHours(3);
        booking.Complete(new Actor(Side.School, seat.LeaderName), recorded);
        request.Close(RequestClosure.Fulfilled, seat.LeaderName, "", recorded);
    }

    private static void BookedAtOnce(Request request, Booking booking, string byName)
    {
        if (booking.IsAgreed)
        {
            request.MarkBooked(byName, booking.History[^1].At);
        }
    }

    /// <summary>A request that ended without a booking: taken back, past its last day, or with nothing that fits.</summary>
    private IReadOnlyList<AggregateRoot> Over(SeedSchool seat, int index)
    {
        var raised = world.Now.AddDays(-dice.Between(75, 100));
        if (Raise(seat, _needs.Of(seat.School, raised.DayInEngland()) with { Until = raised.DayInEngland().AddDays(60) }, raised) is not { } request)
        {
            return [];
        }

        switch (index / 10 % 3)
        {
            case 0:
                request.CloseIfOver(world.Now);
                break;
            case 1:
                request.Close(RequestClosure.Withdrawn, seat.LeaderName, dice.Pick(Reasons.WithdrawRequest.WithoutNote).Id, raised.AddDays(dice.Between(3, 40)));
                break;
            default:
                request.Close(RequestClosure.NoMatch, seat.LeaderName, Application.Requests.CloseRequest.NothingFits, raised.AddDays(dice.Between(3, 40)));
                break;
        }

        return [request];
    }

    private static Request? Raise(SeedSchool seat, Need need, DateTime at)
    {
        try
        {
            return new Request(seat.School.Id, seat.School.YearGroups, seat.Leader, seat.LeaderName, need, at);
        }
        catch (RuleBrokenException)
        {
            return null;
        }
    }
}
