namespace CareersConnect.Domain.Matching;

/// <summary>Ranks offers against a need and says why. Pure: the same facts give the same order, and each point of a score is a reason that the school reads.</summary>
public static class Matcher
{
    /// <summary>The offers that fit, best first; equal scores in the order of their keys, so that paging never repeats or loses one.</summary>
    /// <param name="need">The need.</param>
    /// <param name="offers">The candidates that the index found.</param>
    /// <returns>One match for each offer that passes every hard condition.</returns>
    public static IReadOnlyList<Match> Rank(NeedFacts need, IEnumerable<OfferFacts> offers) =>
        [.. offers.Where(offer => HardConditions.Fits(need, offer))
            .Select(offer => Explain(need, offer))
            .OrderByDescending(match => match.Score)
            .ThenBy(match => match.OfferId.Value)];

    /// <summary>One offer's score and reasons, whether or not it passes the hard conditions.</summary>
    /// <param name="need">The need.</param>
    /// <param name="offer">The offer.</param>
    /// <returns>The match: the gap first, then the other reasons, strongest first, cautions last.</returns>
    public static Match Explain(NeedFacts need, OfferFacts offer)
    {
        IReadOnlyList<MatchReason> reasons =
            [.. MatchReasons.Of(need, offer).OrderByDescending(reason => reason.Kind == MatchReasonKind.Gap).ThenByDescending(reason => reason.Points)];
        return new Match(offer.OfferId, reasons.Sum(reason => reason.Points), reasons);
    }
}
