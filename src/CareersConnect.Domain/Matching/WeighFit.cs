namespace CareersConnect.Domain.Matching;

/// <summary>How well an offer fits what the school wrote, and whom its pupils have not met yet.</summary>
internal static class WeighFit
{
    private const int Most = 2;

    public static SubjectReason? Subject(NeedFacts need, OfferFacts offer)
    {
        var common = need.Need.Subjects.Intersect(offer.Subjects, StringComparer.Ordinal).ToList();
        return common.Count == 0 ? null : new SubjectReason(MatchWeights.Subject * Math.Min(Most, common.Count), common);
    }

    /// <summary>An outcome fits when it shares two words that mean something with what the school wrote, or its only one.</summary>
    public static OutcomeReason? Outcome(NeedFacts need, OfferFacts offer)
    {
        var wanted = Words($"{need.Need.Title} {need.Need.Purpose}");
        List<string> meeting = [.. offer.LearningOutcomes.Where(outcome => Words(outcome) is { Count: > 0 } words && words.Count(wanted.Contains) >= Math.Min(2, words.Count)).Take(Most)];
        return meeting.Count == 0 ? null : new OutcomeReason(MatchWeights.Outcome * meeting.Count, meeting);
    }

    public static BreadthReason Breadth(NeedFacts need, OfferFacts offer)
    {
        if (offer.TimesMetThisYear > 0)
        {
            return new BreadthReason(MatchWeights.MetBefore * Math.Min(3, offer.TimesMetThisYear), offer.TimesMetThisYear, []);
        }

        List<FirstMet> firsts = [.. Firsts(need.Met, offer).Take(Most)];
        return new BreadthReason(MatchWeights.NewToPupils + (MatchWeights.First * firsts.Count), 0, firsts);
    }

    private static IEnumerable<FirstMet> Firsts(MetSoFar met, OfferFacts offer)
    {
        if (offer.IsSelfEmployed && !met.SelfEmployed)
        {
            yield return new FirstMet(FirstOf.SelfEmployed);
        }

        if (offer is { IsSelfEmployed: false, Size: { } size } && !met.Sizes.Contains(size))
        {
            yield return new FirstMet(FirstOf.Size, Size: size);
        }

        if (offer.IsStem && !met.Stem)
        {
            yield return new FirstMet(FirstOf.Stem);
        }

        if (offer.Sectors.FirstOrDefault(sector => !met.Sectors.Contains(sector)) is { } fresh)
        {
            yield return new FirstMet(FirstOf.Sector, Sector: fresh);
        }
    }

    private static HashSet<string> Words(string text) => [.. text.ToLowerInvariant()
        .Split([' ', ',', '.', ';', ':', '\n', '\r', '\t', '?', '!', '(', ')', '"', '“', '”', '’', '\'', '/'], StringSplitOptions.RemoveEmptyEntries)
        .Where(word => word.Length >= 4 && !Empty.Contains(word))
        .Select(word => word[..Math.Min(5, word.Length)])];

    /// <summary>Words of four letters or more that are in every outcome and say nothing.</summary>
    private static readonly HashSet<string> Empty = new(StringComparer.Ordinal)
    {
        "about", "able", "after", "also", "and", "from", "have", "into", "know", "least", "like", "more", "most", "name", "people", "pupil", "pupils", "some",
        "somebody", "someone", "than", "that", "their", "them", "then", "they", "things", "this", "three", "understand", "used", "what", "when", "where", "which",
        "will", "with", "year", "years", "your",
    };
}
