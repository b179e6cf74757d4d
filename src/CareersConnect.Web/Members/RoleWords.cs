using CareersConnect.Domain.Organisations;

namespace CareersConnect.Web.Members;

/// <summary>Says roles as the pages do.</summary>
public static class RoleWords
{
    /// <summary>The site that a role works on.</summary>
    /// <param name="role">The role.</param>
    /// <returns>Schools, Employers, Providers or Hub: also the end of the class that sets a site's colour, in lower case.</returns>
    public static string SiteWords(this Role role) => role.Kind() switch
    {
        OrganisationKinds.School => "Schools",
        OrganisationKinds.Employer => "Employers",
        OrganisationKinds.Provider => "Providers",
        _ => "Hub",
    };
}
