using CareersConnect.Domain.Education;
using CareersConnect.Domain.Kernel;

namespace CareersConnect.Domain.Encounters;

/// <summary>How many pupils of one year group took part.</summary>
public sealed class Attendance
{
    internal Attendance(YearGroup yearGroup, int pupils) => (YearGroup, Pupils) = (yearGroup, pupils);

    private Attendance()
    {
    }

    /// <summary>The year group.</summary>
    public YearGroup YearGroup { get; private set; }

    /// <summary>How many came; at least 1.</summary>
    public int Pupils { get; private set; }
}

/// <summary>An encounter was recorded.</summary>
/// <param name="EncounterId">The encounter.</param>
public sealed record EncounterRecorded(EncounterId EncounterId) : DomainEvent;
