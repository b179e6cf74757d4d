using CareersConnect.Application;
using CareersConnect.Application.Bookings;
using CareersConnect.Application.Persistence;
using CareersConnect.Application.SignedIn;
using CareersConnect.Infrastructure;
using CareersConnect.Testing.Trade;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace CareersConnect.Testing.Races;

/// <summary>The use cases on a database file, without the web: what each process of a race runs.</summary>
public static class RaceHost
{
    /// <summary>Builds it.</summary>
    /// <param name="connection">The connection string of the file that all processes share.</param>
    /// <param name="guarded">False for the twin: places are taken unconditionally, and CHECK constraints are ignored.</param>
    public static ServiceProvider Build(string connection, bool guarded)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["Database:Connection"] = connection, ["Email:Folder"] = Path.GetTempPath(), ["Sites:Address"] = "http://localhost",
        }).Build();
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton<IConfiguration>(configuration);
        services.AddSingleton<TimeProvider>(FixedClock.AtStart());
        services.AddInfrastructure(configuration);
        services.AddApplication();
        services.AddScoped<HostScope>();
        services.LetTestsAct();
        if (!guarded)
        {
            services.AddScoped<SessionPlaces, UnguardedPlaces>();
            services.ConfigureDbContext<CareersConnectDbContext>(options => options.AddInterceptors(new NoCheckConstraints()));
        }

        return services.BuildServiceProvider();
    }
}
