using System.Numerics;

namespace CareersConnect.Domain.Education;

/// <summary>A set of year groups. Held in one number, bit n for year n, so that it is stored, compared and indexed as one column.</summary>
/// <param name="Bits">Bit 0 is Reception, bit 14 is year 14.</param>
public readonly record struct YearGroups(int Bits)
{
    /// <summary>The years in which careers guidance is owed, 7 to 13 (Education Act 1997 s42A; statutory guidance of May 2025).</summary>
    public static readonly YearGroups Secondary = Range(YearGroup.Year7, YearGroup.Year13);

    /// <summary>No year group.</summary>
    public static readonly YearGroups None;

    /// <summary>True when no year group is in the set.</summary>
    public bool IsEmpty => Bits == 0;

    /// <summary>How many year groups are in the set.</summary>
    public int Count => BitOperations.PopCount((uint)Bits);

    /// <summary>The set of the given year groups.</summary>
    /// <param name="years">Any order, repeats allowed.</param>
    /// <returns>The set.</returns>
    public static YearGroups Of(params IEnumerable<YearGroup> years) => new(years.Aggregate(0, (bits, year) => bits | (1 << (int)year)));

    /// <summary>All year groups from the first to the last, both included.</summary>
    /// <param name="first">The youngest.</param>
    /// <param name="last">The oldest; when it is younger than the first, the set is empty.</param>
    /// <returns>The set.</returns>
    public static YearGroups Range(YearGroup first, YearGroup last) =>
        Of(Enumerable.Range((int)first, Math.Max(0, last - first + 1)).Select(year => (YearGroup)year));

    /// <summary>Whether the year group is in the set.</summary>
    /// <param name="year">The year group.</param>
    /// <returns>True when it is.</returns>
    public bool Contains(YearGroup year) => (Bits & (1 << (int)year)) != 0;

    /// <summary>The year groups that are in both sets.</summary>
    /// <param name="other">The other set.</param>
    /// <returns>The common ones.</returns>
    public YearGroups And(YearGroups other) => new(Bits & other.Bits);

    /// <summary>The year groups that are in either set.</summary>
    /// <param name="other">The other set.</param>
    /// <returns>All of them.</returns>
    public YearGroups Or(YearGroups other) => new(Bits | other.Bits);

    /// <summary>Whether every year group of this set is in the other.</summary>
    /// <param name="other">The other set.</param>
    /// <returns>True when nothing of this set is missing there.</returns>
    public bool IsWithin(YearGroups other) => (Bits & ~other.Bits) == 0;

    /// <summary>The year groups, youngest first.</summary>
    /// <returns>Each once.</returns>
    public IReadOnlyList<YearGroup> ToList()
    {
        var bits = Bits;
        return [.. Enum.GetValues<YearGroup>().Where(year => (bits & (1 << (int)year)) != 0)];
    }

    /// <summary>In words: "year 8", "years 7 to 9", "years 7, 8 and 10".</summary>
    /// <returns>The words, in lower case; "no year group" for the empty set.</returns>
    public string InWords() => YearGroupWords.Of(ToList());

    /// <inheritdoc />
    public override string ToString() => InWords();
}
