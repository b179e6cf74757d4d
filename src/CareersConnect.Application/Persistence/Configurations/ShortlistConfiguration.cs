using CareersConnect.Application.People;
using CareersConnect.Domain.Shortlists;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CareersConnect.Application.Persistence.Configurations;

internal sealed class ShortlistConfiguration : IEntityTypeConfiguration<ShortlistedOffer>
{
    public void Configure(EntityTypeBuilder<ShortlistedOffer> entry)
    {
        entry.ToTable("ShortlistedOffers");
        entry.HasKey(e => new { e.SchoolId, e.OfferId });
        entry.Ignore(e => e.IsListed);
        entry.Property(e => e.AddedByName).HasMaxLength(Person.NameLimit);
        entry.Property(e => e.Note).HasMaxLength(ShortlistedOffer.NoteLimit);
    }
}
