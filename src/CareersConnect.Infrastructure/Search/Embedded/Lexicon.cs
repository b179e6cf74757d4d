using System.Collections.Concurrent;

namespace CareersConnect.Infrastructure.Search.Embedded;

/// <summary>
/// The stems of all offers that this index ever held, each with a number. Numbers are given in the order of appearance and never taken back, so that segments made at different times agree on them and can be
/// merged without reading a text again. Readers take no lock.
/// </summary>
internal sealed class Lexicon
{
    /// <summary>No stem: stands between two fields.</summary>
    public const int Gap = 0;

    private readonly ConcurrentDictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly Lock _writing = new();
    private string[] _stems = new string[1024];
    private int _count = 1;
    private SortedStems _sorted = new([], 1);

    /// <summary>One more than the highest number.</summary>
    public int Count => Volatile.Read(ref _count);

    /// <summary>The number of a stem; null when no offer ever had it.</summary>
    public int? Find(string stem) => _numbers.TryGetValue(stem, out var number) ? number : null;

    /// <summary>The stem of a number.</summary>
    public string Stem(int number) => Volatile.Read(ref _stems)[number];

    /// <summary>The number of a stem, a new one when it has none.</summary>
    public int Add(string stem)
    {
        if (_numbers.TryGetValue(stem, out var known))
        {
            return known;
        }

        lock (_writing)
        {
            if (_numbers.TryGetValue(stem, out known))
            {
                return known;
            }

            var number = _count;
            if (number == _stems.Length)
            {
                var larger = new string[number * 2];
                _stems.CopyTo(larger, 0);
                Volatile.Write(ref _stems, larger);
            }

            _stems[number] = stem;
            Volatile.Write(ref _count, number + 1);
            _numbers[stem] = number;
            return number;
        }
    }

    /// <summary>All stems that begin so, in any order.</summary>
    public IEnumerable<int> BeginningWith(string beginning)
    {
        var sorted = Sorted();
        for (var at = sorted.First(this, beginning); at < sorted.Numbers.Length && Stem(sorted.Numbers[at]).StartsWith(beginning, StringComparison.Ordinal); at++)
        {
            yield return sorted.Numbers[at];
        }

        for (var number = sorted.Until; number < Count; number++)
        {
            if (Stem(number).StartsWith(beginning, StringComparison.Ordinal))
            {
                yield return number;
            }
        }
    }

    /// <summary>Stems come slowly once an index stands: they are sorted anew only when a thousandth and a few more are new.</summary>
    private SortedStems Sorted()
    {
        var (sorted, count) = (Volatile.Read(ref _sorted), Count);
        if (count - sorted.Until <= 1000 + (count / 1000))
        {
            return sorted;
        }

        int[] numbers = [.. Enumerable.Range(1, count - 1)];
        Array.Sort(numbers, (one, other) => string.CompareOrdinal(Stem(one), Stem(other)));
        sorted = new SortedStems(numbers, count);
        Volatile.Write(ref _sorted, sorted);
        return sorted;
    }

    private sealed record SortedStems(int[] Numbers, int Until)
    {
        public int First(Lexicon lexicon, string beginning)
        {
            var (low, high) = (0, Numbers.Length);
            while (low < high)
            {
                var middle = (low + high) / 2;
                (low, high) = string.CompareOrdinal(lexicon.Stem(Numbers[middle]), beginning) < 0 ? (middle + 1, high) : (low, middle);
            }

            return low;
        }
    }
}
