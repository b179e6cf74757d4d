using CareersConnect.Web.Security;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CareersConnect.Web.Sites;

/// <summary>Registers the Razor Pages and switches off the sites that this process does not serve.</summary>
internal static class SitesRegistration
{
    public static IServiceCollection AddSites(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddRazorPages();
        services.AddSingleton(new EnabledSites(configuration.GetSection("Sites:Enabled").Get<string[]>() ?? []));
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IActionDescriptorProvider, OnlyEnabledSites>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IActionDescriptorProvider, OnlyInDevelopment>());
        services.AddSingleton(configuration.GetSection("Operator").Get<WhoRunsIt>() ?? new WhoRunsIt());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IActionDescriptorProvider, OnlyWithCaughtMail>());
        services.AddSingleton<PagesThatExist>();
        services.AddScoped<PageFrame>();
        services.AddPageHeaders();
        return services;
    }
}
