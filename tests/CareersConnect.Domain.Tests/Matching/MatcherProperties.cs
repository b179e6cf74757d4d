using CareersConnect.Domain.Education;
using CareersConnect.Domain.Matching;
using CareersConnect.Domain.Offers;
using CareersConnect.Domain.Organisations;
using CareersConnect.Domain.Places;
using CareersConnect.Domain.ReferenceData;
using CareersConnect.Domain.Requests;
using CareersConnect.Testing.Builders;
using FsCheck;
using FsCheck.Fluent;

namespace CareersConnect.Domain.Tests.Matching;

/// <summary>What holds for whatever needs and offers there are.</summary>
public sealed class MatcherProperties
{
    private static readonly Config Often = Config.QuickThrowOnFailure.WithMaxTest(100);

    [Fact]
    public void The_order_does_not_depend_on_the_order_of_the_candidates() => Check(Offers, Needs, (offers, need) =>
        Matcher.Rank(need, offers, MatchingFacts.Turn).Select(match => match.OfferId).SequenceEqual(Matcher.Rank(need, Enumerable.Reverse(offers), MatchingFacts.Turn).Select(match => match.OfferId)));

    [Fact]
    public void No_match_fails_a_hard_condition_and_every_other_offer_does() => Check(Offers, Needs, (offers, need) =>
        Matcher.Rank(need, offers, MatchingFacts.Turn).Select(match => match.OfferId).ToHashSet()
            .SetEquals(offers.Where(offer => HardConditions.Failed(need, offer).Count == 0).Select(offer => offer.OfferId)));

    [Fact]
    public void More_pupils_who_miss_out_never_lower_a_score() => Check(Offers, Needs, (offers, need) => offers.TrueForAll(offer =>
    {
        var more = need with { Missing = need.Missing.ToDictionary(gap => gap.Key, gap => gap.Value + 7) };
        return Matcher.Explain(more, offer).Score >= Matcher.Explain(need, offer).Score;
    }));

    [Fact]
    public void An_offer_that_closes_a_gap_never_ranks_below_its_twin_that_does_not() => Check(Offers, Needs, (offers, need) => offers.TrueForAll(offer =>
        Matcher.Explain(need, offer with { Benchmarks = [.. offer.Benchmarks.Union([5])] }).Score >= Matcher.Explain(need, offer with { Benchmarks = [.. offer.Benchmarks.Except([5])] }).Score
        || need.Need.Benchmark is not (null or 5)));

    [Fact]
    public void Every_match_says_which_gap_first_and_its_score_is_its_reasons() => Check(Offers, Needs, (offers, need) => Matcher.Rank(need, offers, MatchingFacts.Turn).All(match =>
        match.Reasons[0].Kind == MatchReasonKind.Gap && match.Score == match.Reasons.Sum(reason => reason.Points)));

    [Fact]
    public void A_single_change_adds_as_many_offers_as_it_says() => Check(Offers, Needs, (offers, need) => Relaxations.Of(need, offers).All(change =>
        change.Adds > 0 && change.Adds == offers.Count(offer => IsAdded(need, change.Need, offer))
        && Relaxations.Apply(need.Need, need.Today, change.Key) is { } changed && HardConditions.Fits(need with { Need = changed }, offers.First(offer => IsAdded(need, change.Need, offer)))));

    [Fact]
    public void Relaxing_a_condition_never_removes_a_match() => Check(Offers, Needs, (offers, need) => Wider(need).All(wider =>
        offers.TrueForAll(offer => !HardConditions.Fits(need, offer) || HardConditions.Fits(wider, offer))));

    [Fact]
    public void A_worse_distance_alone_never_ranks_higher() => Check(Offers, Needs, (offers, need) => offers.TrueForAll(offer => new[] { 1, 4, 9, 30 }.All(miles =>
    {
        var farther = offer with { OfferId = OfferId.New(), Location = new GridPoint(offer.Location!.Value.Easting + (Math.Sign(offer.Location.Value.Easting - MatchingFacts.School.Easting + 0.5) * miles * 1610), 340_000) };
        return !HardConditions.Fits(need, farther) || IsAhead(need, offer, farther);
    })));

    [Fact]
    public void A_smaller_gap_alone_never_ranks_higher() => Check(Offers, Needs, (offers, need) => offers.TrueForAll(offer =>
    {
        var missing = YearGroups.Secondary.ToList().SelectMany(year => new[] { (Gap: new Gap(5, year), Pupils: 40), (Gap: new Gap(6, year), Pupils: 12) }).ToDictionary(one => one.Gap, one => one.Pupils);
        var both = need with { Missing = missing, Need = need.Need with { Benchmark = null } };
        return IsAhead(both, offer with { Benchmarks = [5] }, offer with { OfferId = OfferId.New(), Benchmarks = [6] })
            && IsAhead(both, offer with { Benchmarks = [5, 6] }, offer with { OfferId = OfferId.New(), Benchmarks = [6] });
    }));

    [Fact]
    public void Whoever_was_asked_more_never_ranks_higher() => Check(Offers, Needs, (offers, need) => offers.TrueForAll(offer => Enumerable.Range(0, 6).All(asked =>
        IsAhead(need, offer with { Contact = new ContactSoFar(asked, 9) }, offer with { OfferId = OfferId.New(), Contact = new ContactSoFar(asked + 1, 9) }))));

    [Fact]
    public void The_priority_of_the_hub_never_removes_a_match_and_its_end_never_adds_one() => Check(Offers, Needs, (offers, need) => offers.TrueForAll(offer =>
        !HardConditions.Fits(need with { ColdSpotUntil = null }, offer) || HardConditions.Fits(need with { ColdSpotUntil = OfferBuilder.Today }, offer)));

    /// <summary>Not below it: an equal may stand on either side, by turns.</summary>
    private static bool IsAhead(NeedFacts need, OfferFacts better, OfferFacts worse) =>
        !HardConditions.Fits(need, better) || Matcher.Explain(need, better).Score >= Matcher.Explain(need, worse).Score;

    /// <summary>The need with one condition relaxed. A smaller group, or one year alone, is another need: it is proposed, but it is no relaxation.</summary>
    private static IEnumerable<NeedFacts> Wider(NeedFacts facts)
    {
        var need = facts.Need;
        Need[] wider =
        [
            need with { TravelMiles = null }, need with { TravelMiles = need.TravelMiles + 10 }, need with { AtSchool = true }, need with { Until = need.Until.AddDays(28) }, need with { From = need.From.AddDays(-28) },
            need with { Modes = need.Modes | DeliveryModes.LiveOnline }, need with { Modes = need.Modes | DeliveryModes.InPerson }, need with { ActivityTypes = [] }, need with { Access = AccessFeatures.None },
        ];
        return [.. wider.Select(one => facts with { Need = one }), facts with { Blocked = new HashSet<OrganisationId>() }];
    }

    private static Gen<NeedFacts> Needs => MatchingGenerators.Needs;

    private static Gen<List<OfferFacts>> Offers => MatchingGenerators.Offers;

    /// <summary>It fits only after the change, and counts towards the benchmark that was asked for, if one was.</summary>
    private static bool IsAdded(NeedFacts need, Domain.Requests.Need changed, OfferFacts offer) => !HardConditions.Fits(need, offer) && HardConditions.Fits(need with { Need = changed }, offer)
        && (need.Need.Benchmark is not { } wanted || offer.Benchmarks.Contains(wanted));

    private static void Check(Gen<List<OfferFacts>> offers, Gen<NeedFacts> needs, Func<List<OfferFacts>, NeedFacts, bool> holds) =>
        Prop.ForAll(offers.ToArbitrary(), needs.ToArbitrary(), holds).Check(Often);
}
