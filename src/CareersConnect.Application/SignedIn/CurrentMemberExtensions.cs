using CareersConnect.Application.Pipeline;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.Organisations;

namespace CareersConnect.Application.SignedIn;

/// <summary>Asks for what a handler cannot do without; who lacks it sees a page that is not found.</summary>
public static class CurrentMemberExtensions
{
    /// <summary>The school that the member acts for.</summary>
    /// <param name="member">The member.</param>
    /// <returns>Its key.</returns>
    /// <exception cref="NotFoundException">The member acts for no school.</exception>
    public static SchoolId RequireSchool(this ICurrentMember member) => member.SchoolId ?? throw new NotFoundException("School");

    /// <summary>The organisation that the member acts for.</summary>
    /// <param name="member">The member.</param>
    /// <returns>Its key.</returns>
    /// <exception cref="NotFoundException">The member acts for none.</exception>
    public static OrganisationId RequireOrganisation(this ICurrentMember member) => member.OrganisationId ?? throw new NotFoundException("Organisation");

    /// <summary>The person who is signed in.</summary>
    /// <param name="member">The member.</param>
    /// <returns>The key of the person.</returns>
    /// <exception cref="NotFoundException">Nobody is signed in.</exception>
    public static PersonId RequirePerson(this ICurrentMember member) => member.PersonId ?? throw new NotFoundException("Person");

    /// <summary>Who is asking, as a history says it.</summary>
    /// <param name="member">The member.</param>
    /// <returns>The person and the name; the system's own where nobody is signed in.</returns>
    public static Who Who(this ICurrentMember member) => new(member.PersonId, member.Name);

    /// <summary>Refuses a school that the person is not attached to, today, as its Enterprise Adviser.</summary>
    /// <param name="member">The member.</param>
    /// <param name="school">The school that is asked about.</param>
    /// <exception cref="NotFoundException">Not attached, or no longer.</exception>
    public static void RequireAttachedTo(this ICurrentMember member, SchoolId school)
    {
        if (!member.AttachedSchools.Contains(school))
        {
            throw new NotFoundException("School", school.Value);
        }
    }

    /// <summary>The audiences that come with a role.</summary>
    /// <param name="role">The role, or null for a person in no organisation.</param>
    /// <returns>The audiences, <see cref="Audience.Anyone"/> and <see cref="Audience.SignedIn"/> among them.</returns>
    public static Audience Audiences(this Role? role) => Audience.Anyone | Audience.SignedIn | role switch
    {
        Role.SchoolReader => Audience.SchoolReaders,
        Role.SchoolStaff => Audience.SchoolReaders | Audience.CareersStaff,
        Role.SchoolAdmin => Audience.SchoolReaders | Audience.CareersStaff | Audience.SchoolAdmins,
        Role.Employer => Audience.Employers,
        Role.Provider => Audience.Providers,
        Role.Hub => Audience.Hub,
        Role.Platform => Audience.Platform,
        _ => Audience.None,
    };
}
