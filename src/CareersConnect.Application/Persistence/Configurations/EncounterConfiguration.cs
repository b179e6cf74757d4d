using CareersConnect.Domain.Encounters;
using CareersConnect.Domain.Offers;
using CareersConnect.Domain.Organisations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CareersConnect.Application.Persistence.Configurations;

internal sealed class EncounterConfiguration : IEntityTypeConfiguration<Encounter>
{
    public void Configure(EntityTypeBuilder<Encounter> encounter)
    {
        encounter.HasKey(e => e.Id);
        encounter.Property(e => e.OrganisationName).HasMaxLength(Organisation.NameLimit);
        encounter.Property(e => e.Title).HasMaxLength(Offer.TitleLimit);
        encounter.Ignore(e => e.Benchmarks);
        encounter.Ignore(e => e.WhyNone);
        encounter.Ignore(e => e.Attended);
        encounter.HasIndex(e => e.BookingId).IsUnique();
        encounter.HasIndex(e => new { e.SchoolId, e.AcademicYearStart });
        encounter.OwnsMany(e => e.Attendance, attendance =>
        {
            attendance.ToTable("EncounterAttendance");
            attendance.WithOwner().HasForeignKey("EncounterId");
            attendance.HasKey(a => a.Id);
        });
        encounter.OwnsMany(e => e.Corrections, correction =>
        {
            correction.ToTable("EncounterCorrections");
            correction.WithOwner().HasForeignKey("EncounterId");
            correction.HasKey(c => c.Id);
            correction.Property(c => c.ByName).HasMaxLength(160);
            correction.Property(c => c.Why).HasMaxLength(Encounter.WhyLimit);
        });
    }
}
