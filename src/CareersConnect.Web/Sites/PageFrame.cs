using CareersConnect.Application.Pipeline;
using CareersConnect.Application.SignedIn;
using CareersConnect.Domain.Organisations;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CareersConnect.Web.Sites;

/// <summary>What stands around every page: the site, its navigation, who is signed in.</summary>
public sealed class PageFrame(ICurrentMember member, PagesThatExist pages)
{
    /// <summary>Whether somebody is signed in.</summary>
    public bool SignedIn => member.PersonId is not null;

    /// <summary>The name of the person who is signed in; empty when nobody is.</summary>
    public string Person => SignedIn ? member.Name : "";

    /// <summary>The name of the organisation for which the reader acts now; empty for nobody and for a person in none.</summary>
    public string Organisation => SignedIn ? member.OrganisationName : "";

    /// <summary>Whether a page has this address, in this process.</summary>
    /// <param name="path">The address.</param>
    /// <returns>True when it has.</returns>
    public bool Has(string path) => pages.Has(path);

    /// <summary>The site whose frame a page wears: its area's; on public pages the one that the page names in ViewData["Site"], or where the reader is at home.</summary>
    /// <param name="view">The page.</param>
    /// <returns>The site.</returns>
    public Site SiteOf(ViewContext view) => view.RouteData.Values["area"] is string area ? Site.Of(area) : view.ViewData["Site"] as Site ?? Home;

    /// <summary>The entries of the site's navigation whose pages exist, each with what aria-current says ("page", "true" for a page below it, or null).</summary>
    /// <param name="site">The site.</param>
    /// <param name="view">The page; it may name the entry that it belongs to in ViewData["Nav"].</param>
    /// <returns>The entries in order.</returns>
    public IReadOnlyList<(NavEntry Entry, string? Current)> NavOf(Site site, ViewContext view)
    {
        var shown = site.Pages.Where(entry => pages.Has(entry.Path) && (entry.Only & member.Audiences) != Audience.None).ToList();
        var here = view.ViewData["Nav"] as string ?? "/" + view.HttpContext.Request.Path.Value?.Trim('/');
        var current = shown.Where(entry => IsAtOrBelow(here, entry.Path)).MaxBy(entry => entry.Path.Length);
        return [.. shown.Select(entry => (entry, entry != current ? null : Same(here, entry.Path) && view.ViewData["Nav"] is null ? "page" : "true"))];
    }

    private Site Home => !SignedIn ? Site.Public : member.Role switch
    {
        Role.SchoolReader or Role.SchoolStaff or Role.SchoolAdmin => Site.Schools,
        Role.Employer => Site.Employers,
        Role.Provider => Site.Providers,
        Role.Hub or Role.Platform => Site.Hub,
        _ => Site.Public,
    };

    private static bool Same(string here, string path) => string.Equals(here, path, StringComparison.OrdinalIgnoreCase);

    // The first page of a site is only itself; /offers/123 lies below /offers.
    private static bool IsAtOrBelow(string here, string path) =>
        Same(here, path) || (path.Count(letter => letter == '/') > (path.StartsWith("/offers", StringComparison.Ordinal) ? 0 : 1) && here.StartsWith(path + "/", StringComparison.OrdinalIgnoreCase));
}
