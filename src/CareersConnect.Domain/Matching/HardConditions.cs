using CareersConnect.Domain.Offers;

namespace CareersConnect.Domain.Matching;

/// <summary>The conditions that a match must pass, each by itself, so that a page can say which one failed and what one change would bring.</summary>
public static class HardConditions
{
    /// <summary>Into more groups than this nobody would split a year.</summary>
    public const int LargestSplit = 4;

    /// <summary>The conditions that the offer does not pass.</summary>
    /// <param name="need">The need.</param>
    /// <param name="offer">The offer.</param>
    /// <returns>None when it fits.</returns>
    public static IReadOnlyList<HardCondition> Failed(NeedFacts need, OfferFacts offer)
    {
        var modes = need.Need.Modes & offer.Modes;
        (HardCondition Condition, bool Holds)[] checks =
        [
            (HardCondition.Verified, offer.IsVerified),
            (HardCondition.ActivityType, need.Need.ActivityTypes.Count == 0 || need.Need.ActivityTypes.Contains(offer.ActivityType)),
            (HardCondition.YearGroup, need.Need.YearGroups.IsWithin(offer.YearGroups)),
            (HardCondition.Mode, modes != DeliveryModes.None),
            (HardCondition.Distance, modes == DeliveryModes.None || IsWithinReach(need, offer, modes)),
            (HardCondition.Date, DayInCommon(need, offer) is not null),
            (HardCondition.Capacity, FitsGroup(need, offer)),
            (HardCondition.Access, (need.Need.Access & ~offer.Access) == AccessFeatures.None),
            (HardCondition.ContactBudget, offer.HasContactBudget),
        ];
        return [.. checks.Where(check => !check.Holds).Select(check => check.Condition)];
    }

    /// <summary>The first day that would do for both.</summary>
    /// <param name="need">The need.</param>
    /// <param name="offer">The offer.</param>
    /// <returns>A set date if there is one, else a day by arrangement; null when there is none.</returns>
    public static DateOnly? DayInCommon(NeedFacts need, OfferFacts offer)
    {
        var from = Later(need.Need.From, need.Today.AddDays(Math.Max(1, offer.NoticeDays)));
        var set = offer.FreeDays.Where(free => free.Day >= from && free.Day <= need.Need.Until).Select(free => (DateOnly?)free.Day).Min();
        return set ?? ArrangedDay(offer, from, need.Need.Until);
    }

    /// <summary>How many groups the pupils must be split into for this offer.</summary>
    /// <param name="need">The need.</param>
    /// <param name="offer">The offer.</param>
    /// <returns>1 when they fit as they are.</returns>
    public static int GroupsNeeded(NeedFacts need, OfferFacts offer) =>
        (need.Need.Pupils + offer.MaximumPupils - 1) / offer.MaximumPupils;

    private static bool FitsGroup(NeedFacts need, OfferFacts offer) =>
        need.Need.Pupils >= offer.MinimumPupils && GroupsNeeded(need, offer) <= LargestSplit;

    private static bool IsWithinReach(NeedFacts need, OfferFacts offer, DeliveryModes modes)
    {
        if (modes.HasFlag(DeliveryModes.LiveOnline) || offer.Location is not { } there || need.School is not { } here)
        {
            return true;
        }

        var limit = offer.Place == MeetingPlace.AtWorkplace ? need.Need.TravelMiles : offer.TravelMiles;
        return limit is null || there.MilesTo(here) <= limit;
    }

    private static DateOnly? ArrangedDay(OfferFacts offer, DateOnly from, DateOnly until)
    {
        var day = offer.ArrangementFrom is { } first ? Later(from, first) : from;
        var last = offer.ArrangementUntil is { } end && end < until ? end : until;
        for (var tried = 0; tried < 7 && day <= last; tried++, day = day.AddDays(1))
        {
            if (offer.ArrangementDays.Includes(day))
            {
                return day;
            }
        }

        return null;
    }

    private static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;
}
