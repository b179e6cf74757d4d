using System.Data.Common;
using CareersConnect.Application.Imports;
using CareersConnect.Application.Persistence;
using CareersConnect.Testing;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace CareersConnect.Application.Tests.Imports;

/// <summary>A site on which another node asks for an import between the look and the save of the next one that is asked for here, as it can on a database that takes many writers.</summary>
internal sealed class TwinStart : SiteFixture
{
    /// <summary>Set before the press.</summary>
    public bool IsArmed { get; set; }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.ConfigureTestServices(services => services.ConfigureDbContext<CareersConnectDbContext>(db => db.AddInterceptors(new BeforeTheSave(this), new AfterTheRollback(this))));
    }

    private ImportRun Twin() => new(ImportKind.Schools, "/tmp/twin.csv", "twin.csv", "Joanne Pickering", null, Clock.GetUtcNow().UtcDateTime);

    /// <summary>SQLite lets no other writer in, so the twin is written in the same transaction, and again when that was rolled back.</summary>
    private sealed class BeforeTheSave(TwinStart site) : SaveChangesInterceptor
    {
        public override ValueTask<InterceptionResult<int>> SavingChangesAsync(DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
        {
            if (site.IsArmed && eventData.Context!.ChangeTracker.Entries<ImportRun>().Any(entry => entry.State == EntityState.Added))
            {
                eventData.Context.Add(site.Twin());
            }

            return new(result);
        }
    }

    private sealed class AfterTheRollback(TwinStart site) : DbTransactionInterceptor
    {
        public override async Task TransactionRolledBackAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            if (site.IsArmed)
            {
                site.IsArmed = false;
                await site.InDatabaseAsync(db =>
                {
                    db.Add(site.Twin());
                    return db.SaveChangesAsync(cancellationToken);
                });
            }
        }
    }
}
