using CareersConnect.Application.Pipeline;

namespace CareersConnect.Web.Sites;

/// <summary>One page in the navigation of a site.</summary>
/// <param name="Text">What the link says.</param>
/// <param name="Path">The page's address; a page that is not there yet, or is off in this process, is not shown.</param>
public sealed record NavEntry(string Text, string Path)
{
    /// <summary>Who sees the entry; everybody on the site when nobody is named.</summary>
    public Audience Only { get; init; } = Audience.Anyone;
}

/// <summary>One of the sites: its pages, its pill in the head, its colour.</summary>
/// <param name="Area">The area of its pages; null for the public pages.</param>
/// <param name="Key">The end of the class cc-site-… that sets the colour.</param>
/// <param name="Pages">Its navigation, in order.</param>
public sealed record Site(string? Area, string Key, IReadOnlyList<NavEntry> Pages)
{
    /// <summary>The pages that everybody may read.</summary>
    public static readonly Site Public = new(null, "public",
    [
        new("Find offers", "/offers"), new("For schools", "/for-schools"), new("For employers", "/for-employers"),
        new("For providers", "/for-providers"), new("Schools near you", "/careers-pages"),
    ]);

    /// <summary>Careers Leaders and their colleagues.</summary>
    public static readonly Site Schools = new("Schools", "schools",
    [
        new("Missing what", "/schools"), new("Find offers", "/offers"), new("Shortlist", "/schools/shortlist"), new("Requests", "/schools/requests"),
        new("Bookings", "/schools/bookings"), new("Encounters", "/schools/encounters"), new("Settings", "/schools/settings") { Only = Audience.CareersStaff },
    ]);

    /// <summary>Employers, their volunteers and Enterprise Advisers.</summary>
    public static readonly Site Employers = new("Employers", "employers", [.. ForGivers("/employers"), new("Your schools", "/employers/schools") { Only = Audience.EnterpriseAdvisers }]);

    /// <summary>Colleges and training providers.</summary>
    public static readonly Site Providers = new("Providers", "providers", ForGivers("/providers"));

    /// <summary>Coordinators of a careers hub.</summary>
    public static readonly Site Hub = new("Hub", "hub",
    [
        new("Today", "/hub"), new("Verify", "/hub/organisations"), new("Schools", "/hub/schools"),
        new("Enterprise Advisers", "/hub/enterprise-advisers"), new("Cold spots", "/hub/cold-spots"), new("Import", "/hub/imports"), new("Members", "/hub/members"),
    ]);

    private static readonly Site[] All = [Schools, Employers, Providers, Hub];

    /// <summary>The site of an area.</summary>
    /// <param name="area">The area's name; null or unknown is the public pages.</param>
    /// <returns>The site.</returns>
    public static Site Of(string? area) => All.FirstOrDefault(site => string.Equals(site.Area, area, StringComparison.OrdinalIgnoreCase)) ?? Public;

    private static NavEntry[] ForGivers(string root) =>
    [
        new("Today", root), new("Offers", root + "/offers"), new("Requests and bookings", root + "/bookings"), new("Volunteers", root + "/volunteers"), new("Organisation", root + "/organisation"),
    ];
}
