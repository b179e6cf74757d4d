using CareersConnect.Application.Persistence;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace CareersConnect.Web.Operations;

/// <summary>What those who run the host ask of it: is it alive, is it ready, is its database up to date.</summary>
internal static class OperationsRegistration
{
    private const string Ready = "ready";

    public static IServiceCollection AddOperations(this IServiceCollection services)
    {
        services.AddHealthChecks()
            .AddCheck<DatabaseIsUpToDate>("database", tags: [Ready])
            .AddCheck<NothingIsParked>("parked", tags: [Ready])
            .AddCheck<MailLeaves>("mail", tags: [Ready])
            .AddCheck<SearchAnswers>("search", tags: [Ready]);
        return services;
    }

    /// <summary>/health/live asks nothing of anybody; /health/ready is 503 until the database answers and holds every migration; what a person should look at is a sentence on it and leaves it 200.</summary>
    public static void MapOperations(this WebApplication app)
    {
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false });
        app.MapHealthChecks("/health/ready", new HealthCheckOptions { Predicate = check => check.Tags.Contains(Ready), ResponseWriter = WriteAsync });
    }

    /// <summary>The status in a word, and a line for each thing that is not as it should be.</summary>
    private static Task WriteAsync(HttpContext context, HealthReport report)
    {
        context.Response.ContentType = "text/plain; charset=utf-8";
        var lines = report.Entries.Values.Where(entry => entry.Status != HealthStatus.Healthy).Select(entry => entry.Description);
        return context.Response.WriteAsync(string.Join('\n', lines.Prepend(report.Status.ToString())), context.RequestAborted);
    }

    /// <summary>Brings the database up to date before the first request, unless Database:MigrateOnStart is false.</summary>
    public static async Task MigrateOnStartAsync(this WebApplication app)
    {
        if (app.Configuration.GetValue("Database:MigrateOnStart", defaultValue: true))
        {
            await using var scope = app.Services.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<IDatabaseUpdate>().RunAsync(CancellationToken.None);
        }
    }
}

/// <summary>Whether the database answers and holds every migration of this version.</summary>
internal sealed class DatabaseIsUpToDate(CareersConnectDbContext db) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            var missing = (await db.Database.GetPendingMigrationsAsync(cancellationToken)).Any();
            return missing ? HealthCheckResult.Unhealthy("Migrations are missing.") : HealthCheckResult.Healthy();
        }
        catch (System.Data.Common.DbException)
        {
            return HealthCheckResult.Unhealthy("The database does not answer.");
        }
    }
}
