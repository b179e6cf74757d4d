using CareersConnect.Application.People;
using CareersConnect.Application.Persistence;
using CareersConnect.Domain.Bookings;
using CareersConnect.Domain.Kernel;
using CareersConnect.Domain.Organisations;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CareersConnect.Infrastructure.Seeding;

/// <summary>Fills an empty database with an invented careers hub in real geography: schools, employers, providers, offers with dates, requests, bookings, encounters, people to sign in as.</summary>
/// <param name="scopes">Gives a fresh context for each batch, so that memory stays bounded.</param>
public sealed class Seeder(IServiceScopeFactory scopes)
{
    private const int Batch = 1000;

    /// <summary>How many offers the schools' bookings are drawn from.</summary>
    private const int OffersToBook = 3000;

    /// <summary>Fills the database.</summary>
    /// <param name="options">How much, and from which seed.</param>
    /// <param name="progress">Told what is being made, and how many so far.</param>
    /// <param name="cancellationToken">Stops it; what was made so far stays.</param>
    /// <returns>When all is saved.</returns>
    /// <exception cref="RuleBrokenException">There are offers in the database already.</exception>
    public async Task SeedAsync(SeedOptions options, Action<string, int> progress, CancellationToken cancellationToken)
    {
        await RefuseUnlessEmptyAsync(cancellationToken);
        var world = new SeedWorld(options);
        await SchoolsAsync(world, progress, cancellationToken);
        await OrganisationsAsync(world, progress, cancellationToken);
        await OffersAsync(world, progress, cancellationToken);
        var people = new SeedPeople(world, new SeedDice(options.Seed + 4));
        await SaveAsync(people.HubAndGivers(), cancellationToken);
        await TradeAsync(world, people, progress, cancellationToken);
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
        await InBatchesAsync("schools", world.Options.Schools, progress, index =>
        {
            var school = SeedSchools.Make(world, dice, index);
            if (index < world.Options.SchoolsThatTakePart)
            {
                world.SchoolsThatTakePart.Add(school);
            }

            return [school];
        }, cancellationToken);
    }

    private async Task OrganisationsAsync(SeedWorld world, Action<string, int> progress, CancellationToken cancellationToken)
    {
        var dice = new SeedDice(world.Options.Seed + 1);
        await InBatchesAsync("employers", world.Options.Employers, progress, _ =>
        {
            var made = SeedOrganisations.Employer(world, dice);
            world.Employers.Add(made);
            return [made.Organisation, .. made.Volunteers];
        }, cancellationToken);
        await InBatchesAsync("providers", world.Options.Providers, progress, index =>
        {
            var made = SeedOrganisations.Provider(world, dice, index);
            world.Providers.Add(made);
            return [made.Organisation, .. made.Volunteers];
        }, cancellationToken);
    }

    private Task OffersAsync(SeedWorld world, Action<string, int> progress, CancellationToken cancellationToken)
    {
        var offers = new SeedOffers(world, new SeedDice(world.Options.Seed + 2));
        return InBatchesAsync("offers", world.Options.Offers, progress, index =>
        {
            var offer = offers.Make(index);
            if (index < OffersToBook)
            {
                world.Offers.Add(offer);
            }

            return [offer];
        }, cancellationToken);
    }

    private Task TradeAsync(SeedWorld world, SeedPeople people, Action<string, int> progress, CancellationToken cancellationToken)
    {
        var trade = new SeedTrade(world, new SeedDice(world.Options.Seed + 3));
        return InBatchesAsync("schools' requests and bookings", world.SchoolsThatTakePart.Count, progress, index =>
        {
            var (leader, rows) = people.OfSchool(world.SchoolsThatTakePart[index], index);
            var requests = (world.Options.Requests * (index + 1) / world.SchoolsThatTakePart.Count) - (world.Options.Requests * index / world.SchoolsThatTakePart.Count);
            return [.. rows, .. trade.Of(world.SchoolsThatTakePart[index], leader.FullName, leader.Id, requests)];
        }, cancellationToken);
    }

    private async Task InBatchesAsync(string what, int count, Action<string, int> progress, Func<int, IEnumerable<object>> make, CancellationToken cancellationToken)
    {
        for (var start = 0; start < count; start += Batch)
        {
            await SaveAsync(Enumerable.Range(start, Math.Min(Batch, count - start)).SelectMany(make), cancellationToken);
            progress(what, Math.Min(start + Batch, count));
        }
    }

    private async Task SaveAsync(IEnumerable<object> rows, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CareersConnectDbContext>();
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        foreach (var row in rows)
        {
            // Nobody is to be told of what demo data did in the past.
            (row as AggregateRoot)?.TakeEvents();
            db.Add(row);
        }

        await db.SaveChangesAsync(cancellationToken);
    }

    private async Task CountPlacesAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CareersConnectDbContext>();
        var taken = await db.Bookings
            .Where(booking => booking.SessionId != null
                && (booking.Status == BookingStatus.Accepted || booking.Status == BookingStatus.Confirmed || booking.Status == BookingStatus.Completed))
            .GroupBy(booking => booking.SessionId!.Value)
            .Select(group => new { SessionId = group.Key, Places = group.Sum(booking => booking.Places) })
            .ToListAsync(cancellationToken);
        foreach (var date in taken)
        {
            await db.Sessions.Where(session => session.Id == date.SessionId)
                .ExecuteUpdateAsync(set => set.SetProperty(session => session.Taken, date.Places), cancellationToken);
        }
    }
}
