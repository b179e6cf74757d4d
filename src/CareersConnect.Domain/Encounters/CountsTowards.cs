using CareersConnect.Domain.Offers;
using CareersConnect.Domain.Organisations;
using CareersConnect.Domain.ReferenceData;

namespace CareersConnect.Domain.Encounters;

/// <summary>Which Gatsby Benchmarks an encounter counts towards (2025 version), before anybody has checked the tests of a meaningful encounter.</summary>
public static class CountsTowards
{
    private static readonly HashSet<ActivityTypeId> EmployerEncounters = [.. Entitlements.Get("bm5.y7").ActivityTypes];
    private static readonly HashSet<ActivityTypeId> Workplaces = [.. Entitlements.Get("bm6.16").ActivityTypes];
    private static readonly HashSet<ActivityTypeId> ProviderEncounters = [.. Entitlements.Get("bm7.16.further-education").ActivityTypes];

    /// <summary>The kinds of activity that can count towards a benchmark.</summary>
    /// <param name="benchmark">4 to 7.</param>
    /// <returns>The kinds that are offered, in the order of the list; none for another number.</returns>
    public static IReadOnlyList<ActivityTypeId> KindsFor(int benchmark) =>
        [.. ActivityTypes.Offered.Select(type => type.Id).Where(type => Benchmarks(type, OrganisationKinds.Employer | OrganisationKinds.Provider, OfferAudience.Pupils).Contains(benchmark))];

    /// <summary>Why something counts towards no benchmark, in a sentence without its full stop.</summary>
    /// <param name="type">The kind of activity.</param>
    /// <param name="kinds">What the organisation was.</param>
    /// <param name="audience">For whom it was.</param>
    /// <returns>The reason; null when it counts towards one.</returns>
    public static string? WhyNone(ActivityTypeId type, OrganisationKinds kinds, OfferAudience audience)
    {
        if (Benchmarks(type, kinds, audience).Count > 0)
        {
            return null;
        }

        return audience != OfferAudience.Pupils ? "it was not for pupils"
            : EmployerEncounters.Contains(type) ? "this kind counts when an employer gives it, and this was none"
            : ProviderEncounters.Contains(type) ? "this kind counts when a training provider gives it, and this was none"
            : "this kind of activity counts towards none of benchmarks 4 to 7";
    }

    /// <summary>The benchmarks.</summary>
    /// <param name="type">The kind of activity.</param>
    /// <param name="kinds">What the organisation is: only an employer gives an encounter with an employer, only a provider one with a provider.</param>
    /// <param name="audience">For whom it was: only pupils count.</param>
    /// <returns>Of 4 to 7 those that it counts towards, lowest first; none for parents and staff.</returns>
    public static IReadOnlyList<int> Benchmarks(ActivityTypeId type, OrganisationKinds kinds, OfferAudience audience)
    {
        if (audience != OfferAudience.Pupils)
        {
            return [];
        }

        (int Benchmark, bool Counts)[] rules =
        [
            (4, type == ActivityTypeId.CurriculumProject),
            (5, kinds.HasFlag(OrganisationKinds.Employer) && EmployerEncounters.Contains(type)),
            (6, Workplaces.Contains(type)),
            (7, kinds.HasFlag(OrganisationKinds.Provider) && ProviderEncounters.Contains(type)),
        ];
        return [.. rules.Where(rule => rule.Counts).Select(rule => rule.Benchmark)];
    }
}
