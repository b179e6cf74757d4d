using CareersConnect.Application.People;
using CareersConnect.Domain.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

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
        person.Property(p => p.LockoutEnd).HasConversion(new ValueConverter<DateTimeOffset, DateTime>(
            instant => instant.UtcDateTime, stored => new DateTimeOffset(DateTime.SpecifyKind(stored, DateTimeKind.Utc))));
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

internal sealed class ProtectionKeyConfiguration : IEntityTypeConfiguration<ProtectionKey>
{
    public void Configure(EntityTypeBuilder<ProtectionKey> key)
    {
        key.ToTable("ProtectionKeys");
        key.HasKey(k => k.Name);
        key.Property(k => k.Name).HasMaxLength(200);
    }
}
