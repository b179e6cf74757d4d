using CareersConnect.Domain.Organisations;
using CareersConnect.Web.TagHelpers.Fields;

namespace CareersConnect.Web.Members;

/// <summary>Roles as a form offers them, each with what it may do.</summary>
public static class RoleChoices
{
    /// <summary>The choices.</summary>
    /// <param name="roles">The roles that may be given.</param>
    /// <returns>Each with a hint.</returns>
    public static IReadOnlyList<Choice> Of(IReadOnlyList<Role> roles) => [.. roles.Select(role => new Choice(role, role.InWords(), HintOf(role)))];

    private static string HintOf(Role role) => role switch
    {
        Role.SchoolReader => "Sees everything, changes nothing: a governor, a head of year",
        Role.SchoolStaff => "Asks, books and records",
        Role.SchoolAdmin => "As careers staff, and lets others in",
        Role.Employer => "Publishes offers, answers schools, lets others in",
        Role.Provider => "Publishes slots, answers schools, lets others in",
        Role.Hub => "Verifies organisations, attaches Enterprise Advisers, lets others in",
        _ => "Runs the platform",
    };
}
