using CareersConnect.Application.Imports;
using Microsoft.EntityFrameworkCore;

namespace CareersConnect.Application.Persistence;

/// <content>Imports.</content>
public sealed partial class CareersConnectDbContext
{
    /// <summary>Imports, with what they found.</summary>
    public DbSet<ImportRun> ImportRuns => Set<ImportRun>();
}
