using CareersConnect.Domain.Bookings;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.Kernel;
using CareersConnect.Domain.Offers;
using CareersConnect.Domain.Requests;

namespace CareersConnect.Application.Bookings;

/// <summary>What a request asks of one offer: the first date that fits, the pupils that fit, the way of meeting that both take.</summary>
internal static class AskFor
{
    /// <exception cref="RuleBrokenException">The offer has no day in the request's time, or is booked at once.</exception>
    public static Ask Of(Offer offer, AskingSchool school, Request request, TimeOnly time, DateOnly today)
    {
        var pupils = Math.Min(request.Pupils, offer.MaximumPupils);
        var first = request.From > today.AddDays(Math.Max(1, offer.NoticeDays)) ? request.From : today.AddDays(Math.Max(1, offer.NoticeDays));
        var date = offer.Sessions.Where(session => session.Day >= first && session.Day <= request.Until && session.Left >= offer.PlacesFor(pupils)).MinBy(session => session.StartsAt);
        if (date is not null && offer.BookingWay == BookingWay.AtOnce)
        {
            throw new RuleBrokenException("its dates are booked at once. Book it by itself, or leave it out.");
        }

        return new Ask
        {
            YearGroups = request.YearGroups.And(offer.YearGroups),
            Pupils = pupils,
            SessionId = date?.Id,
            Day = date is null ? DayOf(offer, first, request.Until) : null,
            Time = date is null ? time : null,
            Mode = ModeOf(offer, school, request),
            RequestId = request.Id,
        };
    }

    private static DateOnly DayOf(Offer offer, DateOnly first, DateOnly until)
    {
        var day = offer.ArrangementFrom > first ? offer.ArrangementFrom.Value : first;
        var last = offer.ArrangementUntil < until ? offer.ArrangementUntil.Value : until;
        while (day <= last && !offer.ArrangementDays.Includes(day))
        {
            day = day.AddDays(1);
        }

        return offer.IsByArrangement && day <= last ? day : throw new RuleBrokenException("it has no free date in your time. Ask for it by itself, or leave it out.");
    }

    /// <summary>In person where they come that far, otherwise live online where both take that.</summary>
    private static DeliveryModes ModeOf(Offer offer, AskingSchool school, Request request)
    {
        var both = offer.Modes & request.Modes;
        var tooFar = offer is { Place: MeetingPlace.AtSchool, TravelMiles: { } limit, Location: { } from } && school.Location is { } to && from.MilesTo(to) > limit;
        DeliveryModes[] order = tooFar
            ? [DeliveryModes.LiveOnline, DeliveryModes.InPerson, DeliveryModes.Hybrid]
            : [DeliveryModes.InPerson, DeliveryModes.Hybrid, DeliveryModes.LiveOnline];
        return order.FirstOrDefault(mode => both.HasFlag(mode));
    }
}
