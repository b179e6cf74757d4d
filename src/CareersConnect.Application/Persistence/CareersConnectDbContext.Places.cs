using CareersConnect.Application.Places;
using Microsoft.EntityFrameworkCore;

namespace CareersConnect.Application.Persistence;

/// <content>Where things are.</content>
public sealed partial class CareersConnectDbContext
{
    /// <summary>Postcodes of an imported file; none until one is imported.</summary>
    public DbSet<KnownPostcode> KnownPostcodes => Set<KnownPostcode>();
}
