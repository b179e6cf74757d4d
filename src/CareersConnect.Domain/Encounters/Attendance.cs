using CareersConnect.Domain.Education;
using CareersConnect.Domain.Kernel;

namespace CareersConnect.Domain.Encounters;

/// <summary>How many of a group came, as it is entered.</summary>
/// <param name="YearGroup">The year group.</param>
/// <param name="Pupils">How many; 0 when none did.</param>
/// <param name="Programme">The study programme or curriculum area of a college; null for a school.</param>
public sealed record Came(YearGroup YearGroup, int Pupils, StudyProgrammeId? Programme = null)
{
    /// <summary>How many the group has: more cannot have come. Null while nothing is known of it.</summary>
    public int? Roll { get; init; }

    /// <summary>Whether that number is an even share of the school's whole roll, and not the school's own: then it says so first.</summary>
    public bool RollIsEstimate { get; init; }

    /// <summary>What the group is called: "year 8", or the programme's name.</summary>
    public string Name { get; init; } = YearGroup.InWords();
}

/// <summary>How many of one group took part: pupils, unless the encounter was for parents or staff.</summary>
public sealed class Attendance
{
    internal Attendance(Came came) => (Id, YearGroup, Programme, Pupils) = (Draws.Key(), came.YearGroup, came.Programme, came.Pupils);

    private Attendance()
    {
    }

    /// <summary>The key.</summary>
    public Guid Id { get; private set; }

    /// <summary>The year group.</summary>
    public YearGroup YearGroup { get; private set; }

    /// <summary>The study programme or curriculum area of a college; null for a school.</summary>
    public StudyProgrammeId? Programme { get; private set; }

    /// <summary>How many came; at least 1.</summary>
    public int Pupils { get; private set; }
}

/// <summary>A change of an encounter's numbers after they were recorded. Never changed, never deleted.</summary>
public sealed class Correction
{
    internal Correction(int number, DateTime at, string byName, int was, int now, string why) =>
        (Id, Number, At, ByName, Was, Became, Why) = (Draws.Key(), number, at, byName, was, now, why);

    private Correction()
    {
    }

    /// <summary>The key.</summary>
    public Guid Id { get; private set; }

    /// <summary>1 for the first; the order in which they were made.</summary>
    public int Number { get; private set; }

    /// <summary>When, UTC.</summary>
    public DateTime At { get; private set; }

    /// <summary>Who, by name.</summary>
    public string ByName { get; private set; } = "";

    /// <summary>Pupils in all before.</summary>
    public int Was { get; private set; }

    /// <summary>Pupils in all after.</summary>
    public int Became { get; private set; }

    /// <summary>Why.</summary>
    public string Why { get; private set; } = "";
}

/// <summary>An encounter was recorded.</summary>
/// <param name="EncounterId">The encounter.</param>
public sealed record EncounterRecorded(EncounterId EncounterId) : DomainEvent;

/// <summary>The numbers of an encounter were corrected.</summary>
/// <param name="EncounterId">The encounter.</param>
public sealed record EncounterCorrected(EncounterId EncounterId) : DomainEvent;
