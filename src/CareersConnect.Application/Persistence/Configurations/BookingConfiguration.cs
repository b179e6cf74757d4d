using CareersConnect.Application.Bookings;
using CareersConnect.Domain.Bookings;
using CareersConnect.Domain.Offers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CareersConnect.Application.Persistence.Configurations;

internal sealed class BookingConfiguration : IEntityTypeConfiguration<Booking>
{
    public void Configure(EntityTypeBuilder<Booking> booking)
    {
        booking.HasKey(b => b.Id);
        booking.Property(b => b.Reference).HasMaxLength(12);
        booking.Property(b => b.Title).HasMaxLength(Offer.TitleLimit);
        booking.Property(b => b.NamedStaff).HasMaxLength(Booking.StaffNameLimit);
        booking.Property(b => b.Message).HasMaxLength(Booking.NoteLimit);
        booking.Property(b => b.Purpose).HasMaxLength(Booking.PurposeLimit);
        booking.Property(b => b.Outcomes).HasMaxLength(Booking.OutcomesLimit);
        booking.Ignore(b => b.Awaited);
        booking.Ignore(b => b.Turn);
        booking.HasIndex(b => b.Reference).IsUnique();
        booking.HasIndex(b => new { b.SchoolId, b.Status, b.Day });
        booking.HasIndex(b => new { b.OrganisationId, b.Status, b.Day });
        booking.HasIndex(b => new { b.Status, b.ReplyBy });
        booking.HasIndex(b => b.RequestId);
        booking.HasIndex(b => b.SessionId);
        booking.OwnsOne(b => b.Proposal, proposal => proposal.Property(p => p.Message).HasMaxLength(Booking.NoteLimit));
        booking.OwnsMany(b => b.History, entry =>
        {
            entry.ToTable("BookingHistory");
            entry.HasKey(e => e.Id);
            entry.WithOwner().HasForeignKey("BookingId");
            entry.HasIndex("BookingId", nameof(BookingHistoryEntry.Number)).IsUnique();
            entry.Property(e => e.ByName).HasMaxLength(160);
            entry.Property(e => e.Reason).HasMaxLength(60);
            entry.Property(e => e.Note).HasMaxLength(Booking.NoteLimit + 60);
        });
    }
}

internal sealed class AnswerLinkConfiguration : IEntityTypeConfiguration<AnswerLink>
{
    public void Configure(EntityTypeBuilder<AnswerLink> link)
    {
        link.HasKey(l => l.Id);
        link.Property(l => l.PersonName).HasMaxLength(160);
        link.Property(l => l.TokenHash).HasMaxLength(64);
        link.HasIndex(l => l.TokenHash).IsUnique();
        link.HasIndex(l => l.BookingId);
    }
}

internal sealed class ContactLookConfiguration : IEntityTypeConfiguration<ContactLook>
{
    public void Configure(EntityTypeBuilder<ContactLook> look)
    {
        look.ToTable("ContactLooks");
        look.HasKey(l => l.Id);
        look.Property(l => l.ByName).HasMaxLength(160);
        look.HasIndex(l => new { l.BookingId, l.By, l.At });
    }
}
