namespace CareersConnect.Domain.Education;

/// <summary>How many pupils a year group has.</summary>
/// <param name="YearGroup">The year group.</param>
/// <param name="Pupils">How many.</param>
/// <param name="IsEstimate">True when it is the school's whole roll shared out evenly; false when the school entered it.</param>
public readonly record struct YearGroupRoll(YearGroup YearGroup, int Pupils, bool IsEstimate);

/// <summary>A number of pupils that a school entered for one of its year groups in one school year.</summary>
public sealed class EnteredRoll
{
    internal EnteredRoll(SchoolId schoolId, AcademicYear year, YearGroup yearGroup)
    {
        (SchoolId, StartYear, YearGroup) = (schoolId, year.StartYear, yearGroup);
    }

    private EnteredRoll()
    {
    }

    /// <summary>Whose.</summary>
    public SchoolId SchoolId { get; private set; }

    /// <summary>The calendar year in which the school year starts.</summary>
    public int StartYear { get; private set; }

    /// <summary>The year group.</summary>
    public YearGroup YearGroup { get; private set; }

    /// <summary>How many pupils.</summary>
    public int Pupils { get; internal set; }
}
