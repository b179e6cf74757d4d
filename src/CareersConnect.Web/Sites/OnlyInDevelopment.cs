using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CareersConnect.Web.Sites;

/// <summary>Takes every page under /dev/ out of the host unless it runs in Development: the pattern sheet, the caught mail, the demo people.</summary>
internal sealed class OnlyInDevelopment(IHostEnvironment environment) : IActionDescriptorProvider
{
    public int Order => int.MaxValue;

    public void OnProvidersExecuting(ActionDescriptorProviderContext context)
    {
        if (environment.IsDevelopment())
        {
            return;
        }

        foreach (var page in context.Results.OfType<PageActionDescriptor>().Where(IsForDevelopers).ToList())
        {
            context.Results.Remove(page);
        }
    }

    public void OnProvidersExecuted(ActionDescriptorProviderContext context)
    {
    }

    private static bool IsForDevelopers(PageActionDescriptor page) =>
        ("/" + page.AttributeRouteInfo?.Template?.TrimStart('/')).StartsWith("/dev/", StringComparison.OrdinalIgnoreCase)
        || page.ViewEnginePath.StartsWith("/Dev/", StringComparison.OrdinalIgnoreCase);
}
