using CareersConnect.Application.Jobs;
using Microsoft.EntityFrameworkCore;

namespace CareersConnect.Application.Persistence;

public sealed partial class CareersConnectDbContext
{
    /// <summary>When each recurring job is due, and who has it in hand.</summary>
    public DbSet<JobLease> JobLeases => Set<JobLease>();
}
