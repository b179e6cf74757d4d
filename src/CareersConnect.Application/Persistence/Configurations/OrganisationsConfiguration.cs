using CareersConnect.Application.People;
using CareersConnect.Domain.Kernel;
using CareersConnect.Domain.Organisations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CareersConnect.Application.Persistence.Configurations;

internal sealed class OrganisationConfiguration : IEntityTypeConfiguration<Organisation>
{
    public void Configure(EntityTypeBuilder<Organisation> organisation)
    {
        organisation.ToTable("Organisations");
        organisation.HasKey(o => o.Id);
        organisation.Property(o => o.Name).HasMaxLength(Organisation.NameLimit);
        organisation.Property(o => o.Kinds).HasConversion<int>();
        organisation.HasIndex(o => o.Ukprn);
        organisation.Property(o => o.Website).HasMaxLength(400);
        organisation.Property(o => o.EmailDomain).HasMaxLength(200);
        organisation.Property(o => o.Postcode).HasMaxLength(10);
        organisation.Property(o => o.Town).HasMaxLength(100);
        organisation.Property(o => o.StandingReason).HasMaxLength(Organisation.NoteLimit);
        organisation.Property(o => o.SentBackNote).HasMaxLength(Organisation.NoteLimit);
        organisation.Ignore(o => o.Location);
        organisation.Ignore(o => o.IsVerified);
        organisation.HasIndex(o => o.SchoolId).IsUnique();
        organisation.HasIndex(o => new { o.Verification, o.RegisteredAt });
        organisation.HasIndex(o => o.Name);
        organisation.OwnsOne(o => o.Facts, facts => facts.Property(f => f.Sectors).HasMaxLength(400));
        organisation.OwnsMany(o => o.History, change =>
        {
            change.ToTable("OrganisationHistory");
            change.HasKey(c => c.Id);
            change.WithOwner().HasForeignKey("OrganisationId");
            change.Property(c => c.From).HasMaxLength(40);
            change.Property(c => c.To).HasMaxLength(40);
            change.Property(c => c.Reason).HasMaxLength(Organisation.NoteLimit);
            change.Property(c => c.ByName).HasMaxLength(Person.NameLimit);
        });
    }
}

internal sealed class MembershipConfiguration : IEntityTypeConfiguration<Membership>
{
    public void Configure(EntityTypeBuilder<Membership> membership)
    {
        membership.ToTable("Memberships");
        membership.HasKey(m => m.Id);
        membership.HasOne<Person>().WithMany().HasForeignKey(m => m.PersonId).OnDelete(DeleteBehavior.Restrict);
        membership.HasOne<Organisation>().WithMany().HasForeignKey(m => m.OrganisationId).OnDelete(DeleteBehavior.Restrict);
        membership.HasIndex(m => new { m.PersonId, m.OrganisationId, m.Role }).IsUnique().HasFilter("[EndedAt] IS NULL");
        membership.HasIndex(m => new { m.OrganisationId, m.EndedAt });
    }
}

internal sealed class InvitationConfiguration : IEntityTypeConfiguration<Invitation>
{
    public void Configure(EntityTypeBuilder<Invitation> invitation)
    {
        invitation.ToTable("Invitations");
        invitation.HasKey(i => i.Id);
        invitation.HasOne<Organisation>().WithMany().HasForeignKey(i => i.OrganisationId).OnDelete(DeleteBehavior.Restrict);
        invitation.Property(i => i.Email).HasMaxLength(254);
        invitation.Property(i => i.SecretHash).HasMaxLength(LinkSecret.HashLength);
        invitation.Property(i => i.InvitedBy).HasMaxLength(Person.NameLimit);
        invitation.HasMany(i => i.History).WithOne().HasForeignKey(e => e.InvitationId).IsRequired().OnDelete(DeleteBehavior.Cascade);
        invitation.HasIndex(i => i.SecretHash).IsUnique();
        invitation.HasIndex(i => new { i.OrganisationId, i.Status });
    }
}

internal sealed class InvitationHistoryConfiguration : IEntityTypeConfiguration<InvitationHistoryEntry>
{
    public void Configure(EntityTypeBuilder<InvitationHistoryEntry> entry)
    {
        entry.ToTable("InvitationHistory");
        entry.HasKey(e => new { e.InvitationId, e.Number });
        entry.Property(e => e.Number).ValueGeneratedNever();
        entry.Property(e => e.ByName).HasMaxLength(Person.NameLimit);
    }
}

internal sealed class VolunteerConfiguration : IEntityTypeConfiguration<Volunteer>
{
    public void Configure(EntityTypeBuilder<Volunteer> volunteer)
    {
        volunteer.ToTable("Volunteers");
        volunteer.HasKey(v => v.Id);
        volunteer.HasOne<Organisation>().WithMany().HasForeignKey(v => v.OrganisationId).OnDelete(DeleteBehavior.Restrict);
        volunteer.Property(v => v.Name).HasMaxLength(Volunteer.NameLimit);
        volunteer.Property(v => v.JobTitle).HasMaxLength(Volunteer.JobTitleLimit);
        volunteer.Property(v => v.Email).HasMaxLength(254);
        volunteer.HasIndex(v => new { v.OrganisationId, v.Active });
    }
}

internal sealed class EnterpriseAdviserAttachmentConfiguration : IEntityTypeConfiguration<EnterpriseAdviserAttachment>
{
    public void Configure(EntityTypeBuilder<EnterpriseAdviserAttachment> attachment)
    {
        attachment.ToTable("EnterpriseAdviserAttachments");
        attachment.HasKey(a => a.Id);
        attachment.HasOne<Person>().WithMany().HasForeignKey(a => a.PersonId).OnDelete(DeleteBehavior.Restrict);
        attachment.HasIndex(a => new { a.PersonId, a.From });
        attachment.HasIndex(a => a.SchoolId);
    }
}
