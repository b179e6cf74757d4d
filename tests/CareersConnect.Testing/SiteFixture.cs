using CareersConnect.Application.Email;
using CareersConnect.Application.Offers.Search;
using CareersConnect.Application.Persistence;
using CareersConnect.Infrastructure.Email;
using CareersConnect.Infrastructure.Jobs;
using CareersConnect.Infrastructure.Outbox;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CareersConnect.Testing;

/// <summary>The whole host on a database of its own, with a clock that stands still.</summary>
public class SiteFixture : WebApplicationFactory<Program>
{
    private readonly TestDatabase _database = new();
    private readonly string _mail = Path.Combine(Path.GetTempPath(), $"careersconnect-mail-{Guid.NewGuid():N}");

    /// <summary>The host's clock.</summary>
    public FixedClock Clock { get; } = FixedClock.AtStart();

    /// <summary>Runs work in a scope of the host, on its database.</summary>
    public async Task<T> InDatabaseAsync<T>(Func<CareersConnectDbContext, Task<T>> work)
    {
        await using var scope = Services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<CareersConnectDbContext>());
    }

    /// <summary>Counts the statements that go to the database.</summary>
    public StatementCounter Statements { get; } = new();

    /// <summary>Tells every fact that is due to its reactions, and brings the search index in step, as the host does while the site runs.</summary>
    /// <returns>How many messages were done.</returns>
    public async Task<int> TellDueAsync()
    {
        var done = await Services.GetRequiredService<OutboxDispatcher>().DispatchDueAsync();
        await Services.GetRequiredService<IndexFollower>().CatchUpAsync();
        return done;
    }

    /// <summary>Tells every fact that is due, and what e-mails it has led to.</summary>
    /// <param name="to">Only those to this address; null for all.</param>
    /// <returns>The e-mails in the order in which they were written, whether or not they have been sent.</returns>
    public async Task<IReadOnlyList<OutgoingEmail>> EmailsAsync(string? to = null)
    {
        await TellDueAsync();
        return await InDatabaseAsync(db => db.OutgoingEmails.AsNoTracking().Where(mail => to == null || mail.To == to).OrderBy(mail => mail.Number).ToListAsync());
    }

    /// <summary>Sends every e-mail that is due, into the folder of caught mail.</summary>
    /// <returns>How many were sent.</returns>
    public Task<int> SendDueAsync() => Services.GetRequiredService<EmailRelay>().SendDueAsync();

    /// <summary>Runs every recurring job that is due at the host's clock.</summary>
    /// <returns>How many ran to their end.</returns>
    public Task<int> RunDueJobsAsync() => Services.GetRequiredService<JobRunner>().RunDueAsync();

    /// <summary>A visitor who does not follow redirects.</summary>
    public HttpClient Visitor() => CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false, BaseAddress = ClientOptions.BaseAddress });

    /// <summary>The index is built, of what is there then, before anybody asks: as on a host that says that it is ready.</summary>
    protected override IHost CreateHost(IHostBuilder builder)
    {
        var host = base.CreateHost(builder);
        if (host.Services.GetRequiredService<IConfiguration>().GetValue("Database:MigrateOnStart", defaultValue: true))
        {
            host.Services.GetRequiredService<IndexFollower>().CatchUpAsync().GetAwaiter().GetResult();
        }

        return host;
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseSetting("Database:Provider", "Sqlite");
        builder.UseSetting("Database:Connection", _database.Connection);
        builder.UseSetting("Outbox:Enabled", "false");
        builder.UseSetting("Email:Folder", _mail);
        builder.UseSetting("Search:Follow", "false");
        builder.UseSetting("Search:Elasticsearch:Index", $"test-{Guid.CreateVersion7():N}"); // where offers are on a cluster, each host has its own
        builder.UseSetting("Limits:Mails", "1000000");
        builder.UseSetting("Limits:SignIns", "1000000");
        builder.UseSetting("Logging:LogLevel:Default", "Warning");
        if (Environment.GetEnvironmentVariable("CAREERSCONNECT_ERRORS") is { Length: > 0 } errors)
        {
            builder.ConfigureLogging(logging => logging.AddProvider(new ErrorsToFile(errors)));
        }

        builder.ConfigureTestServices(services =>
        {
            services.AddSingleton<TimeProvider>(Clock);
            services.ConfigureDbContext<CareersConnectDbContext>(options => options.AddInterceptors(TranslatesOnSqlServer.Instance));
            services.ConfigureDbContext<CareersConnectDbContext>(db => db.AddInterceptors(Statements));
            services.NoteWhatRuns();
        });
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing)
        {
            _database.Dispose();
            if (Directory.Exists(_mail))
            {
                Directory.Delete(_mail, recursive: true);
            }
        }
    }
}
