using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CareersConnect.Web.Sites;

/// <summary>Which of the sites (areas) this process serves: the setting Sites:Enabled. Empty means all, so that one process is everything for a small hub.</summary>
/// <param name="Names">Schools, Employers, Providers, Hub.</param>
public sealed record EnabledSites(IReadOnlyCollection<string> Names)
{
    /// <summary>Whether the site is served here.</summary>
    /// <param name="site">The area's name; null is the public pages, which every process serves.</param>
    /// <returns>True when it is.</returns>
    public bool Serves(string? site) => site is null || Names.Count == 0 || Names.Contains(site, StringComparer.OrdinalIgnoreCase);
}

/// <summary>Takes the pages of sites that are off out of the host, so that their addresses are not found.</summary>
internal sealed class OnlyEnabledSites(EnabledSites sites) : IActionDescriptorProvider
{
    public int Order => int.MaxValue;

    public void OnProvidersExecuting(ActionDescriptorProviderContext context)
    {
        foreach (var page in context.Results.OfType<PageActionDescriptor>().Where(page => !sites.Serves(page.AreaName)).ToList())
        {
            context.Results.Remove(page);
        }
    }

    public void OnProvidersExecuted(ActionDescriptorProviderContext context)
    {
    }
}
