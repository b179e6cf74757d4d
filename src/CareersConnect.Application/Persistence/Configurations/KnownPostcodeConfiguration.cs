using CareersConnect.Application.Places;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CareersConnect.Application.Persistence.Configurations;

internal sealed class KnownPostcodeConfiguration : IEntityTypeConfiguration<KnownPostcode>
{
    public void Configure(EntityTypeBuilder<KnownPostcode> postcode)
    {
        postcode.ToTable("KnownPostcodes");
        postcode.HasKey(p => p.Key);
        postcode.Property(p => p.Key).ValueGeneratedNever();
        postcode.Property(p => p.Nation).HasConversion<int>();
    }
}
