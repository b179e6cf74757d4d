using CareersConnect.Application.Persistence;
using CareersConnect.Domain.Bookings;
using CareersConnect.Domain.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CareersConnect.Infrastructure.Seeding;

/// <summary>Fills an empty database with an invented careers hub in real geography: schools, employers, providers, offers with dates, requests, bookings, encounters, people to sign in as.</summary>
/// <param name="scopes">Gives a fresh context for each batch, so that memory stays bounded.</param>
public sealed class Seeder(IServiceScopeFactory scopes)
{
    private const int Batch = 500;
    private const int TellEvery = 5000;

    /// <summary>Fills the database. The same options give the same rows.</summary>
    /// <param name="options">How much, and from which seed.</param>
    /// <param name="progress">Told what is being made, and how many so far.</param>
    /// <param name="cancellationToken">Stops it; what was made so far stays.</param>
    /// <returns>When all is saved.</returns>
    /// <exception cref="RuleBrokenException">There are offers in the database already.</exception>
    public async Task SeedAsync(SeedOptions options, Action<string, int> progress, CancellationToken cancellationToken)
    {
        await RefuseUnlessEmptyAsync(cancellationToken);
        var world = new SeedWorld(options);
        using var draws = Draws.Repeatably(options.Seed, world.Founded);
        await SchoolsAsync(world, progress, cancellationToken);
        await new SeedMarket(world, rows => SaveAsync(rows, cancellationToken)).FillAsync(progress);
        await TradeAsync(world, progress, cancellationToken);
        await SettleAsync(world, cancellationToken);
        await CountPlacesAsync(cancellationToken);
    }

    private async Task RefuseUnlessEmptyAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        if (await scope.ServiceProvider.GetRequiredService<CareersConnectDbContext>().Offers.AnyAsync(cancellationToken))
        {
            throw new RuleBrokenException("The database holds offers already. Demo data goes into an empty database: name another one, or delete this one first.");
        }
    }

    private async Task SchoolsAsync(SeedWorld world, Action<string, int> progress, CancellationToken cancellationToken)
    {
        var dice = new SeedDice(world.Options.Seed);
        await SaveAsync(Enumerable.Range(0, world.Options.Schools).Select(index =>
        {
            var school = SeedSchools.Make(world, dice, index);
            if (index < world.Options.SchoolsThatTakePart)
            {
                world.SchoolsThatTakePart.Add(new SeedSchool(school));
            }

            if (index > 0 && index % TellEvery == 0)
            {
                progress("schools", index);
            }

            return school;
        }), cancellationToken);
        progress("schools", world.Options.Schools);
    }

    private async Task TradeAsync(SeedWorld world, Action<string, int> progress, CancellationToken cancellationToken)
    {
        var dice = new SeedDice(world.Options.Seed + 3);
        var bookings = new SeedBookings(world, dice);
        var requests = new SeedRequests(world, dice, bookings);
        var (schools, wanted, made) = (world.SchoolsThatTakePart, world.Options.Requests, 0);
        await SaveAsync(schools.SelectMany((school, index) =>
        {
            var own = (wanted * (index + 1) / schools.Count) - (wanted * index / schools.Count);
            return Enumerable.Range(0, own).SelectMany(_ => requests.Make(school, made++))
                .Concat(Enumerable.Range(0, SeedBookings.Of(index)).SelectMany(_ => bookings.Make(school)));
        }), cancellationToken);
        progress("schools with requests, bookings and encounters", schools.Count);
    }

    /// <summary>What became of the offers after they were booked.</summary>
    private async Task SettleAsync(SeedWorld world, CancellationToken cancellationToken)
    {
        var offers = new SeedOffers(world, new SeedDice(world.Options.Seed + 5));
        foreach (var batch in world.Bookable.Chunk(Batch))
        {
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<CareersConnectDbContext>();
            db.AttachRange(batch.Select(bookable => bookable.Offer));
            foreach (var (offer, giver) in batch)
            {
                offers.Settle(offer, giver);
                offer.TakeEvents();
            }

            await db.SaveChangesAsync(cancellationToken);
        }
    }

    private async Task SaveAsync(IEnumerable<object> rows, CancellationToken cancellationToken)
    {
        foreach (var batch in rows.Chunk(Batch))
        {
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<CareersConnectDbContext>();
            db.ChangeTracker.AutoDetectChangesEnabled = false;
            foreach (var row in batch)
            {
                // Nobody is to be told of what demo data did in the past.
                (row as AggregateRoot)?.TakeEvents();
                db.Add(row);
            }

            await db.SaveChangesAsync(cancellationToken);
        }
    }

    private async Task CountPlacesAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CareersConnectDbContext>();
        BookingStatus[] holding = [BookingStatus.Accepted, BookingStatus.Confirmed, BookingStatus.Completed, BookingStatus.NotDelivered];
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var taken = await db.Bookings
            .Where(booking => booking.SessionId != null && holding.Contains(booking.Status))
            .GroupBy(booking => booking.SessionId!.Value)
            .Select(group => new { SessionId = group.Key, Places = group.Sum(booking => booking.Places) })
            .ToListAsync(cancellationToken);
        foreach (var date in taken)
        {
            await db.Sessions.Where(session => session.Id == date.SessionId)
                .ExecuteUpdateAsync(set => set.SetProperty(session => session.Taken, date.Places), cancellationToken);
        }

        await transaction.CommitAsync(cancellationToken);
    }
}
