using CareersConnect.Application.People;
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
        offer.HasMany(o => o.History).WithOne().HasForeignKey(e => e.OfferId).IsRequired().OnDelete(DeleteBehavior.Cascade);
        offer.Property(o => o.ExternalId).HasMaxLength(Offer.ExternalIdLimit);
        offer.HasIndex(o => new { o.OrganisationId, o.ExternalId }).IsUnique().HasFilter("[ExternalId] IS NOT NULL");
        offer.HasIndex(o => new { o.OrganisationId, o.Status });
        offer.HasIndex(o => new { o.Status, o.ActivityType });
    }
}

/// <summary>Its key is its place in the offer's history, so that it costs one index and no draw; it is not loaded with the offer, which decides nothing by it.</summary>
internal sealed class OfferHistoryConfiguration : IEntityTypeConfiguration<OfferHistoryEntry>
{
    public void Configure(EntityTypeBuilder<OfferHistoryEntry> entry)
    {
        entry.ToTable("OfferHistory");
        entry.HasKey(e => new { e.OfferId, e.Number });
        entry.Property(e => e.Number).ValueGeneratedNever();
        entry.Property(e => e.ByName).HasMaxLength(Person.NameLimit);
        entry.Property(e => e.Reason).HasMaxLength(Offer.ReasonLimit);
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
