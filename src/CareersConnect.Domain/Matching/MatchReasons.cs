using System.Globalization;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.Offers;

namespace CareersConnect.Domain.Matching;

/// <summary>What speaks for an offer, and what against it: each a sentence and its points. The gap outweighs all else together.</summary>
internal static class MatchReasons
{
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");

    public static IEnumerable<MatchReason> Of(NeedFacts need, OfferFacts offer) =>
        new[]
        {
            GapReason.Of(need, offer), Distance(need, offer), DateFit(need, offer), FitReasons.Subject(need, offer), FitReasons.Outcome(need, offer),
            FitReasons.Breadth(need, offer), Answers(offer), Comes(offer), Fairness(offer), Split(need, offer), FitReasons.Setting(need, offer),
        }.OfType<MatchReason>();

    private static MatchReason? Distance(NeedFacts need, OfferFacts offer)
    {
        var way = Meeting.Way(need, offer);
        if (way is DeliveryModes.InPerson or DeliveryModes.Hybrid && Meeting.Miles(need, offer) is { } miles)
        {
            var words = offer.Place == MeetingPlace.AtWorkplace ? "miles for your pupils to travel" : "miles from you";
            return new MatchReason(MatchReasonKind.Distance, string.Create(English, $"{miles:0.0} {words}"), Math.Max(0, 150 - (int)(miles * 5)));
        }

        return way == DeliveryModes.LiveOnline ? new MatchReason(MatchReasonKind.Distance, "Live online, nobody travels", 60) : null;
    }

    private static MatchReason? DateFit(NeedFacts need, OfferFacts offer)
    {
        if (Meeting.Day(need, offer) is not { } day)
        {
            return null;
        }

        var set = Meeting.SetDays(need, offer);
        var others = set.Select(free => free.Day).Distinct().Count() - 1;
        var more = others switch { <= 0 => "", 1 => ", and on one other day", _ => string.Create(English, $", and on {others} other days") };
        return set.Count > 0
            ? new MatchReason(MatchReasonKind.Date, string.Create(English, $"Free on {day:dddd d MMMM}{more}"), 100)
            : new MatchReason(MatchReasonKind.Date, $"By arrangement on {offer.ArrangementDays.InWords()}", 60);
    }

    private static MatchReason? Answers(OfferFacts offer) => offer.Settled < 3 ? null : (offer.Answered * 100 / offer.Settled) switch
    {
        >= 90 => new MatchReason(MatchReasonKind.Reliability, $"Answered {offer.Answered} of the last {offer.Settled} requests", 40),
        < 50 => new MatchReason(MatchReasonKind.Reliability, $"Answered only {offer.Answered} of the last {offer.Settled} requests", -40),
        _ => null,
    };

    private static MatchReason? Comes(OfferFacts offer) => offer.DidNotCome == 0 ? null
        : new MatchReason(MatchReasonKind.Reliability, $"Did not come {Times(offer.DidNotCome)} since last school year", -60 * Math.Min(3, offer.DidNotCome));

    private static MatchReason? Fairness(OfferFacts offer) => offer.AskedThisTerm switch
    {
        0 => new MatchReason(MatchReasonKind.Fairness, "No school has asked them this term", 30),
        >= 4 => new MatchReason(MatchReasonKind.Fairness, $"Asked {Times(offer.AskedThisTerm)} this term already", -10 * Math.Min(5, offer.AskedThisTerm - 3)),
        _ => null,
    };

    private static MatchReason? Split(NeedFacts need, OfferFacts offer) => Meeting.Groups(need, offer) is > 1 and var groups
        ? new MatchReason(MatchReasonKind.Split, $"At most {offer.MaximumPupils} pupils at a time, so in {groups} groups", -50 * (groups - 1))
        : null;

    private static string Times(int count) => count switch { 1 => "once", 2 => "twice", _ => string.Create(English, $"{count} times") };
}
