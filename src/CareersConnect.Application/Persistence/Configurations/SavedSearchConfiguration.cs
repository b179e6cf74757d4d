using CareersConnect.Domain.SavedSearches;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CareersConnect.Application.Persistence.Configurations;

internal sealed class SavedSearchConfiguration : IEntityTypeConfiguration<SavedSearch>
{
    public void Configure(EntityTypeBuilder<SavedSearch> search)
    {
        search.HasKey(s => s.Id);
        search.Property(s => s.Name).HasMaxLength(SavedSearch.NameLimit);
        search.Property(s => s.PlaceTyped).HasMaxLength(200);
        search.Property(s => s.PlaceName).HasMaxLength(200);
        search.Property(s => s.LinkKey).HasMaxLength(43);
        search.Ignore(s => s.IsTelling);
        search.HasIndex(s => new { s.PersonId, s.OrganisationId });
        search.HasIndex(s => new { s.HowOften, s.StoppedAt });
        search.HasIndex(s => new { s.WantedAt, s.AskedAt });
    }
}

internal sealed class FoundOfferConfiguration : IEntityTypeConfiguration<FoundOffer>
{
    public void Configure(EntityTypeBuilder<FoundOffer> found)
    {
        found.ToTable("FoundOffers");
        found.HasKey(f => new { f.SavedSearchId, f.OfferId });
        found.HasIndex(f => new { f.ToldAt, f.SavedSearchId });
        found.HasOne<SavedSearch>().WithMany().HasForeignKey(f => f.SavedSearchId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class KnownOffersConfiguration : IEntityTypeConfiguration<KnownOffers>
{
    public void Configure(EntityTypeBuilder<KnownOffers> known)
    {
        known.ToTable("KnownOffers");
        known.HasKey(k => k.SavedSearchId);
        known.Property<byte[]>("Keys");
        known.HasOne<SavedSearch>().WithOne().HasForeignKey<KnownOffers>(k => k.SavedSearchId).OnDelete(DeleteBehavior.Cascade);
    }
}
