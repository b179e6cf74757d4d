using CareersConnect.Application.Matching;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CareersConnect.Application.Persistence.Configurations;

internal sealed class StandingChangeConfiguration : IEntityTypeConfiguration<StandingChange>
{
    public void Configure(EntityTypeBuilder<StandingChange> change)
    {
        change.ToTable("StandingChanges");
        change.HasKey(c => c.Number);
        change.Property(c => c.Number).ValueGeneratedOnAdd();
        change.HasIndex(c => c.At);
    }
}
