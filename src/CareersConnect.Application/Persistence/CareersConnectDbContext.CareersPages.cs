using CareersConnect.Domain.Education;
using Microsoft.EntityFrameworkCore;

namespace CareersConnect.Application.Persistence;

/// <content>What schools say in public.</content>
public sealed partial class CareersConnectDbContext
{
    /// <summary>Careers pages, one a school that has written one.</summary>
    public DbSet<CareersPage> CareersPages => Set<CareersPage>();
}
