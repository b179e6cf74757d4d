using CareersConnect.Application.Offers.Search;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CareersConnect.Application.Persistence.Configurations;

internal sealed class OfferChangeConfiguration : IEntityTypeConfiguration<OfferChange>
{
    public void Configure(EntityTypeBuilder<OfferChange> change)
    {
        change.ToTable("OfferChanges");
        change.HasKey(c => c.Number);
        change.Property(c => c.Number).ValueGeneratedOnAdd();
        change.HasIndex(c => c.At);
    }
}
