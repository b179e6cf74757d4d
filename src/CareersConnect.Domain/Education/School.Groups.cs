using CareersConnect.Domain.Kernel;

namespace CareersConnect.Domain.Education;

/// <content>The school's groups: how many pupils each year group has, and a college's study programmes.</content>
public sealed partial class School
{
    /// <summary>The most pupils of one year group or learners of one programme: more is taken for a slip of the key.</summary>
    public const int GroupLimit = 20_000;

    /// <summary>The longest name of a study programme.</summary>
    public const int ProgrammeNameLimit = 120;

    private readonly List<EnteredRoll> _enteredRolls = [];
    private readonly List<StudyProgramme> _studyProgrammes = [];

    /// <summary>The numbers that the school entered, of all school years. Comes with the school.</summary>
    public IReadOnlyList<EnteredRoll> EnteredRolls => _enteredRolls;

    /// <summary>A college's study programmes or curriculum areas; none for a school. Comes with the school.</summary>
    public IReadOnlyList<StudyProgramme> StudyProgrammes => _studyProgrammes;

    /// <summary>How many pupils a year group has: what the school entered for the school year, or else an even share of the whole roll.</summary>
    /// <param name="yearGroup">One of the school's year groups.</param>
    /// <param name="year">The school year.</param>
    /// <returns>The number; 0 for a year group that the school does not have.</returns>
    public YearGroupRoll RollOf(YearGroup yearGroup, AcademicYear year) =>
        _enteredRolls.FirstOrDefault(roll => roll.YearGroup == yearGroup && roll.StartYear == year.StartYear) is { } entered
            ? new YearGroupRoll(yearGroup, entered.Pupils, IsEstimate: false)
            : new YearGroupRoll(yearGroup, RollEstimate.For(Pupils, YearGroups, yearGroup), IsEstimate: true);

    /// <summary>The rolls of all year groups that the school serves, youngest first.</summary>
    /// <param name="year">The school year.</param>
    /// <returns>One for each year group.</returns>
    public IReadOnlyList<YearGroupRoll> RollsOf(AcademicYear year) => [.. YearGroups.ToList().Select(yearGroup => RollOf(yearGroup, year))];

    /// <summary>Enters how many pupils a year group has in a school year.</summary>
    /// <param name="yearGroup">One of the school's year groups.</param>
    /// <param name="year">The school year.</param>
    /// <param name="pupils">0 to <see cref="GroupLimit"/>.</param>
    /// <exception cref="RuleBrokenException">The school does not have the year group, or the number is out of bounds.</exception>
    public void EnterRoll(YearGroup yearGroup, AcademicYear year, int pupils)
    {
        if (!YearGroups.Contains(yearGroup))
        {
            throw new RuleBrokenException($"{Name} has no {yearGroup.InWords()}. It has {YearGroups.InWords()}.", "YearGroup");
        }

        CheckNumber(pupils, "Pupils");
        var roll = _enteredRolls.FirstOrDefault(entered => entered.YearGroup == yearGroup && entered.StartYear == year.StartYear);
        if (roll is null)
        {
            roll = new EnteredRoll(Id, year, yearGroup);
            _enteredRolls.Add(roll);
        }

        roll.Pupils = pupils;
    }

    /// <summary>Adds a study programme or curriculum area of a college.</summary>
    /// <param name="name">Its name, not empty.</param>
    /// <param name="yearGroups">Within years 12 to 14.</param>
    /// <param name="learners">0 to <see cref="GroupLimit"/>.</param>
    /// <returns>The programme.</returns>
    /// <exception cref="RuleBrokenException">This is no college, the name is taken or empty, or the numbers are out of bounds.</exception>
    public StudyProgramme AddStudyProgramme(string name, YearGroups yearGroups, int learners)
    {
        if (!IsCollege)
        {
            throw new RuleBrokenException("Study programmes are for colleges. A school's groups are its year groups.");
        }

        var programme = new StudyProgramme(Id, CheckProgramme(name, yearGroups, learners, null), yearGroups, learners);
        _studyProgrammes.Add(programme);
        return programme;
    }

    /// <summary>Changes a study programme.</summary>
    /// <param name="id">Which.</param>
    /// <param name="name">Its name, not empty.</param>
    /// <param name="yearGroups">Within years 12 to 14.</param>
    /// <param name="learners">0 to <see cref="GroupLimit"/>.</param>
    /// <exception cref="RuleBrokenException">There is none such, the name is taken or empty, or the numbers are out of bounds.</exception>
    public void ChangeStudyProgramme(StudyProgrammeId id, string name, YearGroups yearGroups, int learners)
    {
        var programme = ProgrammeOf(id);
        programme.Name = CheckProgramme(name, yearGroups, learners, id);
        (programme.YearGroups, programme.Learners) = (yearGroups, learners);
    }

    /// <summary>Removes a study programme.</summary>
    /// <param name="id">Which.</param>
    /// <exception cref="RuleBrokenException">There is none such.</exception>
    public void RemoveStudyProgramme(StudyProgrammeId id) => _studyProgrammes.Remove(ProgrammeOf(id));

    private static void CheckNumber(int number, string field)
    {
        if (number is < 0 or > GroupLimit)
        {
            throw new RuleBrokenException($"Enter a number from 0 to {GroupLimit:N0}.", field);
        }
    }

    private StudyProgramme ProgrammeOf(StudyProgrammeId id) => _studyProgrammes.Find(programme => programme.Id == id)
        ?? throw new RuleBrokenException("That study programme is not there any more. Look at the list again.");

    private string CheckProgramme(string name, YearGroups yearGroups, int learners, StudyProgrammeId? own)
    {
        var trimmed = name.Trim();
        CheckNumber(learners, "Learners");
        return trimmed.Length == 0 ? throw new RuleBrokenException("Enter the name of the study programme or curriculum area.", "Name")
            : trimmed.Length > ProgrammeNameLimit ? throw new RuleBrokenException($"The name must be {ProgrammeNameLimit} characters or fewer.", "Name")
            : yearGroups.IsEmpty || !yearGroups.IsWithin(YearGroups) ? throw new RuleBrokenException($"Select from {YearGroups.InWords()}.", "YearGroups")
            : _studyProgrammes.Exists(other => other.Id != own && string.Equals(other.Name, trimmed, StringComparison.OrdinalIgnoreCase))
                ? throw new RuleBrokenException($"There is already a study programme called {trimmed}.", "Name")
            : trimmed;
    }
}
