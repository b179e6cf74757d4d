using CareersConnect.Application.Pipeline;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.Organisations;

namespace CareersConnect.Application.SignedIn;

/// <summary>Who is asking: the person who is signed in, in the organisation that they are acting for.</summary>
public interface ICurrentMember
{
    /// <summary>The person, or null when nobody is signed in.</summary>
    PersonId? PersonId { get; }

    /// <summary>The row of this browser's session, or null when nobody is signed in.</summary>
    SignInSessionId? SessionId { get; }

    /// <summary>The organisation that the person acts for now, or null.</summary>
    OrganisationId? OrganisationId { get; }

    /// <summary>The name of that organisation, for the head of the page; empty when there is none.</summary>
    string OrganisationName { get; }

    /// <summary>The school of that organisation, or null when it is none.</summary>
    SchoolId? SchoolId { get; }

    /// <summary>The person's role in that organisation, or null.</summary>
    Role? Role { get; }

    /// <summary>The person's full name, for histories ("Accepted by Priya Raman"); empty when nobody is signed in.</summary>
    string Name { get; }

    /// <summary>The schools that the hub has attached the person to as their Enterprise Adviser, today; empty for everybody else.</summary>
    IReadOnlyList<SchoolId> AttachedSchools { get; }

    /// <summary>All audiences that the member belongs to.</summary>
    Audience Audiences { get; }
}
