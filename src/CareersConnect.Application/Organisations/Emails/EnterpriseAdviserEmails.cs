using CareersConnect.Application.Email;
using CareersConnect.Application.People;
using CareersConnect.Domain.Education;

namespace CareersConnect.Application.Organisations.Emails;

/// <summary>Tells an Enterprise Adviser which schools they look after.</summary>
/// <param name="Name">The Enterprise Adviser's full name.</param>
/// <param name="Schools">The schools, by name.</param>
/// <param name="From">The first day, in words.</param>
/// <param name="Until">The first day without access, in words; null when no end is set.</param>
public sealed record YouAreEnterpriseAdviser(string Name, IReadOnlyList<YouAreEnterpriseAdviser.School> Schools, string From, string? Until) : EmailTemplate
{
    /// <summary>So many schools are named in the subject.</summary>
    private const int Named = 3;

    /// <inheritdoc />
    public override string Subject => Schools.Count <= Named ? $"You are Enterprise Adviser of {Joined()}" : $"You are Enterprise Adviser of {Schools.Count} schools";

    /// <inheritdoc />
    public override string Because => "the careers hub brought you and the school together";

    /// <inheritdoc />
    public override EmailContent Content(SiteLinks links) => EmailContent.Hello(FirstName.Of(Name))
        .Facts((Schools.Count == 1 ? "School" : "Schools", string.Join('\n', Schools.Select(school => school.Name))), ("From", From), ("Ends on", Until))
        .Says("From then on you see what they ask for and what their year groups still miss, and offer something for it. No pupil is named or shown, and nothing of theirs can be changed.")
        .Button("Your schools", links.To(MailSite.Employers, "/employers/schools"))
        .Ways("What each needs:", Schools.Select(school => (school.Name, links.To(MailSite.Employers, $"/employers/schools/{school.Id.Value}"))));

    private string Joined() => Schools.Count == 1 ? Schools[0].Name : $"{string.Join(", ", Schools.SkipLast(1).Select(school => school.Name))} and {Schools[^1].Name}";

    /// <summary>A school that they look after.</summary>
    /// <param name="Id">The school.</param>
    /// <param name="Name">Its name.</param>
    public sealed record School(SchoolId Id, string Name);
}

/// <summary>Tells a school's Careers Leaders that an Enterprise Adviser looks after it.</summary>
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
