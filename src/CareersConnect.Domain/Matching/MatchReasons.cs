using System.Globalization;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.Offers;

namespace CareersConnect.Domain.Matching;

/// <summary>What speaks for an offer, and what against it: each a sentence and its points.</summary>
internal static class MatchReasons
{
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");

    public static IEnumerable<MatchReason> Of(NeedFacts need, OfferFacts offer) =>
        new[] { Gap(need, offer), Distance(need, offer), DateFit(need, offer), Subject(need, offer), Breadth(offer), Reliability(offer), Fairness(offer), Split(need, offer) }
            .OfType<MatchReason>();

    /// <summary>Which gap, how many pupils: by far the strongest.</summary>
    private static MatchReason? Gap(NeedFacts need, OfferFacts offer)
    {
        if (need.Need.Benchmark is { } wanted and not 5)
        {
            return offer.Benchmarks.Contains(wanted) ? new MatchReason($"Counts towards benchmark {wanted}, which you want to move", 300) : null;
        }

        var missing = need.Need.YearGroups.ToList().Sum(year => need.MissingByYear.GetValueOrDefault(year));
        var closed = offer.Benchmarks.Contains(5) ? Math.Min(missing, need.Need.Pupils) : 0;
        return closed == 0
            ? null
            : new MatchReason($"Closes the employer encounter for {closed} {(closed == 1 ? "pupil" : "pupils")} in {need.Need.YearGroups.InWords()}", 300 + Math.Min(200, closed));
    }

    private static MatchReason? Distance(NeedFacts need, OfferFacts offer)
    {
        var modes = offer.Modes & need.Need.Modes;
        if (modes != DeliveryModes.LiveOnline && need.School is { } here && offer.Location is { } there)
        {
            var miles = here.MilesTo(there);
            return new MatchReason(string.Create(English, $"{miles:0.0} miles from you"), Math.Max(0, 150 - (int)(miles * 5)));
        }

        return modes.HasFlag(DeliveryModes.LiveOnline) ? new MatchReason("Live online, nobody travels", 60) : null;
    }

    private static MatchReason? DateFit(NeedFacts need, OfferFacts offer) => HardConditions.DayInCommon(need, offer) switch
    {
        null => null,
        { } day when offer.FreeDays.Any(free => free.Day == day) => new MatchReason(string.Create(English, $"Free on {day:dddd d MMMM}"), 100),
        _ => new MatchReason($"By arrangement on {offer.ArrangementDays.InWords()}", 60),
    };

    private static MatchReason? Subject(NeedFacts need, OfferFacts offer)
    {
        var common = need.Need.Subjects.Intersect(offer.Subjects, StringComparer.Ordinal).ToList();
        return common.Count == 0 ? null : new MatchReason($"Builds on {string.Join(" and ", common.Select(slug => slug.Replace('-', ' ')))}", 80 * Math.Min(2, common.Count));
    }

    private static MatchReason Breadth(OfferFacts offer) => offer.TimesMetThisYear == 0
        ? new MatchReason("New to your pupils this school year", 40)
        : new MatchReason($"Your pupils met them {Times(offer.TimesMetThisYear)} this school year", -20 * Math.Min(3, offer.TimesMetThisYear));

    private static MatchReason? Reliability(OfferFacts offer) => offer.AnsweredPercent switch
    {
        >= 90 => new MatchReason($"Answers {offer.AnsweredPercent} % of schools in time", 40),
        < 50 => new MatchReason($"Answers only {offer.AnsweredPercent} % of schools in time", -40),
        _ => null,
    };

    private static MatchReason? Fairness(OfferFacts offer) => offer.AskedThisYear switch
    {
        0 => new MatchReason("No school has asked them this school year", 30),
        >= 5 => new MatchReason($"Asked {Times(offer.AskedThisYear)} this school year already", -10 * Math.Min(5, offer.AskedThisYear - 4)),
        _ => null,
    };

    private static MatchReason? Split(NeedFacts need, OfferFacts offer) => HardConditions.GroupsNeeded(need, offer) is > 1 and var groups
        ? new MatchReason($"At most {offer.MaximumPupils} pupils at a time: {groups} groups", -50 * (groups - 1))
        : null;

    private static string Times(int count) => count == 1 ? "once" : string.Create(English, $"{count} times");
}
