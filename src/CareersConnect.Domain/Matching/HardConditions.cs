using CareersConnect.Domain.Offers;

namespace CareersConnect.Domain.Matching;

/// <summary>The conditions that a match must pass, each by itself, so that a page can say which one failed and what one change would bring.</summary>
public static class HardConditions
{
    /// <summary>The conditions that the offer does not pass.</summary>
    /// <param name="need">The need.</param>
    /// <param name="offer">The offer.</param>
    /// <returns>None when it fits.</returns>
    public static IReadOnlyList<HardCondition> Failed(NeedFacts need, OfferFacts offer)
    {
        var meets = Meeting.Ways(need.Need, offer) != DeliveryModes.None;
        (HardCondition Condition, bool Holds)[] checks =
        [
            (HardCondition.Verified, offer.IsVerified),
            (HardCondition.ActivityType, need.Need.ActivityTypes.Count == 0 || need.Need.ActivityTypes.Contains(offer.ActivityType)),
            (HardCondition.YearGroup, need.Need.YearGroups.IsWithin(offer.YearGroups)),
            (HardCondition.Mode, meets),
            (HardCondition.Distance, !meets || Meeting.Way(need, offer) is not null),
            (HardCondition.Date, Meeting.Day(need, offer) is not null),
            (HardCondition.Capacity, FitsGroup(need, offer)),
            (HardCondition.Access, (need.Need.Access & ~offer.Access) == AccessFeatures.None),
            (HardCondition.ContactBudget, offer.HasContactBudget),
        ];
        return [.. checks.Where(check => !check.Holds).Select(check => check.Condition)];
    }

    /// <summary>Whether the offer passes them all.</summary>
    /// <param name="need">The need.</param>
    /// <param name="offer">The offer.</param>
    /// <returns>True when it fits.</returns>
    public static bool Fits(NeedFacts need, OfferFacts offer) => Failed(need, offer).Count == 0;

    /// <summary>At least half of the pupils must be reached, in at most <see cref="Meeting.LargestSplit"/> groups; the reasons say how many are left over.</summary>
    private static bool FitsGroup(NeedFacts need, OfferFacts offer) =>
        need.Need.Pupils >= offer.MinimumPupils && Meeting.Reached(need, offer) * 2 >= need.Need.Pupils;
}
