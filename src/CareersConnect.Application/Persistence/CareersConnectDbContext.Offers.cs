using CareersConnect.Domain.Organisations;
using Microsoft.EntityFrameworkCore;

namespace CareersConnect.Application.Persistence;

/// <content>Who may write offers for whom.</content>
public sealed partial class CareersConnectDbContext
{
    /// <summary>Businesses that Enterprise Advisers asked whether they may write their offers.</summary>
    public DbSet<BusinessConsent> BusinessConsents => Set<BusinessConsent>();
}
