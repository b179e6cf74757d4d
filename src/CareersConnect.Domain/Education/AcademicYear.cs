using System.Globalization;

namespace CareersConnect.Domain.Education;

/// <summary>A school year, 1 September to 31 August.</summary>
/// <param name="StartYear">The calendar year in which it starts: 2026 for 2026/27.</param>
public readonly record struct AcademicYear(int StartYear) : IComparable<AcademicYear>
{
    /// <summary>1 September.</summary>
    public DateOnly FirstDay => new(StartYear, 9, 1);

    /// <summary>31 August of the following calendar year.</summary>
    public DateOnly LastDay => new(StartYear + 1, 8, 31);

    /// <summary>"2026/27".</summary>
    public string Label => string.Create(CultureInfo.InvariantCulture, $"{StartYear}/{(StartYear + 1) % 100:00}");

    /// <summary>The school year that a day falls in.</summary>
    /// <param name="day">Any day.</param>
    /// <returns>The school year.</returns>
    public static AcademicYear Of(DateOnly day) => new(day.Month >= 9 ? day.Year : day.Year - 1);

    /// <summary>Whether the day falls in this school year.</summary>
    /// <param name="day">Any day.</param>
    /// <returns>True when it does.</returns>
    public bool Contains(DateOnly day) => Of(day) == this;

    /// <inheritdoc />
    public int CompareTo(AcademicYear other) => StartYear.CompareTo(other.StartYear);

    /// <summary>Earlier than.</summary>
    public static bool operator <(AcademicYear left, AcademicYear right) => left.CompareTo(right) < 0;

    /// <summary>Later than.</summary>
    public static bool operator >(AcademicYear left, AcademicYear right) => left.CompareTo(right) > 0;

    /// <summary>Not later than.</summary>
    public static bool operator <=(AcademicYear left, AcademicYear right) => left.CompareTo(right) <= 0;

    /// <summary>Not earlier than.</summary>
    public static bool operator >=(AcademicYear left, AcademicYear right) => left.CompareTo(right) >= 0;

    /// <inheritdoc />
    public override string ToString() => Label;
}
