using CareersConnect.Application.Persistence;
using CareersConnect.Application.SignedIn;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CareersConnect.Application.Offers.Search;

public sealed partial class IndexFollower
{
    /// <summary>How often the log is looked at while an index is built.</summary>
    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(200);

    /// <summary>Has an index built, and meanwhile brings the one that serves in step, so that edits are seen. Nothing is noted of that: what the new index lacks is replayed into it afterwards.</summary>
    private async Task BuiltAsync(Func<CancellationToken, Task> build, CancellationToken cancellationToken)
    {
        var serving = await index.PositionAsync(cancellationToken);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var building = Task.Run(() => build(stop.Token), CancellationToken.None);
        try
        {
            for (var from = serving?.Number; from is { } seen && await Task.WhenAny(building, Task.Delay(Between, cancellationToken)) != building;)
            {
                from = await LookMeanwhileAsync(seen, cancellationToken);
            }
        }
        catch
        {
            await stop.CancelAsync();
            await building.ContinueWith(_ => { }, TaskScheduler.Default);
            throw;
        }

        await building;
    }

    /// <summary>Replays a batch of lines behind a number; lines about everything wait for their turn.</summary>
    /// <returns>The number of the last.</returns>
    private async Task<long> LookMeanwhileAsync(long seen, CancellationToken cancellationToken)
    {
        await using var scope = services.CreateHostScope();
        var db = scope.ServiceProvider.GetRequiredService<CareersConnectDbContext>();
        var lines = await db.OfferChanges.AsNoTracking().Where(line => line.Number > seen).OrderBy(line => line.Number).Take(Batch).ToListAsync(cancellationToken);
        List<OfferChange> fresh = [.. lines.Where(line => !line.IsEverything && !_replayed.Has(line))];
        if (fresh.Count > 0)
        {
            await LookAgainAsync(db, fresh, cancellationToken);
            _replayed.Add(fresh.Select(line => line.Number));
        }

        return lines.LastOrDefault()?.Number ?? seen;
    }
}
