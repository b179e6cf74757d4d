using CareersConnect.Application.Email;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CareersConnect.Web.Sites;

/// <summary>Takes the developer's inbox out of the host unless mail is caught: with a mail server there is nothing to show.</summary>
internal sealed class OnlyWithCaughtMail(IServiceProvider services) : IActionDescriptorProvider
{
    public int Order => int.MaxValue;

    public void OnProvidersExecuting(ActionDescriptorProviderContext context)
    {
        if (services.GetService<ICaughtMail>() is not null)
        {
            return;
        }

        foreach (var page in context.Results.OfType<PageActionDescriptor>().Where(page => page.ViewEnginePath is "/Dev/Mail" or "/Dev/Message").ToList())
        {
            context.Results.Remove(page);
        }
    }

    public void OnProvidersExecuted(ActionDescriptorProviderContext context)
    {
    }
}
