using CareersConnect.Domain.Organisations;
using Microsoft.AspNetCore.Mvc;

namespace CareersConnect.Web.Security;

/// <summary>Where a person goes after signing in or switching: back to where they came from, else to the first page of their site. Never to another host.</summary>
public static class Landing
{
    /// <summary>Where a person with several organisations, or none, chooses.</summary>
    public const string Choice = "/organisations";

    /// <summary>The address.</summary>
    /// <param name="url">The page's own helper, which knows what is local.</param>
    /// <param name="role">The role that the person acts in, or null when there is a choice to make.</param>
    /// <param name="returnUrl">Where the person came from; anything but a path of this site is passed over.</param>
    /// <returns>A local address.</returns>
    public static string After(IUrlHelper url, Role? role, string? returnUrl)
    {
        var back = url.IsLocalUrl(returnUrl) ? returnUrl : null;
        return role is null && back is not null ? $"{Choice}?returnUrl={Uri.EscapeDataString(back)}" : back ?? Of(role);
    }

    /// <summary>The first page of a role's site.</summary>
    /// <param name="role">The role, or null.</param>
    /// <returns>A path.</returns>
    public static string Of(Role? role) => role switch
    {
        Role.SchoolReader or Role.SchoolStaff or Role.SchoolAdmin => "/schools",
        Role.Employer => "/employers",
        Role.Provider => "/providers",
        Role.Hub or Role.Platform => "/hub",
        _ => Choice,
    };
}
