using CareersConnect.Application.People;
using CareersConnect.Domain.Kernel;
using CareersConnect.Domain.Organisations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CareersConnect.Application.Persistence.Configurations;

internal sealed class BusinessConsentConfiguration : IEntityTypeConfiguration<BusinessConsent>
{
    public void Configure(EntityTypeBuilder<BusinessConsent> consent)
    {
        consent.ToTable("BusinessConsents");
        consent.HasKey(c => c.Id);
        consent.Ignore(c => c.Stands);
        consent.Property(c => c.AskedByName).HasMaxLength(Person.NameLimit);
        consent.Property(c => c.Business).HasMaxLength(Organisation.NameLimit);
        consent.Property(c => c.ContactName).HasMaxLength(Volunteer.NameLimit);
        consent.Property(c => c.ContactJobTitle).HasMaxLength(Volunteer.JobTitleLimit);
        consent.Property(c => c.ContactEmail).HasMaxLength(254);
        consent.Property(c => c.SecretHash).HasMaxLength(LinkSecret.HashLength);
        consent.HasIndex(c => c.SecretHash).IsUnique();
        consent.OwnsMany(c => c.Links, link =>
        {
            link.ToTable("BusinessConsentLinks");
            link.HasKey(l => l.Id);
            link.WithOwner().HasForeignKey("BusinessConsentId");
            link.Property(l => l.SecretHash).HasMaxLength(LinkSecret.HashLength);
            link.HasIndex(l => l.SecretHash).IsUnique();
        });
        consent.HasIndex(c => new { c.AskedBy, c.OrganisationId });
    }
}
