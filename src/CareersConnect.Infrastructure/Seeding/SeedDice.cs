namespace CareersConnect.Infrastructure.Seeding;

/// <summary>The same throws for the same seed, on every machine.</summary>
#pragma warning disable CA5394 // Demo data is no secret; what it needs is to come out the same again.
internal sealed class SeedDice(int seed)
{
    private readonly Random _random = new(seed);

    /// <summary>A whole number from the first to the last, both included.</summary>
    public int Between(int first, int last) => _random.Next(first, last + 1);

    /// <summary>True in so many of a hundred throws.</summary>
    public bool Chance(int percent) => _random.Next(100) < percent;

    public T Pick<T>(IReadOnlyList<T> from) => from[_random.Next(from.Count)];

    /// <summary>Some of them, each at most once.</summary>
    public IReadOnlyList<T> PickSome<T>(IReadOnlyList<T> from, int count)
    {
        T[] all = [.. from];
        var some = Math.Min(count, all.Length);
        for (var at = 0; at < some; at++)
        {
            var other = _random.Next(at, all.Length);
            (all[at], all[other]) = (all[other], all[at]);
        }

        return all[..some];
    }
}
#pragma warning restore CA5394
