using CareersConnect.Application;
using CareersConnect.Application.Offers.Search;
using CareersConnect.Application.Persistence;
using CareersConnect.Application.SignedIn;
using CareersConnect.Infrastructure;
using CareersConnect.Infrastructure.Search;
using CareersConnect.Infrastructure.Search.Embedded;
using CareersConnect.Testing.Search;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace CareersConnect.Benchmarks.Search;

/// <summary>The part of a host that keeps its index in step and in its file, on a database, as a host runs it.</summary>
internal sealed class IndexHost : IAsyncDisposable
{
    private readonly ServiceProvider _services;
    private readonly List<IHostedService> _running;

    private IndexHost(string connection, string path, TimeSpan saveEvery)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["Database:Connection"] = connection, ["Email:Folder"] = Path.GetTempPath(), ["Sites:Address"] = "http://localhost", ["Search:Path"] = path, ["Search:SaveEvery"] = saveEvery.ToString(),
        }).Build();
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton<IConfiguration>(configuration);
        services.AddInfrastructure(configuration);
        services.AddApplication();
        services.AddScoped<HostScope>();
        services.AddScoped<ICurrentMember>(_ => new SystemMember());
        _services = services.BuildServiceProvider();
        _running = [ActivatorUtilities.CreateInstance<FollowChanges>(_services), ActivatorUtilities.CreateInstance<KeepIndexFile>(_services)];
    }

    public EmbeddedOfferIndex Index => _services.GetRequiredService<EmbeddedOfferIndex>();

    /// <summary>Starts it, and waits until its index is ready.</summary>
    public static async Task<IndexHost> StartAsync(string connection, string path, TimeSpan saveEvery)
    {
        var host = new IndexHost(connection, path, saveEvery);
        foreach (var service in host._running)
        {
            await service.StartAsync(CancellationToken.None);
        }

        while (await host.Index.PositionAsync(CancellationToken.None) is null)
        {
            await Task.Delay(20);
        }

        return host;
    }

    /// <summary>Work on the database that a person's command does: it is saved with its lines in the change log, and the bell is rung.</summary>
    public async Task ChangeAsync(Func<CareersConnectDbContext, Task> change)
    {
        await using var scope = _services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CareersConnectDbContext>();
        await change(db);
        await db.SaveChangesAsync();
        await _services.GetRequiredService<IndexBell>().RingAsync();
    }

    /// <summary>In how many of a hundred searches its index, with all edits in it, answers otherwise than one that is built of the database now.</summary>
    public async Task<int> DifferencesAsync(NationalOffers country, int seed)
    {
        await _services.GetRequiredService<IndexFollower>().CatchUpAsync();
        await using var scope = _services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CareersConnectDbContext>();
        using var fresh = Engines.Index("");
        await fresh.RebuildAsync(db.AllOfferDocumentsAsync(TimeProvider.System.GetUtcNow().UtcDateTime, progress: null, CancellationToken.None), new LogPosition("", 0), CancellationToken.None);
        var (searches, differences) = (new SearchFamilies(country, seed), 0);
        for (var n = 0; n < 100; n++)
        {
            var search = searches.Anything() with { ReadTexts = true };
            differences += EngineDifference.Between(await Index.FindAsync(search, CancellationToken.None), await fresh.FindAsync(search, CancellationToken.None)).Any() ? 1 : 0;
        }

        return differences;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var service in _running)
        {
            await service.StopAsync(CancellationToken.None);
        }

        await _services.DisposeAsync();
    }
}
