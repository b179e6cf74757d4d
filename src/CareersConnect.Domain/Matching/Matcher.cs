namespace CareersConnect.Domain.Matching;

/// <summary>Ranks offers against a need and says why. Pure: the same facts give the same order, and each point of a score is a reason that the school reads.</summary>
public static class Matcher
{
    /// <summary>The offers that fit, best first. Equals stand in the fair order of the turn, so that over time each is first as often as the rest; within the turn paging never repeats or loses one.</summary>
    /// <param name="need">The need.</param>
    /// <param name="offers">The candidates that the index found.</param>
    /// <param name="turn">Whose turn of which day: <see cref="FairTurn.TurnOf"/>.</param>
    /// <returns>One match for each offer that passes every hard condition.</returns>
    public static IReadOnlyList<Match> Rank(NeedFacts need, IEnumerable<OfferFacts> offers, uint turn) =>
        [.. offers.Where(offer => HardConditions.Fits(need, offer))
            .Select(offer => Explain(need, offer))
            .OrderByDescending(match => match.Score)
            .ThenBy(match => FairTurn.Of(match.OfferId.Value, turn))
            .ThenBy(match => match.OfferId.Value)];

    /// <summary>One offer's score and reasons, whether or not it passes the hard conditions.</summary>
    /// <param name="need">The need.</param>
    /// <param name="offer">The offer.</param>
    /// <returns>The match: the gap first, then the other reasons, strongest first, cautions last.</returns>
    public static Match Explain(NeedFacts need, OfferFacts offer)
    {
        IReadOnlyList<MatchReason> reasons =
            [.. Reasons(need, offer).OrderByDescending(reason => reason.Kind == MatchReasonKind.Gap).ThenByDescending(reason => reason.Points)];
        return new Match(offer.OfferId, reasons.Sum(reason => reason.Points), reasons);
    }

    private static IEnumerable<MatchReason> Reasons(NeedFacts need, OfferFacts offer) =>
        new MatchReason?[]
        {
            WeighGap.Of(need, offer), WeighMeeting.Distance(need, offer), WeighMeeting.Date(need, offer), WeighFit.Subject(need, offer), WeighFit.Outcome(need, offer),
            WeighFit.Breadth(need, offer), WeighGiver.Answers(offer), WeighGiver.Comes(offer), WeighGiver.Feedback(offer), WeighGiver.Fairness(offer),
            WeighMeeting.Split(need, offer), WeighMeeting.ColdSpot(need, offer), WeighMeeting.Setting(need, offer),
        }.OfType<MatchReason>();
}
