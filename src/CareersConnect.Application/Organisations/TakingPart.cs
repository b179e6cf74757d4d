using CareersConnect.Domain.Organisations;

namespace CareersConnect.Application.Organisations;

/// <summary>Which organisations take part: the one place that says so to queries.</summary>
public static class TakingPart
{
    /// <summary>Those that the hub has verified and that are active: their offers are found, and they may be asked.</summary>
    /// <param name="organisations">Some organisations.</param>
    /// <returns>Those of them that take part; it may stand within another query.</returns>
    public static IQueryable<Organisation> ThatTakePart(this IQueryable<Organisation> organisations) =>
        organisations.Where(organisation => organisation.Verification != Verification.Registered && organisation.Standing == Standing.Active);
}
