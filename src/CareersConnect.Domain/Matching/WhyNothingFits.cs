namespace CareersConnect.Domain.Matching;

/// <summary>Why a request found nothing, as one of the reasons that the hub counts (the group "no-match" of the reasons).</summary>
public static class WhyNothingFits
{
    private static readonly Dictionary<HardCondition, string> Reasons = new()
    {
        [HardCondition.Verified] = "not-verified",
        [HardCondition.ActivityType] = "no-type",
        [HardCondition.YearGroup] = "no-year-group",
        [HardCondition.Mode] = "no-mode",
        [HardCondition.Distance] = "too-far",
        [HardCondition.Date] = "no-date",
        [HardCondition.Capacity] = "no-capacity",
        [HardCondition.Access] = "access-need-unmet",
        [HardCondition.ContactBudget] = "budget-spent",
        [HardCondition.Quiet] = "quiet-period",
        [HardCondition.NotBlocked] = "blocked",
    };

    /// <summary>The condition that alone keeps most offers out; where none does so alone, the one that keeps most out.</summary>
    /// <param name="need">The need.</param>
    /// <param name="offers">Offers round about.</param>
    /// <returns>The id of a reason; "no-type" when there are no offers at all; null when something fits.</returns>
    public static string? Reason(NeedFacts need, IEnumerable<OfferFacts> offers)
    {
        List<IReadOnlyList<HardCondition>> failed = [.. offers.Select(offer => HardConditions.Failed(need, offer))];
        if (failed.Exists(conditions => conditions.Count == 0))
        {
            return null;
        }

        var telling = failed.Where(conditions => conditions.Count == 1).ToList();
        return (telling.Count > 0 ? telling : failed).SelectMany(conditions => conditions)
            .GroupBy(condition => condition).OrderByDescending(same => same.Count()).ThenBy(same => same.Key)
            .Select(same => Reasons[same.Key]).FirstOrDefault() ?? "no-type";
    }

    /// <summary>The reasons that this can give.</summary>
    public static IReadOnlyCollection<string> All => Reasons.Values;
}
