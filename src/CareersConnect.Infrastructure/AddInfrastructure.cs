using CareersConnect.Application.Matching;
using CareersConnect.Application.Outbox;
using CareersConnect.Infrastructure.Email;
using CareersConnect.Infrastructure.Imports;
using CareersConnect.Infrastructure.Outbox;
using CareersConnect.Infrastructure.Persistence;
using CareersConnect.Infrastructure.Places;
using CareersConnect.Infrastructure.Search;
using CareersConnect.Infrastructure.Seeding;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CareersConnect.Infrastructure;

/// <summary>Registers everything that talks to the outside.</summary>
public static class InfrastructureRegistration
{
    /// <summary>Adds the adapters that the configuration chooses.</summary>
    /// <param name="services">The host's services.</param>
    /// <param name="configuration">The host's configuration.</param>
    /// <returns>The same services.</returns>
    public static IServiceCollection AddInfrastructure(this IServiceCollection services, IConfiguration configuration)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddDatabase(configuration.GetSection("Database").Get<DatabaseOptions>() ?? new DatabaseOptions());
        KeysInDatabase.Add(services);
        services.AddEmail(configuration);
        services.AddPlaces();
        services.AddImports(configuration);
        services.AddSingleton((configuration.GetSection("Keep").Get<KeptFor>() ?? new KeptFor()).Checked());
        services.AddSingleton<Seeder>();
        services.AddSearch(configuration);
        services.AddSingleton(new ContactBudget(configuration.GetValue("Matching:AsksPerTerm", ContactBudget.Usual)));
        return services.AddOutbox(configuration.GetSection("Outbox").Get<RelayOptions>() ?? new RelayOptions());
    }
}
