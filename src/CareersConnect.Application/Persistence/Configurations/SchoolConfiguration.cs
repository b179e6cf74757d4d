using CareersConnect.Domain.Education;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CareersConnect.Application.Persistence.Configurations;

internal sealed class SchoolConfiguration : IEntityTypeConfiguration<School>
{
    public void Configure(EntityTypeBuilder<School> school)
    {
        school.ToTable("Schools");
        school.HasKey(s => s.Id);
        foreach (var text in typeof(School).GetProperties().Where(property => property.PropertyType == typeof(string) && property.CanWrite))
        {
            school.Property(text.Name).HasMaxLength(RegisterFacts.TextLimit);
        }

        school.Property(s => s.LocalAuthorityCode).HasMaxLength(3);
        school.Property(s => s.EstablishmentNumber).HasMaxLength(4);
        school.Property(s => s.TrustCode).HasMaxLength(20);
        school.HasIndex(s => s.Urn).IsUnique();
        school.HasIndex(s => new { s.LocalAuthorityCode, s.EstablishmentNumber });
        school.HasIndex(s => s.Outward);
        school.HasIndex(s => s.Ukprn);
        school.HasIndex(s => s.TrustCode);
        school.HasIndex(s => new { s.Easting, s.Northing });
        school.HasMany(s => s.Changes).WithOne().HasForeignKey(change => change.SchoolId).OnDelete(DeleteBehavior.Cascade);
        school.OwnsMany(s => s.EnteredRolls, roll =>
        {
            roll.ToTable("EnteredRolls");
            roll.WithOwner().HasForeignKey(r => r.SchoolId);
            roll.HasKey(r => new { r.SchoolId, r.StartYear, r.YearGroup });
        });
        school.OwnsMany(s => s.StudyProgrammes, programme =>
        {
            programme.ToTable("StudyProgrammes");
            programme.WithOwner().HasForeignKey(p => p.SchoolId);
            programme.HasKey(p => p.Id);
            programme.Property(p => p.Name).HasMaxLength(School.ProgrammeNameLimit);
        });
    }
}

internal sealed class RegisterChangeConfiguration : IEntityTypeConfiguration<RegisterChange>
{
    public void Configure(EntityTypeBuilder<RegisterChange> change)
    {
        change.ToTable("RegisterChanges");
        change.HasKey(c => c.Id);
        change.Property(c => c.Fact).HasMaxLength(60);
        change.Property(c => c.From).HasMaxLength(RegisterFacts.TextLimit);
        change.Property(c => c.To).HasMaxLength(RegisterFacts.TextLimit);
        change.HasIndex(c => new { c.SchoolId, c.On });
    }
}
