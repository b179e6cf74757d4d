using CareersConnect.Domain.Kernel;

namespace CareersConnect.Domain.Tests.Kernel;

/// <summary>Keys and references: from chance, unless somebody must make the same things twice.</summary>
public sealed class DrawsTests
{
    private static readonly DateTime From = new(2026, 9, 1, 8, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void The_same_seed_draws_the_same_keys_and_references() => Assert.Equal(Drawn(7), Drawn(7));

    [Fact]
    public void Another_seed_draws_others() => Assert.Empty(Drawn(7).Intersect(Drawn(8), StringComparer.Ordinal));

    [Fact]
    public void Without_a_seed_no_two_are_alike()
    {
        using (Draws.Repeatably(7, From))
        {
            _ = Draws.Key();
        }

        Assert.NotEqual(Draws.Key(), Draws.Key());
        Assert.Equal(20, Enumerable.Range(0, 20).Select(_ => Reference.Draw('B')).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void Repeatable_keys_are_version_7_sort_by_the_order_in_which_they_were_drawn_and_begin_at_the_instant()
    {
        using var draws = Draws.Repeatably(7, From);
        var keys = Enumerable.Range(0, 1000).Select(_ => Draws.Key()).ToList();
        Assert.All(keys, key => Assert.Equal((7, 8), (key.Version, key.Variant & 0xC)));
        Assert.Equal(keys, keys.OrderBy(key => key.ToString(), StringComparer.Ordinal));
        Assert.StartsWith(new DateTimeOffset(From).ToUnixTimeMilliseconds().ToString("x12", null), keys[0].ToString("N"), StringComparison.Ordinal);
    }

    [Fact]
    public void Repeatable_references_are_never_the_same_twice()
    {
        using var draws = Draws.Repeatably(7, From);
        Assert.Equal(Reference.Alphabet.Length, Enumerable.Range(0, Reference.Alphabet.Length).Select(_ => Draws.Characters(Reference.Alphabet, 1)).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public async Task Somebody_else_at_the_same_time_draws_from_chance()
    {
        var before = Task.Run(async () =>
        {
            await Task.Delay(50, TestContext.Current.CancellationToken);
            return Draws.Key();
        }, TestContext.Current.CancellationToken);
        using var draws = Draws.Repeatably(7, From);
        Assert.True((await before).Version == 7);
        Assert.Equal(Drawn(7)[0], Draws.Key().ToString());
        Assert.NotEqual(Drawn(7)[0], (await before).ToString());
    }

    private static List<string> Drawn(int seed)
    {
        using var draws = Draws.Repeatably(seed, From);
        return [Draws.Key().ToString(), Draws.Key().ToString(), Reference.Draw('B'), Reference.Draw('R')];
    }
}
