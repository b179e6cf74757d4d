using CareersConnect.Testing;
using CareersConnect.Testing.Trade;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace CareersConnect.Benchmarks.Search;

/// <summary>The host with nothing beside it that a production host has not.</summary>
internal sealed class BenchHost : WebApplicationFactory<Web.Pages.SavedSearches.NewModel>
{
    /// <summary>The day on which its clock stands.</summary>
    public static readonly DateOnly Today = new(2027, 1, 11);

    private readonly TestDatabase _database = new();

    /// <summary>Its database.</summary>
    public string Connection => _database.Connection;

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseContentRoot(Path.Combine(Repository.Root, "src", "CareersConnect.Web")).UseSetting("Database:Provider", "Sqlite").UseSetting("Database:Connection", _database.Connection).UseSetting("Outbox:Enabled", "false").UseSetting("Search:Follow", "false")
            .UseSetting("Logging:LogLevel:Default", "Error").UseSetting("Logging:LogLevel:Microsoft", "Error");
        builder.ConfigureTestServices(services => services.LetTestsAct().AddSingleton<TimeProvider>(FixedClock.AtStart()));
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
