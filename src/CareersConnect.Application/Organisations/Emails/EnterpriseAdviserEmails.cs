using CareersConnect.Application.Email;
using CareersConnect.Application.People;

namespace CareersConnect.Application.Organisations.Emails;

/// <summary>Tells both sides that an Enterprise Adviser looks after a school.</summary>
/// <param name="Name">Who reads it, by full name.</param>
/// <param name="EnterpriseAdviser">The Enterprise Adviser's full name.</param>
/// <param name="School">The school.</param>
/// <param name="From">The first day, in words.</param>
public sealed record EnterpriseAdviserIsAttached(string Name, string EnterpriseAdviser, string School, string From) : EmailTemplate
{
    /// <inheritdoc />
    public override string Subject => $"{EnterpriseAdviser} is Enterprise Adviser of {School}";

    /// <inheritdoc />
    public override string Because => $"the careers hub brought {EnterpriseAdviser} and {School} together";

    /// <inheritdoc />
    public override EmailContent Content(SiteLinks links) => EmailContent.Hello(FirstName.Of(Name))
        .Facts(("School", School), ("Enterprise Adviser", EnterpriseAdviser), ("From", From))
        .Says("From then on the Enterprise Adviser sees what the school asks for and what its year groups still miss. No pupil is named or shown, and nothing can be changed.");
}

/// <summary>Tells both sides when an Enterprise Adviser's time at a school ends.</summary>
/// <param name="Name">Who reads it, by full name.</param>
/// <param name="EnterpriseAdviser">The Enterprise Adviser's full name.</param>
/// <param name="School">The school.</param>
/// <param name="Until">The first day without access, in words.</param>
public sealed record EnterpriseAdviserEnds(string Name, string EnterpriseAdviser, string School, string Until) : EmailTemplate
{
    /// <inheritdoc />
    public override string Subject => $"{EnterpriseAdviser} ends as Enterprise Adviser of {School}";

    /// <inheritdoc />
    public override string Because => $"the careers hub had brought {EnterpriseAdviser} and {School} together";

    /// <inheritdoc />
    public override EmailContent Content(SiteLinks links) => EmailContent.Hello(FirstName.Of(Name))
        .Facts(("School", School), ("Enterprise Adviser", EnterpriseAdviser), ("Ends on", Until))
        .Says("From that day on the Enterprise Adviser no longer sees what the school asks for and misses. Bookings that are agreed stay as they are.");
}
