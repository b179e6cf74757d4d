using CareersConnect.Domain.Education;
using CareersConnect.Domain.Matching;
using CareersConnect.Domain.Offers;
using CareersConnect.Testing.Builders;

namespace CareersConnect.Domain.Tests.Matching;

/// <summary>Equal offers share what is seen, measured on a year of searches.</summary>
public sealed class FairShareTests
{
    private const int Offers = 12;
    private const int Shown = 5;
    private static readonly Guid[] People = [.. Enumerable.Range(0, 100).Select(_ => Guid.CreateVersion7())];

    /// <summary>100 schools look on 190 school days. Without turns the first place would always be the same offer's.</summary>
    [Fact]
    public void In_a_year_equal_offers_are_first_and_among_the_first_five_equally_often()
    {
        var equals = Enumerable.Range(0, Offers).Select(_ => MatchingFacts.Offer()).ToList();
        var (first, shown) = (new Dictionary<OfferId, int>(), new Dictionary<OfferId, int>());
        var days = Enumerable.Range(0, 365).Select(OfferBuilder.Today.AddDays).Where(day => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday)).Take(190).ToList();
        Assert.Single(equals.Select(offer => Matcher.Explain(MatchingFacts.Need(), offer).Score).Distinct());

        foreach (var turn in People.SelectMany(person => days.Select(day => FairTurn.TurnOf(person, day))))
        {
            var order = Matcher.Rank(MatchingFacts.Need(), equals, turn).Select(match => match.OfferId).ToList();
            first[order[0]] = first.GetValueOrDefault(order[0]) + 1;
            order.Take(Shown).ToList().ForEach(offer => shown[offer] = shown.GetValueOrDefault(offer) + 1);
        }

        var searches = People.Length * days.Count;
        Assert.All(equals, offer => Assert.InRange(first[offer.OfferId], searches / Offers * 0.9, searches / Offers * 1.1));
        Assert.All(equals, offer => Assert.InRange(shown[offer.OfferId], searches * Shown / Offers * 0.95, searches * Shown / Offers * 1.05));
    }

    /// <summary>The twin: in one turn for everybody the first place is always the same offer's.</summary>
    [Fact]
    public void Without_turns_one_offer_would_have_the_first_place_for_itself()
    {
        var equals = Enumerable.Range(0, Offers).Select(_ => MatchingFacts.Offer()).ToList();
        Assert.Single(People.Select(_ => Matcher.Rank(MatchingFacts.Need(), equals, turn: 0)[0].OfferId).Distinct());
    }

    [Fact]
    public void The_matcher_itself_takes_turns_among_equals_and_never_between_unequals()
    {
        var equals = Enumerable.Range(0, Offers).Select(_ => MatchingFacts.Offer()).ToList();
        var better = MatchingFacts.Offer() with { Reliability = new Reliability(9, 9, 0) };
        var orders = Enumerable.Range(0, 60).Select(day => Matcher.Rank(MatchingFacts.Need(), [.. equals, better], FairTurn.TurnOf(People[0], OfferBuilder.Today.AddDays(day))).Select(match => match.OfferId).ToList()).ToList();

        Assert.All(orders, order => Assert.Equal(better.OfferId, order[0]));
        Assert.True(orders.Select(order => order[1]).Distinct().Count() > Offers / 2);
        Assert.All(orders, order => Assert.Equal(Offers + 1, order.Distinct().Count()));
    }

    [Fact]
    public void A_person_sees_the_same_order_all_day()
    {
        var equals = Enumerable.Range(0, Offers).Select(_ => MatchingFacts.Offer()).ToList();
        IEnumerable<OfferId> Order(IEnumerable<OfferFacts> offers, DateOnly day) => Matcher.Rank(MatchingFacts.Need(), offers, FairTurn.TurnOf(People[0], day)).Select(match => match.OfferId);

        Assert.Equal(Order(equals, OfferBuilder.Today), Order(Enumerable.Reverse(equals), OfferBuilder.Today));
        Assert.NotEqual(Order(equals, OfferBuilder.Today), Order(equals, OfferBuilder.Today.AddDays(1)));
    }
}
