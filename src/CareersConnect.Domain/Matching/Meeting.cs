using CareersConnect.Domain.Bookings;
using CareersConnect.Domain.Offers;
using CareersConnect.Domain.Requests;

namespace CareersConnect.Domain.Matching;

/// <summary>How, when and with how many a need and an offer can meet.</summary>
public static class Meeting
{
    /// <summary>Into more groups than this nobody would split a year.</summary>
    public const int LargestSplit = 4;

    private const DeliveryModes OnSite = DeliveryModes.InPerson | DeliveryModes.Hybrid;

    /// <summary>The ways to meet that both would take, wherever they are.</summary>
    /// <param name="need">The need.</param>
    /// <param name="offer">The offer.</param>
    /// <returns>None when there is none.</returns>
    public static DeliveryModes Ways(Need need, OfferFacts offer)
    {
        var stays = offer.Place == MeetingPlace.AtSchool ? !need.AtSchool : need.TravelMiles == 0;
        return need.Modes & offer.Modes & (stays ? DeliveryModes.LiveOnline : OnSite | DeliveryModes.LiveOnline);
    }

    /// <summary>The one way in which they would meet: in person where it is near enough, else live online.</summary>
    /// <param name="need">The need.</param>
    /// <param name="offer">The offer.</param>
    /// <returns>One way; null when nothing works.</returns>
    public static DeliveryModes? Way(NeedFacts need, OfferFacts offer)
    {
        var ways = Ways(need.Need, offer);
        var near = (ways & OnSite) != DeliveryModes.None && IsWithinReach(need, offer);
        return near && ways.HasFlag(DeliveryModes.InPerson) ? DeliveryModes.InPerson
            : near ? DeliveryModes.Hybrid
            : ways.HasFlag(DeliveryModes.LiveOnline) ? DeliveryModes.LiveOnline
            : null;
    }

    /// <summary>The set dates that would do, in order.</summary>
    /// <param name="need">The need.</param>
    /// <param name="offer">The offer.</param>
    /// <returns>Dates in the window, with enough notice and room for the smallest group.</returns>
    public static IReadOnlyList<FreeDay> SetDays(NeedFacts need, OfferFacts offer)
    {
        var from = First(need, offer);
        return [.. offer.FreeDays.Where(free => free.Day >= from && free.Day <= need.Need.Until && free.PupilsLeft >= offer.MinimumPupils).OrderBy(free => free.Day)];
    }

    /// <summary>Whether one of the set dates that would do is booked at once, without anybody being asked.</summary>
    /// <param name="need">The need.</param>
    /// <param name="offer">The offer.</param>
    /// <returns>True when it is.</returns>
    public static bool HasDateAtOnce(NeedFacts need, OfferFacts offer) => offer.BooksAtOnce && SetDays(need, offer).Count > 0;

    /// <summary>The day to ask for: of the set dates the first that takes the whole group, or else the roomiest; a day by arrangement when no date is set.</summary>
    /// <param name="need">The need.</param>
    /// <param name="offer">The offer.</param>
    /// <returns>The day; null when no day would do for both.</returns>
    public static DateOnly? Day(NeedFacts need, OfferFacts offer)
    {
        var group = Math.Min(need.Need.Pupils, offer.MaximumPupils);
        var set = SetDays(need, offer);
        return (set.FirstOrDefault(free => free.PupilsLeft >= group) ?? set.MaxBy(free => free.PupilsLeft))?.Day ?? ArrangedDay(need, offer);
    }

    /// <summary>How many of the pupils can take part: all, or those for whom the dates have room.</summary>
    /// <param name="need">The need.</param>
    /// <param name="offer">The offer.</param>
    /// <returns>Pupils, at most those of the need.</returns>
    public static int Reached(NeedFacts need, OfferFacts offer)
    {
        var limit = offer.MaximumPupils * LargestSplit;
        var set = SetDays(need, offer);
        var room = set.Count == 0 || ArrangedDay(need, offer) is not null ? limit : Math.Min(limit, set.Sum(free => free.PupilsLeft));
        return Math.Min(need.Need.Pupils, room);
    }

    /// <summary>Into how many groups the pupils must be split.</summary>
    /// <param name="need">The need.</param>
    /// <param name="offer">The offer.</param>
    /// <returns>1 when they fit as they are.</returns>
    public static int Groups(NeedFacts need, OfferFacts offer) => (Reached(need, offer) + offer.MaximumPupils - 1) / offer.MaximumPupils;

    /// <summary>Straight miles between the school and the offer's place.</summary>
    /// <param name="need">The need.</param>
    /// <param name="offer">The offer.</param>
    /// <returns>Miles; null when either place is not known.</returns>
    public static double? Miles(NeedFacts need, OfferFacts offer) => need.School is { } here && offer.Location is { } there ? there.MilesTo(here) : null;

    private static bool IsWithinReach(NeedFacts need, OfferFacts offer)
    {
        var limit = offer.Place == MeetingPlace.AtWorkplace ? need.Need.TravelMiles : offer.TravelMiles;
        return limit is null || Miles(need, offer) is not { } miles || miles <= limit;
    }

    /// <summary>The first school day of the arrangement; a set date is the giver's own choice, and may be any day. Days of a quiet period are passed over. In a quiet period an offer with dates that are booked at once is met on those alone.</summary>
    private static DateOnly? ArrangedDay(NeedFacts need, OfferFacts offer)
    {
        var first = First(need, offer);
        var day = offer.ArrangementFrom is { } begins ? Later(first, begins) : first;
        var last = offer.ArrangementUntil is { } ends && ends < need.Need.Until ? ends : need.Need.Until;
        return offer.ArrangementDays == Weekdays.None || (offer.Contact.IsQuiet && HasDateAtOnce(need, offer)) ? null : UsualTime.FirstDay(offer.ArrangementDays, day, last, offer.Contact.Periods);
    }

    private static DateOnly First(NeedFacts need, OfferFacts offer) => Later(need.Need.From, need.Today.AddDays(Math.Max(1, offer.NoticeDays)));

    private static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;
}
