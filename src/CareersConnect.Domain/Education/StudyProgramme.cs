namespace CareersConnect.Domain.Education;

/// <summary>A college's group: a study programme ("T Level in Health") or a curriculum area ("Construction").</summary>
public sealed class StudyProgramme
{
    internal StudyProgramme(SchoolId schoolId, string name, YearGroups yearGroups, int learners)
    {
        Id = StudyProgrammeId.New();
        (SchoolId, Name, YearGroups, Learners) = (schoolId, name, yearGroups, learners);
    }

    private StudyProgramme()
    {
    }

    /// <summary>The key.</summary>
    public StudyProgrammeId Id { get; private set; }

    /// <summary>Whose.</summary>
    public SchoolId SchoolId { get; private set; }

    /// <summary>Its name, unique in the college.</summary>
    public string Name { get; internal set; } = "";

    /// <summary>Years 12 to 14.</summary>
    public YearGroups YearGroups { get; internal set; }

    /// <summary>How many learners.</summary>
    public int Learners { get; internal set; }
}
