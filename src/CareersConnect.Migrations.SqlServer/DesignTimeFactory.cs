using CareersConnect.Application.Persistence;
using CareersConnect.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace CareersConnect.Migrations.SqlServer;

/// <summary>Gives the migration tool a context on this provider; no database is opened.</summary>
public sealed class DesignTimeFactory : IDesignTimeDbContextFactory<CareersConnectDbContext>
{
    /// <inheritdoc />
    public CareersConnectDbContext CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<CareersConnectDbContext>();
        DatabaseRegistration.Configure(options, new DatabaseOptions { Provider = "SqlServer", Connection = "Server=design;Database=design" });
        return new CareersConnectDbContext(options.Options, TimeProvider.System);
    }
}
