using CareersConnect.Domain.Offers;

namespace CareersConnect.Domain.Matching;

/// <summary>The conditions that a match must pass, each by itself, so that a page can say which one failed and what one change would bring.</summary>
public static class HardConditions
{
    /// <summary>Every condition and what decides it, in the order in which they are told.</summary>
    private static readonly (HardCondition Condition, Func<NeedFacts, OfferFacts, bool> Holds)[] Each =
    [
        (HardCondition.Verified, (_, offer) => offer.IsVerified),
        (HardCondition.ActivityType, IsOfAKindAskedFor),
        (HardCondition.YearGroup, ServesEveryYearGroup),
        (HardCondition.Mode, HasAWayToMeet),
        (HardCondition.Distance, IsNearEnough),
        (HardCondition.Date, HasADay),
        (HardCondition.Capacity, TakesTheGroup),
        (HardCondition.Access, LetsEverybodyTakePart),
        (HardCondition.ContactBudget, MayBeAskedThisTerm),
        (HardCondition.Quiet, IsNotDisturbed),
        (HardCondition.NotBlocked, IsNotBlocked),
    ];

    /// <summary>The conditions that the offer does not pass.</summary>
    /// <param name="need">The need.</param>
    /// <param name="offer">The offer.</param>
    /// <returns>None when it fits.</returns>
    public static IReadOnlyList<HardCondition> Failed(NeedFacts need, OfferFacts offer) =>
        [.. Each.Where(one => !one.Holds(need, offer)).Select(one => one.Condition)];

    /// <summary>Whether the offer passes them all.</summary>
    /// <param name="need">The need.</param>
    /// <param name="offer">The offer.</param>
    /// <returns>True when it fits.</returns>
    public static bool Fits(NeedFacts need, OfferFacts offer) => Array.TrueForAll(Each, one => one.Holds(need, offer));

    private static bool IsOfAKindAskedFor(NeedFacts need, OfferFacts offer) => need.Need.ActivityTypes.Count == 0 || need.Need.ActivityTypes.Contains(offer.ActivityType);

    private static bool ServesEveryYearGroup(NeedFacts need, OfferFacts offer) => need.Need.YearGroups.IsWithin(offer.YearGroups);

    private static bool HasAWayToMeet(NeedFacts need, OfferFacts offer) => Meeting.Ways(need.Need, offer) != DeliveryModes.None;

    /// <summary>Where there is no way to meet at all, the distance is not what keeps it out.</summary>
    private static bool IsNearEnough(NeedFacts need, OfferFacts offer) => !HasAWayToMeet(need, offer) || Meeting.Way(need, offer) is not null;

    private static bool HasADay(NeedFacts need, OfferFacts offer) => Meeting.Day(need, offer) is not null;

    /// <summary>At least half of the pupils must be reached, in at most <see cref="Meeting.LargestSplit"/> groups; the reasons say how many are left over.</summary>
    private static bool TakesTheGroup(NeedFacts need, OfferFacts offer) => need.Need.Pupils >= offer.MinimumPupils && Meeting.Reached(need, offer) * 2 >= need.Need.Pupils;

    private static bool LetsEverybodyTakePart(NeedFacts need, OfferFacts offer) => (need.Need.Access & ~offer.Access) == AccessFeatures.None;

    /// <summary>The last asks of a term are kept for schools of cold spots, where the volunteer can reach one.</summary>
    private static bool MayBeAskedThisTerm(NeedFacts need, OfferFacts offer) => offer.Contact.IsLeft(need.ColdSpotUntil is not null);

    /// <summary>In a quiet period nobody is asked; a date that is booked at once asks nobody.</summary>
    private static bool IsNotDisturbed(NeedFacts need, OfferFacts offer) => !offer.Contact.IsQuiet || Meeting.HasDateAtOnce(need, offer);

    private static bool IsNotBlocked(NeedFacts need, OfferFacts offer) => !need.Blocked.Contains(offer.GiverId);
}
