using CareersConnect.Application.Persistence;
using CareersConnect.Infrastructure.Jobs;
using CareersConnect.Infrastructure.Outbox;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CareersConnect.Testing;

/// <summary>The whole host on a database of its own, with a clock that stands still.</summary>
public class SiteFixture : WebApplicationFactory<Program>
{
    private readonly TestDatabase _database = new();

    /// <summary>The host's clock.</summary>
    public FixedClock Clock { get; } = FixedClock.AtStart();

    /// <summary>Runs work in a scope of the host, on its database.</summary>
    public async Task<T> InDatabaseAsync<T>(Func<CareersConnectDbContext, Task<T>> work)
    {
        await using var scope = Services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<CareersConnectDbContext>());
    }

    /// <summary>Tells every fact that is due to its reactions, as the relay does while the site runs.</summary>
    /// <returns>How many messages were done.</returns>
    public Task<int> TellDueAsync() => Services.GetRequiredService<OutboxDispatcher>().DispatchDueAsync();

    /// <summary>Runs every recurring job that is due at the host's clock.</summary>
    /// <returns>How many ran to their end.</returns>
    public Task<int> RunDueJobsAsync() => Services.GetRequiredService<JobRunner>().RunDueAsync();

    /// <summary>A visitor who does not follow redirects.</summary>
    public HttpClient Visitor() => CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseSetting("Database:Provider", "Sqlite");
        builder.UseSetting("Database:Connection", _database.Connection);
        builder.UseSetting("Outbox:Enabled", "false");
        builder.UseSetting("Logging:LogLevel:Default", "Warning");
        builder.ConfigureTestServices(services =>
        {
            services.AddSingleton<TimeProvider>(Clock);
            services.ConfigureDbContext<CareersConnectDbContext>(options => options.AddInterceptors(TranslatesOnSqlServer.Instance));
        });
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing)
        {
            _database.Dispose();
        }
    }
}
