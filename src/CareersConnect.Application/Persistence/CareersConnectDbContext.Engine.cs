using CareersConnect.Application.Email;
using CareersConnect.Application.Jobs;
using Microsoft.EntityFrameworkCore;

namespace CareersConnect.Application.Persistence;

public sealed partial class CareersConnectDbContext
{
    /// <summary>When each recurring job is due, and who has it in hand.</summary>
    public DbSet<JobLease> JobLeases => Set<JobLease>();

    /// <summary>E-mails that wait, and those that were sent.</summary>
    public DbSet<OutgoingEmail> OutgoingEmails => Set<OutgoingEmail>();

    /// <summary>Which kinds of e-mail an address no longer wants.</summary>
    public DbSet<StoppedEmail> StoppedEmails => Set<StoppedEmail>();
}
