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

    /// <summary>Something fits, but nothing that counts towards the benchmark that the school named.</summary>
    public const string NoBenchmark = "no-benchmark";

    /// <summary>
    /// The condition that alone keeps most offers out. Of offers of a kind that is asked for, those within reach tell first: what a business next door lacks is worth more to know than that there is another far
    /// away. Where no offer lacks one thing alone, the condition that keeps most out.
    /// </summary>
    /// <param name="need">The need.</param>
    /// <param name="offers">Offers round about.</param>
    /// <returns>The id of a reason; "no-type" when there is no offer of the kind; null when something fits and counts as asked.</returns>
    public static string? Reason(NeedFacts need, IReadOnlyCollection<OfferFacts> offers)
    {
        List<(OfferFacts Offer, IReadOnlyList<HardCondition> Failed)> judged = [.. offers.Select(offer => (offer, HardConditions.Failed(need, offer)))];
        if (judged.Exists(one => one.Failed.Count == 0))
        {
            return need.Need.Benchmark is not { } wanted || judged.Exists(one => one.Failed.Count == 0 && one.Offer.Benchmarks.Contains(wanted)) ? null : NoBenchmark;
        }

        List<IReadOnlyList<HardCondition>> ofTheKind = [.. judged.Select(one => one.Failed).Where(failed => !failed.Contains(HardCondition.ActivityType))];
        var telling = ofTheKind.FindAll(failed => failed.Count == 1);
        var near = telling.FindAll(failed => failed[0] != HardCondition.Distance);
        return (near.Count > 0 ? near : telling.Count > 0 ? telling : ofTheKind).SelectMany(failed => failed)
            .GroupBy(condition => condition).OrderByDescending(same => same.Count()).ThenBy(same => same.Key)
            .Select(same => Reasons[same.Key]).FirstOrDefault() ?? Reasons[HardCondition.ActivityType];
    }

    /// <summary>The reasons that this can give.</summary>
    public static IReadOnlyCollection<string> All => [.. Reasons.Values, NoBenchmark];
}
