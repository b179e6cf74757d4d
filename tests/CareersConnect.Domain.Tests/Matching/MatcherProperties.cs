using CareersConnect.Domain.Education;
using CareersConnect.Domain.Matching;
using CareersConnect.Domain.Offers;
using CareersConnect.Domain.Organisations;
using CareersConnect.Domain.Places;
using CareersConnect.Domain.ReferenceData;
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
        Matcher.Rank(need, offers).Select(match => match.OfferId).SequenceEqual(Matcher.Rank(need, Enumerable.Reverse(offers)).Select(match => match.OfferId)));

    [Fact]
    public void No_match_fails_a_hard_condition_and_every_other_offer_does() => Check(Offers, Needs, (offers, need) =>
        Matcher.Rank(need, offers).Select(match => match.OfferId).ToHashSet()
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
    public void Every_match_says_which_gap_first_and_its_score_is_its_reasons() => Check(Offers, Needs, (offers, need) => Matcher.Rank(need, offers).All(match =>
        match.Reasons[0].Kind == MatchReasonKind.Gap && match.Score == match.Reasons.Sum(reason => reason.Points)));

    [Fact]
    public void A_single_change_adds_as_many_offers_as_it_says() => Check(Offers, Needs, (offers, need) => Relaxations.Of(need, offers).All(change =>
        change.Adds > 0 && change.Adds == offers.Count(offer => !HardConditions.Fits(need, offer) && HardConditions.Fits(need with { Need = change.Need }, offer))
        && Relaxations.Apply(need.Need, need.Today, change.Key) is { } changed && HardConditions.Fits(need with { Need = changed }, offers.First(offer => !HardConditions.Fits(need, offer) && HardConditions.Fits(need with { Need = change.Need }, offer)))));

    [Fact]
    public void No_fact_of_an_offer_is_money() => Assert.DoesNotContain(
        typeof(OfferFacts).GetProperties().Select(property => property.Name),
        name => new[] { "Cost", "Price", "Paid", "Pence", "Enhanced", "Listing" }.Any(word => name.Contains(word, StringComparison.Ordinal)));

    private static Gen<NeedFacts> Needs =>
        from years in Years
        from pupils in Gen.Choose(1, 200)
        from start in Gen.Choose(0, 60)
        from length in Gen.Choose(0, 60)
        from modes in Gen.Choose(1, 7)
        from atSchool in Gen.Elements(true, false)
        from travel in Gen.Elements<int?>(null, 0, 5, 15, 40)
        from benchmark in Gen.Elements<int?>(null, 5, 6)
        from kinds in Gen.SubListOf(ActivityTypes.Offered.Select(type => type.Id))
        from missing in Gen.Choose(0, 150)
        select new NeedFacts(
            A.Need() with
            {
                YearGroups = years, Pupils = pupils, From = OfferBuilder.Today.AddDays(start), Until = OfferBuilder.Today.AddDays(start + length), Modes = (DeliveryModes)modes,
                AtSchool = atSchool, TravelMiles = travel, Benchmark = benchmark, ActivityTypes = kinds.Count > 3 ? [] : [.. kinds],
            },
            MatchingFacts.School, OfferBuilder.Today, YearGroups.Secondary.ToList().ToDictionary(year => new Gap(5, year), _ => missing), MetSoFar.Nobody);

    private static Gen<List<OfferFacts>> Offers => Offer.ListOf(12).Select(offers => offers.ToList());

    private static Gen<OfferFacts> Offer =>
        from type in Gen.Elements(ActivityTypes.Offered.Select(kind => kind.Id).ToArray())
        from years in Years
        from modes in Gen.Choose(1, 7)
        from place in Gen.Elements(MeetingPlace.AtSchool, MeetingPlace.AtWorkplace)
        from east in Gen.Choose(400_000, 470_000)
        from travel in Gen.Elements<int?>(null, 5, 20)
        from largest in Gen.Choose(1, 120)
        from notice in Gen.Choose(0, 30)
        from days in Gen.Choose(0, 90).ListOf(3)
        from weekdays in Gen.Choose(0, 31)
        from verified in Gen.Frequency((9, Gen.Constant(true)), (1, Gen.Constant(false)))
        from met in Gen.Choose(0, 4)
        from asked in Gen.Choose(0, 6)
        from size in Gen.Elements(Enum.GetValues<EmployerSize>())
        select MatchingFacts.Offer() with
        {
            ActivityType = type, Benchmarks = [.. ActivityTypes.Get(type).Counts.Select(count => count.Benchmark)], YearGroups = years, Modes = (DeliveryModes)modes, Place = place,
            Location = new GridPoint(east, 340_000), TravelMiles = travel, MaximumPupils = largest, NoticeDays = notice,
            FreeDays = [.. days.Select(day => new FreeDay(OfferBuilder.Today.AddDays(day), largest))], ArrangementDays = (Weekdays)weekdays,
            IsVerified = verified, TimesMetThisYear = met, AskedThisTerm = asked, HasContactBudget = asked < 6, Size = size,
        };

    private static Gen<YearGroups> Years => from first in Gen.Choose(7, 12) from more in Gen.Choose(0, 4) select YearGroups.Range((YearGroup)first, (YearGroup)Math.Min(13, first + more));

    private static void Check(Gen<List<OfferFacts>> offers, Gen<NeedFacts> needs, Func<List<OfferFacts>, NeedFacts, bool> holds) =>
        Prop.ForAll(offers.ToArbitrary(), needs.ToArbitrary(), holds).Check(Often);
}
