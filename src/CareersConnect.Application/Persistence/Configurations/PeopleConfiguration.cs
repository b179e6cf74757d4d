using CareersConnect.Application.People;
using CareersConnect.Domain.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CareersConnect.Application.Persistence.Configurations;

internal sealed class PersonConfiguration : IEntityTypeConfiguration<Person>
{
    public void Configure(EntityTypeBuilder<Person> person)
    {
        person.ToTable("People");
        person.HasKey(p => p.Id);
        person.Property(p => p.FullName).HasMaxLength(Person.NameLimit);
        person.Property(p => p.UserName).HasMaxLength(32);
        person.Property(p => p.NormalizedUserName).HasMaxLength(32);
        person.Property(p => p.Email).HasMaxLength(254).IsRequired();
        person.Property(p => p.NormalizedEmail).HasMaxLength(254).IsRequired();
        person.Property(p => p.PasswordHash).HasMaxLength(200);
        person.Property(p => p.SecurityStamp).HasMaxLength(64);
        person.Property(p => p.ConcurrencyStamp).HasMaxLength(36).IsConcurrencyToken();
        person.Ignore(p => p.LockoutEnd);
        person.Ignore(p => p.LockoutEnabled);
        person.Ignore(p => p.AccessFailedCount);
        person.Ignore(p => p.PhoneNumber);
        person.Ignore(p => p.PhoneNumberConfirmed);
        person.HasIndex(p => p.NormalizedEmail).IsUnique();
        person.HasIndex(p => p.NormalizedUserName).IsUnique();
    }
}

internal sealed class SignInSessionConfiguration : IEntityTypeConfiguration<SignInSession>
{
    public void Configure(EntityTypeBuilder<SignInSession> session)
    {
        session.ToTable("SignInSessions");
        session.HasKey(s => s.Id);
        session.Property(s => s.SecretHash).HasMaxLength(LinkSecret.HashLength);
        session.HasOne<Person>().WithMany().HasForeignKey(s => s.PersonId).OnDelete(DeleteBehavior.Cascade);
        session.HasIndex(s => s.SecretHash).IsUnique();
        session.HasIndex(s => new { s.PersonId, s.EndedAt });
        session.HasIndex(s => s.ExpiresAt);
    }
}

internal sealed class SignInTriesConfiguration : IEntityTypeConfiguration<SignInTries>
{
    public void Configure(EntityTypeBuilder<SignInTries> tries)
    {
        tries.ToTable("SignInTries");
        tries.HasKey(t => t.AddressHash);
        tries.Property(t => t.AddressHash).HasMaxLength(64);
        tries.Property(t => t.Count).IsConcurrencyToken();
        tries.HasIndex(t => t.LastAt);
    }
}

internal sealed class PersonLinkConfiguration : IEntityTypeConfiguration<PersonLink>
{
    public void Configure(EntityTypeBuilder<PersonLink> link)
    {
        link.ToTable("PersonLinks");
        link.HasKey(l => l.Id);
        link.Property(l => l.SecretHash).HasMaxLength(LinkSecret.HashLength);
        link.HasOne<Person>().WithMany().HasForeignKey(l => l.PersonId).OnDelete(DeleteBehavior.Cascade);
        link.HasIndex(l => l.SecretHash).IsUnique();
        link.HasIndex(l => new { l.PersonId, l.Purpose });
    }
}

internal sealed class ProtectionKeyConfiguration : IEntityTypeConfiguration<ProtectionKey>
{
    public void Configure(EntityTypeBuilder<ProtectionKey> key)
    {
        key.ToTable("ProtectionKeys");
        key.HasKey(k => k.Name);
        key.Property(k => k.Name).HasMaxLength(200);
    }
}
