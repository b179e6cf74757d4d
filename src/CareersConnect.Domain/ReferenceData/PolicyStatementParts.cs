namespace CareersConnect.Domain.ReferenceData;

/// <summary>Why a section stands in a provider access policy statement.</summary>
public enum PolicyBasis
{
    /// <summary>The Act names it (Education Act 1997 s42B(5)).</summary>
    Statute = 1,

    /// <summary>Guidance expects it, or published statements usually have it.</summary>
    Practice = 2,

    /// <summary>Our own minimum.</summary>
    Product = 3,
}

/// <summary>A section of a provider access policy statement, in our words; a school edits every text.</summary>
/// <param name="Order">Its place, from 1.</param>
/// <param name="Id">The key; stored statements refer to it.</param>
/// <param name="Heading">Its heading.</param>
/// <param name="Required">Whether a statement without it cannot be published.</param>
/// <param name="Basis">Why it is there.</param>
/// <param name="Template">What it says, with placeholders in braces.</param>
/// <param name="Guidance">What to know when writing it.</param>
/// <param name="Placeholders">The placeholders of its template.</param>
public sealed record PolicySection(int Order, string Id, string Heading, bool Required, PolicyBasis Basis, string Template, string Guidance, IReadOnlyList<string> Placeholders);

/// <summary>Something that a school fills into its statement.</summary>
/// <param name="Id">As it stands in braces.</param>
/// <param name="FilledFrom">Where it comes from, in words.</param>
public sealed record PolicyPlaceholder(string Id, string FilledFrom);

/// <summary>A ground on which a school says yes to a provider.</summary>
/// <param name="Id">The key.</param>
/// <param name="Text">The ground, as a sentence without its full stop.</param>
public sealed record GrantingGround(string Id, string Text);

/// <summary>A ground on which a school may say no to a provider.</summary>
/// <param name="Id">The key, the same as of the reason in <see cref="Reasons.RefuseAccess"/>.</param>
/// <param name="Text">The ground, as a sentence without its full stop.</param>
/// <param name="IfUsed">What the school then does.</param>
/// <param name="OfferAlternative">Whether the refusal comes with something else instead.</param>
public sealed record RefusingGround(string Id, string Text, string IfUsed, bool OfferAlternative);

/// <summary>Numbers that a form starts with; none is law.</summary>
/// <param name="NoticeWeeks">Weeks of notice that a school asks for.</param>
/// <param name="AnswerSchoolDays">School days in which it answers.</param>
/// <param name="WarnAboveAnswerSchoolDays">Above this many it is warned, never refused.</param>
/// <param name="Note">What else to know.</param>
public sealed record PolicyDefaults(int NoticeWeeks, int AnswerSchoolDays, int WarnAboveAnswerSchoolDays, string Note);

/// <summary>The life of a statement.</summary>
/// <param name="ReviewMonths">Months after which it is reviewed, at the latest: practice, not law.</param>
/// <param name="RemindDaysBefore">Days before that on which the school is reminded.</param>
/// <param name="OnePerAcademy">Whether each academy of a trust has its own.</param>
/// <param name="PublishOn">Where it is published.</param>
/// <param name="Unverified">What was not read in a source.</param>
public sealed record PolicyLifecycle(int ReviewMonths, IReadOnlyList<int> RemindDaysBefore, bool OnePerAcademy, string PublishOn, IReadOnlyList<string> Unverified);

/// <summary>Whom the duty binds (Education Act 1997 s42B(2)).</summary>
/// <param name="To">Kinds of school that owe a statement.</param>
/// <param name="NotTo">Kinds that do not.</param>
public sealed record PolicyReach(IReadOnlyList<string> To, IReadOnlyList<string> NotTo);
