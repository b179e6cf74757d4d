using CareersConnect.Domain.Education;
using Microsoft.EntityFrameworkCore;

namespace CareersConnect.Application.Persistence;

/// <content>The school register.</content>
public sealed partial class CareersConnectDbContext
{
    /// <summary>Schools and colleges of the register, closed ones among them.</summary>
    public DbSet<School> Schools => Set<School>();

    /// <summary>What imports changed; only ever added to.</summary>
    public DbSet<RegisterChange> RegisterChanges => Set<RegisterChange>();
}
