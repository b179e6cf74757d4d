using CareersConnect.Domain.Matching;
using CareersConnect.Testing.Builders;

namespace CareersConnect.Domain.Tests.Matching;

/// <summary>Closing the gap for more pupils is worth more, up to all of them.</summary>
public sealed class PupilsClosedTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(62)]
    [InlineData(356)]
    [InlineData(400)]
    [InlineData(1_200)]
    public void More_pupils_are_never_worth_less_and_all_are_worth_the_most(int missing)
    {
        List<int> points = [.. Enumerable.Range(1, missing).Select(room => Points(missing, room))];
        Assert.Equal(points.Order(), points);
        Assert.All(points.SkipLast(1), fewer => Assert.True(fewer < points[^1]));
        Assert.True(points[^1] <= MatchWeights.Closes + MatchWeights.MostForPupils);
        Assert.True(points[0] > MatchWeights.AlreadyClosed);
    }

    [Fact]
    public void All_of_a_year_group_in_two_groups_come_before_two_hundred_and_fifty_in_one()
    {
        var need = Need(356);
        var (all, some) = (Offer(356) with { MaximumPupils = 180 }, Offer(250) with { MaximumPupils = 250 });
        Assert.Equal([all.OfferId, some.OfferId], Matcher.Rank(need, [some, all], MatchingFacts.Turn).Select(match => match.OfferId));
    }

    private static int Points(int missing, int room) => Matcher.Explain(Need(missing), Offer(room)).Reasons.OfType<GapReason>().Single().Points;

    private static NeedFacts Need(int missing) => MatchingFacts.Need(A.Need() with { Pupils = missing }, missing);

    private static OfferFacts Offer(int room) => MatchingFacts.Offer() with { MaximumPupils = 2_000, FreeDays = [new FreeDay(new DateOnly(2027, 3, 12), room)] };
}
