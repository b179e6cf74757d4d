using CareersConnect.Application.Jobs;
using CareersConnect.Application.Outbox;
using CareersConnect.Application.Persistence;
using CareersConnect.Application.SignedIn;
using CareersConnect.Domain.Education;
using CareersConnect.Infrastructure.Outbox;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CareersConnect.Infrastructure.Jobs;

/// <summary>The lease rows of recurring jobs, as one node sees them.</summary>
/// <param name="services">The host's services.</param>
/// <param name="lease">How long a lease lasts.</param>
/// <param name="clock">The clock.</param>
internal sealed class JobLeases(IServiceProvider services, TimeSpan lease, TimeProvider clock)
{
    private readonly Guid _node = Guid.CreateVersion7();

    /// <summary>Takes a job in hand when it is due and nobody has it; a job that is new here is due at once.</summary>
    public Task<bool> TakeAsync(string name, CancellationToken cancellationToken) => WriteAsync(
        async db =>
        {
            var now = clock.UtcNow();
            if (!await db.JobLeases.AnyAsync(row => row.Name == name, cancellationToken))
            {
                await AddAsync(db, new JobLease(name, now), cancellationToken);
            }

            return await db.JobLeases.Where(row => row.Name == name && row.DueAt <= now && (row.LeasedUntil == null || row.LeasedUntil <= now))
                .ExecuteUpdateAsync(set => set.SetProperty(row => row.LeasedBy, _node).SetProperty(row => row.LeasedUntil, now + lease), cancellationToken) == 1;
        },
        cancellationToken);

    /// <summary>Keeps a job in hand for a further lease.</summary>
    /// <returns>False when another node has it.</returns>
    public Task<bool> RenewAsync(string name, CancellationToken cancellationToken) => WriteAsync(
        async db =>
        {
            var until = clock.UtcNow() + lease;
            return await Mine(db, name).ExecuteUpdateAsync(set => set.SetProperty(row => row.LeasedUntil, until), cancellationToken) == 1;
        },
        cancellationToken);

    /// <summary>The job ran to its end.</summary>
    public Task DoneAsync(string name, DateTime next) => WriteAsync(db =>
    {
        var now = clock.UtcNow();
        return LetGoAsync(Mine(db, name), set => set.SetProperty(row => row.DueAt, next).SetProperty(row => row.DoneAt, now)
            .SetProperty(row => row.Failures, 0).SetProperty(row => row.LastError, (string?)null));
    });

    /// <summary>The job was stopped, and is due at once for whoever is there.</summary>
    public Task StoppedAsync(string name) => WriteAsync(db => LetGoAsync(Mine(db, name), _ => { }));

    /// <summary>The job failed, and is tried again later.</summary>
    public Task FailedAsync(string name, Exception error) => WriteAsync(async db =>
    {
        var failures = await Mine(db, name).Select(row => row.Failures).SingleOrDefaultAsync() + 1;
        var next = clock.UtcNow() + BackOff.After(failures, Random.Shared.NextDouble());
        return await LetGoAsync(Mine(db, name), set => set.SetProperty(row => row.DueAt, next)
            .SetProperty(row => row.Failures, failures).SetProperty(row => row.LastError, Failure.InShort(error)));
    });

    private static async Task<bool> LetGoAsync(IQueryable<JobLease> mine, Action<Microsoft.EntityFrameworkCore.Query.UpdateSettersBuilder<JobLease>> more) =>
        await mine.ExecuteUpdateAsync(set =>
        {
            set.SetProperty(row => row.LeasedBy, (Guid?)null).SetProperty(row => row.LeasedUntil, (DateTime?)null);
            more(set);
        }) == 1;

    private static async Task AddAsync(CareersConnectDbContext db, JobLease row, CancellationToken cancellationToken)
    {
        try
        {
            db.Add(row);
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException)
        {
            // Another node has just added it.
        }
    }

    private IQueryable<JobLease> Mine(CareersConnectDbContext db, string name) => db.JobLeases.Where(row => row.Name == name && row.LeasedBy == _node);

    private async Task<bool> WriteAsync(Func<CareersConnectDbContext, Task<bool>> work, CancellationToken cancellationToken = default)
    {
        await using var scope = services.CreateHostScope();
        using var turn = await scope.ServiceProvider.GetRequiredService<IWriteGate>().EnterAsync(cancellationToken);
        return await work(scope.ServiceProvider.GetRequiredService<CareersConnectDbContext>());
    }
}
