using CareersConnect.Domain.Requests;

namespace CareersConnect.Domain.Matching;

/// <summary>What would fit if one condition were different: single changes only, each with how many offers it adds that count towards the benchmark that was asked for, none that adds nothing. What pupils need so that they can take part is never given up.</summary>
public static class Relaxations
{
    /// <summary>The conditions that no change of a request can relax, and why. Every other condition has at least one change.</summary>
    public static readonly IReadOnlyDictionary<HardCondition, string> NeverProposed = new Dictionary<HardCondition, string>
    {
        [HardCondition.Verified] = "Whether an organisation is checked is the hub's to say.",
        [HardCondition.Access] = "What pupils need so that they can take part is never given up.",
        [HardCondition.ContactBudget] = "Nobody is asked more often because one school wants it; the budget is new with the next term.",
        [HardCondition.Quiet] = "Whoever wants to be left in peace is; the quiet period ends by itself.",
        [HardCondition.NotBlocked] = "Whom a school has blocked it unblocks where it blocked them, not in passing.",
    };

    /// <summary>The changes that add something, those that add most first; of changes of the same kind that add the same only the smallest.</summary>
    /// <param name="need">The need.</param>
    /// <param name="offers">Offers round about, whether or not they fit.</param>
    /// <returns>The changes.</returns>
    public static IReadOnlyList<Relaxation> Of(NeedFacts need, IReadOnlyCollection<OfferFacts> offers)
    {
        List<OfferFacts> left = [.. offers.Where(offer => !HardConditions.Fits(need, offer))];
        return [.. SingleChanges.Of(need.Need, need.Today)
            .Select(change => (Change: change, Adds: left.Count(offer => HardConditions.Fits(need with { Need = change.Need }, offer) && Counts(need.Need, offer))))
            .Where(one => one.Adds > 0)
            .GroupBy(one => (one.Change.Kind, one.Adds), (_, same) => same.First())
            .OrderByDescending(one => one.Adds)
            .Select(one => new Relaxation(one.Change.Key, one.Change.Words, one.Change.Does, one.Adds, one.Change.Need))];
    }

    /// <summary>What does not count towards the benchmark that was asked for is no help, however much of it there is.</summary>
    private static bool Counts(Need need, OfferFacts offer) => need.Benchmark is not { } wanted || offer.Benchmarks.Contains(wanted);

    /// <summary>The need after a change, whether or not the change adds something now.</summary>
    /// <param name="need">The need.</param>
    /// <param name="today">The day today.</param>
    /// <param name="key">The change.</param>
    /// <returns>The changed need; null when there is no such change, as when it was made already.</returns>
    public static Need? Apply(Need need, DateOnly today, string key) => SingleChanges.Of(need, today).FirstOrDefault(change => change.Key == key)?.Need;
}
