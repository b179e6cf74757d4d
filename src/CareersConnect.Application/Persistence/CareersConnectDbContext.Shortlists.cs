using CareersConnect.Domain.Shortlists;
using Microsoft.EntityFrameworkCore;

namespace CareersConnect.Application.Persistence;

/// <content>What schools keep in mind.</content>
public sealed partial class CareersConnectDbContext
{
    /// <summary>Offers on schools' shortlists, and those that were taken off not long ago.</summary>
    public DbSet<ShortlistedOffer> ShortlistedOffers => Set<ShortlistedOffer>();
}
