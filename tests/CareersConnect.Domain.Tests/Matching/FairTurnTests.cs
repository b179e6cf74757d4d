using CareersConnect.Domain.Matching;

namespace CareersConnect.Domain.Tests.Matching;

public sealed class FairTurnTests
{
    private static readonly Guid Offer = Guid.Parse("01890a5d-ac96-774b-bcce-b302099a8057");
    private static readonly Guid Person = Guid.Parse("01890a5d-ac96-7ab1-8e0a-1c2d3e4f5061");
    private static readonly DateOnly Day = new(2027, 3, 1);

    [Fact]
    public void Every_engine_has_to_come_to_the_same_bits()
    {
        Assert.Equal(1996652613u, FairTurn.Of(Offer, 7));
        Assert.Equal(110468191u, FairTurn.Of(Offer, 0));
        Assert.Equal(1118165572u, FairTurn.TurnOf(Person, Day));
        Assert.Equal(280979826u, FairTurn.TurnOf(null, Day));
    }

    [Fact]
    public void Equals_stand_in_the_same_order_all_day_and_in_another_tomorrow_and_for_somebody_else()
    {
        var offers = Keys(12);
        var now = Order(offers, FairTurn.TurnOf(Person, Day));

        Assert.Equal(now, Order([.. offers.Reverse()], FairTurn.TurnOf(Person, Day)));
        Assert.NotEqual(now, Order(offers, FairTurn.TurnOf(Person, Day.AddDays(1))));
        Assert.NotEqual(now, Order(offers, FairTurn.TurnOf(Offer, Day)));
        Assert.NotEqual(now, Order(offers, FairTurn.TurnOf(null, Day)));
    }

    /// <summary>A year of 200 schools' days: the key's order would put one offer first each time; a fair one puts each first one time in ten, give or take what chance does.</summary>
    [Fact]
    public void Of_ten_equals_each_stands_first_in_a_tenth_of_the_days_of_a_year_and_each_stands_last_as_often()
    {
        var offers = Keys(10);
        var people = Keys(200, seed: 2);
        var orders = (from person in people from day in Enumerable.Range(0, 365) select Order(offers, FairTurn.TurnOf(person, Day.AddDays(day)))).ToList();

        foreach (var place in new[] { 0, 4, 9 })
        {
            var times = orders.GroupBy(order => order[place]).Select(same => same.Count()).ToList();
            Assert.Equal(10, times.Count);
            Assert.All(times, count => Assert.InRange(count, orders.Count / 10 * 0.95, orders.Count / 10 * 1.05));
        }
    }

    /// <summary>Days that follow each other and keys that were made together are where a poor mix shows.</summary>
    [Fact]
    public void Of_two_equals_neither_stands_before_the_other_for_weeks_on_end()
    {
        var days = Enumerable.Range(0, 2000).Select(day => FairTurn.TurnOf(null, Day.AddDays(day))).ToList();
        var pairs = Keys(40).Zip(Keys(40).Skip(1)).ToList();

        Assert.All(pairs, pair => Assert.InRange(days.Count(turn => FairTurn.Of(pair.First, turn) < FairTurn.Of(pair.Second, turn)), 850, 1150));
    }

    private static List<Guid> Order(IEnumerable<Guid> offers, uint turn) => [.. offers.OrderBy(key => FairTurn.Of(key, turn)).ThenBy(key => key)];

    /// <summary>Keys as the site makes them: version 7, of one second.</summary>
    private static Guid[] Keys(int count, int seed = 1)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, count).Select(_ =>
        {
            var bytes = new byte[16];
            random.NextBytes(bytes);
            Offer.ToByteArray(bigEndian: true).AsSpan(0, 7).CopyTo(bytes);
            return new Guid(bytes, bigEndian: true);
        })];
    }
}
