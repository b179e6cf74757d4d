using CareersConnect.Domain.Offers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CareersConnect.Application.Persistence.Configurations;

internal sealed class OfferConfiguration : IEntityTypeConfiguration<Offer>
{
    public void Configure(EntityTypeBuilder<Offer> offer)
    {
        offer.HasKey(o => o.Id);
        offer.Property(o => o.Title).HasMaxLength(Offer.TitleLimit);
        offer.Property(o => o.Description).HasMaxLength(Offer.DescriptionLimit);
        offer.Property(o => o.Postcode).HasMaxLength(8);
        offer.Property(o => o.Town).HasMaxLength(80);
        offer.Property(o => o.AccessNote).HasMaxLength(1000);
        offer.Property(o => o.Language).HasMaxLength(60);
        offer.Property(o => o.CostNote).HasMaxLength(200);
        offer.HasMany(o => o.Sessions).WithOne().HasForeignKey(s => s.OfferId).IsRequired().OnDelete(DeleteBehavior.Cascade);
        offer.Navigation(o => o.Sessions).AutoInclude();
        offer.Property(o => o.ExternalId).HasMaxLength(Offer.ExternalIdLimit);
        offer.HasIndex(o => new { o.OrganisationId, o.ExternalId }).IsUnique().HasFilter("[ExternalId] IS NOT NULL");
        offer.HasIndex(o => new { o.OrganisationId, o.Status });
        offer.HasIndex(o => new { o.Status, o.ActivityType });
    }
}

internal sealed class SessionConfiguration : IEntityTypeConfiguration<Session>
{
    public void Configure(EntityTypeBuilder<Session> session)
    {
        session.ToTable("Sessions", table => table.HasCheckConstraint("CK_Sessions_NeverOverbooked", "Taken >= 0 AND Taken <= Capacity"));
        session.HasKey(s => s.Id);
        session.Ignore(s => s.Day);
        session.Ignore(s => s.Left);
        session.HasIndex(s => new { s.OfferId, s.StartsAt });
    }
}
