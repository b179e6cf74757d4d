using CareersConnect.Application.Persistence;
using CareersConnect.Application.SignedIn;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CareersConnect.Application.Offers.Search;

/// <content>Whose index it is. One that several processes share is built by one of them; the others go on following, and find it built.</content>
public sealed partial class IndexFollower
{
    private readonly Guid _process = Guid.CreateVersion7();

    /// <summary>An index that notes no line at all is trusted only by the process that built it.</summary>
    private async Task<bool> IsOfThisDatabaseAsync(LogPosition position, CancellationToken cancellationToken)
    {
        if (position.Number == 0)
        {
            return _builds > 0;
        }

        await using var scope = services.CreateHostScope();
        var line = await scope.ServiceProvider.GetRequiredService<CareersConnectDbContext>().OfferChanges.AsNoTracking().SingleOrDefaultAsync(line => line.Number == position.Number, cancellationToken);
        return line is not null && ReplayedLines.MarkOf(line) == position.Log;
    }

    /// <summary>Does what fresh lines ask for.</summary>
    /// <returns>Lines about everything that another process is at work on: they are looked at again the next time.</returns>
    private async Task<IReadOnlyList<OfferChange>> RenewAsync(CareersConnectDbContext db, List<OfferChange> fresh, CancellationToken cancellationToken)
    {
        var everything = fresh.FindAll(line => line.IsEverything);
        if (everything.Count > 0 && !index.IsShared)
        {
            await BuildAsync(progress: null, cancellationToken);
            return [];
        }

        if (everything.Count > 0 && await index.BuiltAfterAsync(cancellationToken) < everything[^1].Number)
        {
            await using var turn = await BuildTurn.TakeAsync(services, _process, clock, cancellationToken);
            if (turn is not null && await index.BuiltAfterAsync(cancellationToken) < everything[^1].Number)
            {
                await BuildAsync(progress: null, cancellationToken);
                return [];
            }

            everything = turn is null ? everything : [];
        }
        else
        {
            everything = [];
        }

        await LookAgainAsync(db, fresh, cancellationToken);
        return everything;
    }

    /// <summary>Builds an index that is not there, or of another database, unless another process does.</summary>
    /// <returns>Where it is in step then; null while another process builds it.</returns>
    private async Task<LogPosition?> BuiltByOneAsync(CancellationToken cancellationToken)
    {
        await using var turn = await BuildTurn.TakeAsync(services, _process, clock, cancellationToken);
        if (turn is null)
        {
            return null;
        }

        var there = await index.PositionAsync(cancellationToken);
        return there is not null && await IsOfThisDatabaseAsync(there, cancellationToken) ? there : await BuildAsync(progress: null, cancellationToken);
    }
}
