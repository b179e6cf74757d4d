using System.Globalization;

namespace CareersConnect.Application.Offers.Search;

/// <summary>
/// Which lines of the change log this process has replayed and may meet again. On a database with several writers a lower number may appear behind a higher one, for as long as a transaction lasts, so
/// lines are read again until they are settled: this process saw them <see cref="Settles"/> ago by a clock that nobody sets, or they are older than <see cref="Old"/>. Clocks of several machines may
/// differ by less than that, and a clock that is set back holds nothing up.
/// </summary>
/// <param name="clock">The clock.</param>
internal sealed class ReplayedLines(TimeProvider clock)
{
    /// <summary>For how long a lower number may still appear: longer than any transaction lasts from the first line that it writes. Imports write theirs again before they commit.</summary>
    public static readonly TimeSpan Settles = TimeSpan.FromSeconds(30);

    /// <summary>From which age a line is settled although this process saw it only now.</summary>
    public static readonly TimeSpan Old = TimeSpan.FromMinutes(2);

    private readonly Dictionary<long, long> _seen = [];

    /// <summary>What tells this line from one of another log that has its number.</summary>
    public static string MarkOf(OfferChange line) => line.At.Ticks.ToString(CultureInfo.InvariantCulture);

    public bool Has(OfferChange line) => _seen.ContainsKey(line.Number);

    public void Add(IEnumerable<long> numbers)
    {
        var now = clock.GetTimestamp();
        foreach (var number in numbers)
        {
            _seen[number] = now;
        }
    }

    /// <summary>A line that this process does not remember was taken in by a build.</summary>
    public bool IsSettled(OfferChange line) =>
        line.At <= clock.GetUtcNow().UtcDateTime - Old || !_seen.TryGetValue(line.Number, out var at) || clock.GetElapsedTime(at) >= Settles;

    /// <summary>They are not read again.</summary>
    public void ForgetUpTo(long number)
    {
        foreach (var passed in _seen.Keys.Where(seen => seen <= number).ToList())
        {
            _seen.Remove(passed);
        }
    }

    public void Clear() => _seen.Clear();
}
