namespace CareersConnect.Domain.Matching;

/// <summary>What is known of whoever gives it: whether they answer, come, are thought well of, and were asked enough.</summary>
internal static class WeighGiver
{
    /// <summary>From this many asks on a share of answers says something.</summary>
    private const int Enough = 3;

    /// <summary>Asks of a term that nobody notices.</summary>
    private const int Unnoticed = 3;

    public static AnswersReason? Answers(OfferFacts offer) => offer.Reliability is not { Settled: >= Enough } known ? null : (known.Answered * 100 / known.Settled) switch
    {
        >= 90 => new AnswersReason(MatchWeights.Answers, known.Answered, known.Settled),
        < 50 => new AnswersReason(-MatchWeights.Answers, known.Answered, known.Settled),
        _ => null,
    };

    public static AbsenceReason? Comes(OfferFacts offer) => offer.Reliability.DidNotCome is > 0 and var times
        ? new AbsenceReason(MatchWeights.DidNotCome * Math.Min(3, times), times) : null;

    public static FeedbackReason? Feedback(OfferFacts offer) => offer.Feedback is not { Answers: >= Enough } said ? null : said.Tenths switch
    {
        >= FeedbackSoFar.Good => new FeedbackReason(MatchWeights.Feedback, said),
        < FeedbackSoFar.Poor => new FeedbackReason(-MatchWeights.Feedback, said),
        _ => null,
    };

    public static FairnessReason? Fairness(OfferFacts offer) => offer.Contact.AskedThisTerm switch
    {
        0 => new FairnessReason(MatchWeights.NotAsked, 0),
        > Unnoticed and var asked => new FairnessReason(MatchWeights.AskedOften * Math.Min(5, asked - Unnoticed), asked),
        _ => null,
    };
}
