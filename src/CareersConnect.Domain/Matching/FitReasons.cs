using CareersConnect.Domain.Organisations;
using CareersConnect.Domain.ReferenceData;

namespace CareersConnect.Domain.Matching;

/// <summary>How well an offer fits what the school wrote, and whom its pupils have not met yet.</summary>
internal static class FitReasons
{
    /// <summary>More than the gap, the nearest place, a set date and all else can outweigh: what needs an event of the school's own comes after what does not, unless it is asked for.</summary>
    private const int Elsewhere = -2000;

    /// <summary>A stand needs a careers fair to stand at: a school that did not ask for stands is told, and sees them last.</summary>
    public static MatchReason? Setting(NeedFacts need, OfferFacts offer) =>
        offer.ActivityType == ActivityTypeId.CareersFairStand && !need.Need.ActivityTypes.Contains(offer.ActivityType)
            ? new MatchReason(MatchReasonKind.Setting, "Needs your own careers fair, with other stands", Elsewhere) : null;

    public static MatchReason? Subject(NeedFacts need, OfferFacts offer)
    {
        var common = need.Need.Subjects.Intersect(offer.Subjects, StringComparer.Ordinal).ToList();
        return common.Count == 0 ? null
            : new MatchReason(MatchReasonKind.Subject, $"Builds on {string.Join(" and ", common.Select(NameOfSubject))}", 80 * Math.Min(2, common.Count));
    }

    /// <summary>An outcome fits when it shares two words that mean something with what the school wrote, or its only one.</summary>
    public static MatchReason? Outcome(NeedFacts need, OfferFacts offer)
    {
        var wanted = Words($"{need.Need.Title} {need.Need.Purpose}");
        var meeting = offer.LearningOutcomes.Where(outcome => Words(outcome) is { Count: > 0 } words && words.Count(wanted.Contains) >= Math.Min(2, words.Count)).ToList();
        return meeting.Count == 0 ? null
            : new MatchReason(MatchReasonKind.Outcome, $"Meets {string.Join(" and ", meeting.Take(2).Select(outcome => $"“{outcome}”"))}", 40 * Math.Min(2, meeting.Count));
    }

    public static MatchReason? Breadth(NeedFacts need, OfferFacts offer)
    {
        if (offer.TimesMetThisYear > 0)
        {
            var times = offer.TimesMetThisYear switch { 1 => "once", 2 => "twice", var many => $"{many} times" };
            return new MatchReason(MatchReasonKind.Breadth, $"Your pupils met them {times} this school year", -20 * Math.Min(3, offer.TimesMetThisYear));
        }

        var firsts = Firsts(need.Met, offer).ToList();
        return firsts.Count == 0
            ? new MatchReason(MatchReasonKind.Breadth, "New to your pupils this school year", 40)
            : new MatchReason(MatchReasonKind.Breadth, $"First {string.Join(", first ", firsts.Take(2))} that your pupils meet this school year", 40 + (20 * Math.Min(2, firsts.Count)));
    }

    private static IEnumerable<string> Firsts(MetSoFar met, OfferFacts offer)
    {
        if (offer.IsSelfEmployed && !met.SelfEmployed)
        {
            yield return "self-employed person";
        }

        if (offer is { IsSelfEmployed: false, Size: { } size } && !met.Sizes.Contains(size))
        {
            yield return size switch
            {
                EmployerSize.FewerThan10 => "employer of fewer than 10 people",
                EmployerSize.From250 => "employer of 250 people or more",
                _ => "employer of 10 to 249 people",
            };
        }

        if (offer.IsStem && !met.Stem)
        {
            yield return "employer in science, technology, engineering or maths";
        }

        if (offer.Sectors.FirstOrDefault(sector => !met.Sectors.Contains(sector)) is { } fresh)
        {
            yield return $"employer in {NameOfSector(fresh)}";
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

    private static string NameOfSubject(string slug) => Subjects.Find(new SubjectId(slug))?.Name ?? slug.Replace('-', ' ');

    private static string NameOfSector(string slug) => Sectors.Find(new SectorId(slug))?.Name.ToLowerInvariant() ?? slug.Replace('-', ' ');
}
