namespace CareersConnect.Domain.ReferenceData;

/// <summary>
/// What a provider access policy statement is made of, in our words: Education Act 1997 s42B(5) names what it must say, published statements show what it usually says. No legal advice.
/// </summary>
public static class PolicyStatement
{
    private const string File = "policy-statement.json";

    /// <summary>A reason for whatever the school has published besides; it stands in no list of ours.</summary>
    private const string OwnGround = "school-other";

    private static readonly Lists Data = Checked(ReferenceFile.Json<Lists>(File));

    /// <summary>The sections in their order.</summary>
    public static IReadOnlyList<PolicySection> Sections => Data.Sections;

    /// <summary>What can be filled in, and from where.</summary>
    public static IReadOnlyList<PolicyPlaceholder> Placeholders => Data.Placeholders;

    /// <summary>Grounds for saying yes, to choose from.</summary>
    public static IReadOnlyList<GrantingGround> GroundsForGranting => Data.GroundsForGranting;

    /// <summary>Grounds for saying no, to choose from.</summary>
    public static IReadOnlyList<RefusingGround> GroundsForRefusing => Data.GroundsForRefusing;

    /// <summary>Why a section stands in it, each with its words.</summary>
    public static IReadOnlyList<Labelled> Bases => Data.Bases;

    /// <summary>Numbers that a form starts with.</summary>
    public static PolicyDefaults Defaults => Data.Defaults;

    /// <summary>How long it lasts.</summary>
    public static PolicyLifecycle Lifecycle => Data.Lifecycle;

    /// <summary>Whom the duty binds.</summary>
    public static PolicyReach Applies => Data.Applies;

    /// <summary>What is looked at before it is published, in words.</summary>
    public static IReadOnlyList<string> ChecksBeforePublishing => Data.ChecksBeforePublishing;

    /// <summary>Refuses sections out of order, texts whose placeholders nobody fills, and grounds that are no reasons for refusing.</summary>
    internal static Lists Checked(Lists lists)
    {
        lists.Sections.ByKey(File, section => section.Id);
        lists.GroundsForGranting.ByKey(File, ground => ground.Id);
        var known = lists.Placeholders.ByKey(File, placeholder => placeholder.Id);
        var grounds = lists.GroundsForRefusing.ByKey(File, ground => ground.Id);
        var reasons = Reasons.RefuseAccess.Reasons.Select(reason => reason.Id).Where(id => id != OwnGround);
        var strange = lists.Sections.FirstOrDefault(section => !ReferenceText.Placeholders(section.Template).Order().SequenceEqual(section.Placeholders.Order()) || !section.Placeholders.All(known.ContainsKey));
        var fault = !lists.Sections.Select(section => section.Order).SequenceEqual(Enumerable.Range(1, lists.Sections.Count)) ? "the sections are numbered from 1 in their order"
            : strange is not null ? $"the placeholders of {strange.Id} are not those of its template, or are not in the list"
            : !lists.Bases.Select(basis => basis.Id).SequenceEqual(Enum.GetNames<PolicyBasis>(), StringComparer.OrdinalIgnoreCase) ? "the bases are statute, practice and product"
            : !grounds.Keys.Order().SequenceEqual(reasons.Order()) ? "the grounds for refusing are not the reasons of refuse-access"
            : null;
        return fault is null ? lists : throw new InvalidDataException($"{File}: {fault}.");
    }

    /// <summary>The file.</summary>
    internal sealed record Lists(
        int SchemaVersion, string About, string Source, IReadOnlyList<Labelled> Bases, PolicyDefaults Defaults, PolicyLifecycle Lifecycle, PolicyReach Applies,
        IReadOnlyList<PolicyPlaceholder> Placeholders, IReadOnlyList<PolicySection> Sections, IReadOnlyList<GrantingGround> GroundsForGranting,
        IReadOnlyList<RefusingGround> GroundsForRefusing, IReadOnlyList<string> ChecksBeforePublishing);
}
