using CareersConnect.Domain.Kernel;

namespace CareersConnect.Domain.ReferenceData;

/// <summary>Which school subject, such as "design-and-technology".</summary>
/// <param name="Value">Lower case with hyphens.</param>
public readonly record struct SubjectId(string Value) : ICode
{
    /// <inheritdoc />
    public override string ToString() => Value;
}

/// <summary>What a subject is in a school's curriculum.</summary>
public enum SubjectKind
{
    /// <summary>In the national curriculum.</summary>
    NationalCurriculum = 1,

    /// <summary>Taught to all besides the national curriculum.</summary>
    BasicCurriculum = 2,

    /// <summary>A course that leads to a qualification.</summary>
    Qualification = 3,

    /// <summary>A programme of the school, such as PSHE.</summary>
    Programme = 4,
}

/// <summary>A school subject.</summary>
/// <param name="Id">The key.</param>
/// <param name="Name">Its name.</param>
/// <param name="Stem">Whether it is STEM.</param>
/// <param name="KeyStages">3, 4 and 5 (post-16).</param>
/// <param name="Kind">What it is in the curriculum.</param>
public sealed record Subject(SubjectId Id, string Name, Stem Stem, IReadOnlyList<int> KeyStages, SubjectKind Kind);

/// <summary>School subjects, in the order in which they are listed. Schools may add their own beside them.</summary>
public static class Subjects
{
    private static readonly Dictionary<SubjectId, Subject> ById = ReferenceFile.Rows("subjects.csv")
        .Select(row => new Subject(
            new SubjectId(row["slug"]), row["name"], row.Word<Stem>("stem"), [.. row.List("key_stages").Select(int.Parse)], row.Word<SubjectKind>("kind")))
        .ByKey("subjects.csv", subject => subject.Id);

    /// <summary>All subjects.</summary>
    public static IReadOnlyList<Subject> All { get; } = [.. ById.Values];

    /// <summary>The subject of that key.</summary>
    /// <param name="id">The key.</param>
    /// <returns>The subject.</returns>
    /// <exception cref="RuleBrokenException">There is no such subject.</exception>
    public static Subject Get(SubjectId id) => Find(id) ?? throw new RuleBrokenException("Select a subject.", "Subject");

    /// <summary>The subject of that key, or null.</summary>
    /// <param name="id">The key, as it came from a form or a file.</param>
    /// <returns>The subject, or null when there is none.</returns>
    public static Subject? Find(SubjectId id) => id.Value is null ? null : ById.GetValueOrDefault(id);
}
