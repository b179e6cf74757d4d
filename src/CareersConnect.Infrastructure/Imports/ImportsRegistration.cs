using CareersConnect.Application.Imports;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CareersConnect.Infrastructure.Imports;

/// <summary>Registers where files that are to be imported lie, and who imports them.</summary>
internal static class ImportsRegistration
{
    public static IServiceCollection AddImports(this IServiceCollection services, IConfiguration configuration)
    {
        var folder = configuration["Imports:Folder"] is { Length: > 0 } configured ? configured : Path.Combine("data", "imports");
        services.AddSingleton<ImportBoard>();
        services.AddSingleton(provider => new ImportPulse(provider, ImportRun.BeatEvery, provider.GetRequiredService<ILogger<ImportPulse>>()));
        services.AddSingleton<IImportFiles>(provider => new ImportFiles(folder, provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<ImportQueue>();
        services.AddSingleton<IImportQueue>(provider => provider.GetRequiredService<ImportQueue>());
        services.AddHostedService(provider => provider.GetRequiredService<ImportQueue>());
        return services;
    }
}
