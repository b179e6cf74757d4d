using CareersConnect.Application.Jobs;
using CareersConnect.Application.Persistence;
using CareersConnect.Infrastructure.Persistence.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace CareersConnect.Infrastructure.Persistence;

/// <summary>Chooses the database.</summary>
public static class DatabaseRegistration
{
    /// <summary>Adds the context on the configured database, and the gate in front of it.</summary>
    /// <param name="services">The host's services.</param>
    /// <param name="database">Which database, and where.</param>
    /// <returns>The same services.</returns>
    public static IServiceCollection AddDatabase(this IServiceCollection services, DatabaseOptions database)
    {
        // The options are the same for every request, so they are made once.
        services.AddDbContext<CareersConnectDbContext>(options => Configure(options, database), optionsLifetime: ServiceLifetime.Singleton);
        if (IsSqlite(database))
        {
            services.AddSingleton<IWriteGate, SqliteWriteGate>();
            services.AddTransient<IRecurringJob, SqliteStatistics>();
        }
        else
        {
            services.AddSingleton<IWriteGate, OpenGate>();
        }

        services.AddScoped<IDatabaseUpdate, DatabaseUpdate>();
        services.AddScoped<IBulkWriter>(provider => new BulkWriter(provider.GetRequiredService<CareersConnectDbContext>(), IsSqlite(database) ? 1 : 2000));

        return services;
    }

    /// <summary>Sets the options of a context for the configured database.</summary>
    /// <param name="options">The options.</param>
    /// <param name="database">Which database, and where.</param>
    /// <returns>The same options.</returns>
    /// <exception cref="InvalidOperationException">The provider is neither Sqlite nor SqlServer.</exception>
    public static DbContextOptionsBuilder Configure(DbContextOptionsBuilder options, DatabaseOptions database) => database.Provider switch
    {
        "Sqlite" => options
            .UseSqlite(SqliteConnectionPolicy.ConnectionString(database.Connection), sqlite => sqlite.MigrationsAssembly("CareersConnect.Migrations.Sqlite"))
            .AddInterceptors(SqliteConnectionPolicy.Instance)
            .ConfigureWarnings(warnings => warnings.Ignore(RelationalEventId.AmbientTransactionWarning)),
        "SqlServer" => options
            .UseSqlServer(database.Connection, server => server
                .MigrationsAssembly("CareersConnect.Migrations.SqlServer")
                .UseCompatibilityLevel(160)
                .MaxBatchSize(database.MaxBatchSize)),
        _ => throw new InvalidOperationException($"Database:Provider is \"{database.Provider}\". Set it to Sqlite or SqlServer."),
    };

    private static bool IsSqlite(DatabaseOptions database) => string.Equals(database.Provider, "Sqlite", StringComparison.Ordinal);
}
