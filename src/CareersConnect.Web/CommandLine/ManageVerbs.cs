using CareersConnect.Application.Persistence;
using CareersConnect.Application.SignedIn;
using Microsoft.EntityFrameworkCore;

namespace CareersConnect.Web.CommandLine;

/// <summary>The host's command line, behind scripts/manage.</summary>
internal static class ManageVerbs
{
    private static readonly Dictionary<string, Func<IServiceProvider, string[], Task<int>>> Verbs = new(StringComparer.Ordinal)
    {
        ["migrate"] = MigrateAsync,
        ["seed"] = SeedVerb.RunAsync,
    };

    /// <summary>Whether the host was started to do one thing and stop.</summary>
    public static bool IsVerb(string[] args) => args is [var verb, ..] && Verbs.ContainsKey(verb);

    /// <summary>Does the one thing.</summary>
    /// <returns>The exit code: 0 done, 1 refused or failed.</returns>
    public static async Task<int> RunVerbAsync(this WebApplication app, string[] args)
    {
        await using var scope = app.Services.CreateHostScope();
        return await Verbs[args[0]](scope.ServiceProvider, args[1..]);
    }

    private static async Task<int> MigrateAsync(IServiceProvider services, string[] args)
    {
        await services.GetRequiredService<CareersConnectDbContext>().Database.MigrateAsync();
        await Console.Out.WriteLineAsync("The database is up to date.");
        return 0;
    }
}
