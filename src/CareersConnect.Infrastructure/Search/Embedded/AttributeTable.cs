using CareersConnect.Application.Offers.Search;

namespace CareersConnect.Infrastructure.Search.Embedded;

/// <summary>
/// Every answer that a filter knows has a bit: those of fixed lists at fixed places, those of open lists (kinds, sectors, subjects, languages) as they appear. A segment keeps for each bit the set of documents that
/// have it, and for each document its bits in packed words, so that dense counts go by sets and sparse ones by documents. Of each open list there are at most <see cref="MostOfAList"/> answers: languages are free
/// text, and whatever nobody can count must not make every offer's words longer. An offer with a further one is found by all else, not by that.
/// </summary>
internal sealed class AttributeTable
{
    public const int Years = 0;

    public const int Audiences = 15;

    public const int Ways = 18;

    public const int Sizes = 21;

    public const int SelfEmployed = 24;

    public const int Stem = 25;

    public const int Free = 26;

    public const int Access = 27;

    public const int Content = 35;

    public const int Benchmarks = 39;

    public const int FirstOpen = 48;

    /// <summary>So many different answers of an open list are known.</summary>
    public const int MostOfAList = 500;

    private readonly Lock _writing = new();
    private Dictionary<(SearchPart Part, string Value), int> _open = [];
    private SearchPart[] _parts = [];

    /// <summary>How many bits there are.</summary>
    public int Count => FirstOpen + Volatile.Read(ref _open).Count;

    /// <summary>The answers of open lists that appeared so far, with their bits.</summary>
    public IReadOnlyDictionary<(SearchPart Part, string Value), int> Open => Volatile.Read(ref _open);

    /// <summary>The open list that a bit belongs to; null for one at a fixed place.</summary>
    public SearchPart? PartOf(int bit) => bit < FirstOpen ? null : Volatile.Read(ref _parts)[bit - FirstOpen];

    /// <summary>The bit of an answer of an open list; null when no offer ever had it.</summary>
    public int? Find(SearchPart part, string value) => Volatile.Read(ref _open).TryGetValue((part, value), out var bit) ? bit : null;

    /// <summary>The bit of an answer of an open list, a new one when it has none; null when its list is full.</summary>
    public int? Add(SearchPart part, string value)
    {
        if (Find(part, value) is { } known)
        {
            return known;
        }

        lock (_writing)
        {
            if (Find(part, value) is { } meanwhile)
            {
                return meanwhile;
            }

            if (_parts.Count(known => known == part) >= MostOfAList)
            {
                return null;
            }

            var bit = Count;
            Volatile.Write(ref _parts, [.. _parts, part]);
            Volatile.Write(ref _open, new Dictionary<(SearchPart, string), int>(_open) { [(part, value)] = bit });
            return bit;
        }
    }
}
