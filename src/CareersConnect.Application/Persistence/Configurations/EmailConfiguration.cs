using CareersConnect.Application.Email;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CareersConnect.Application.Persistence.Configurations;

internal sealed class OutgoingEmailConfiguration : IEntityTypeConfiguration<OutgoingEmail>
{
    public void Configure(EntityTypeBuilder<OutgoingEmail> mail)
    {
        mail.HasKey(m => m.Number);
        mail.Property(m => m.Number).ValueGeneratedOnAdd();
        mail.HasIndex(m => m.Id).IsUnique();
        mail.HasIndex(m => m.Key).IsUnique();
        mail.Property(m => m.Key).HasMaxLength(64);
        mail.Property(m => m.Kind).HasMaxLength(100);
        mail.Property(m => m.To).HasMaxLength(254);
        mail.Property(m => m.ToName).HasMaxLength(OneLine.Limit);
        mail.Property(m => m.Subject).HasMaxLength(OneLine.Limit);
        mail.Property(m => m.CalendarMethod).HasMaxLength(10);
        mail.Property(m => m.UnsubscribePath).HasMaxLength(200);
        mail.Property(m => m.LastError).HasMaxLength(1000);
        mail.HasIndex(m => new { m.DueAt, m.Number });
        mail.HasIndex(m => new { m.About, m.To, m.DueAt });
        mail.HasIndex(m => new { m.PersonId, m.QueuedAt });
        mail.HasIndex(m => new { m.OrganisationId, m.QueuedAt });
        mail.Ignore(m => m.Status);
    }
}

internal sealed class StoppedEmailConfiguration : IEntityTypeConfiguration<StoppedEmail>
{
    public void Configure(EntityTypeBuilder<StoppedEmail> stopped)
    {
        stopped.HasKey(s => new { s.Address, s.Kind });
        stopped.Property(s => s.Address).HasMaxLength(254);
        stopped.Property(s => s.Kind).HasMaxLength(100);
    }
}
