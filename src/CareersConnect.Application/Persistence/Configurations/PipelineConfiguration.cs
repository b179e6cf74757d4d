using CareersConnect.Application.Jobs;
using CareersConnect.Application.Outbox;
using CareersConnect.Application.Pipeline;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CareersConnect.Application.Persistence.Configurations;

internal sealed class UsedKeyConfiguration : IEntityTypeConfiguration<UsedKey>
{
    public void Configure(EntityTypeBuilder<UsedKey> used)
    {
        used.ToTable("UsedKeys");
        used.HasKey(u => new { u.Key, u.Hash });
        used.Property(u => u.Key).HasMaxLength(IdempotencyKey.MaximumLength);
        used.Property(u => u.Hash).HasMaxLength(64);
        used.HasIndex(u => u.UsedAt);
    }
}

internal sealed class OutboxMessageConfiguration : IEntityTypeConfiguration<OutboxMessage>
{
    public void Configure(EntityTypeBuilder<OutboxMessage> message)
    {
        message.HasKey(m => m.Number);
        message.Property(m => m.Number).ValueGeneratedOnAdd();
        message.HasIndex(m => m.Id).IsUnique();
        message.Property(m => m.Type).HasMaxLength(100);
        message.Property(m => m.LastError).HasMaxLength(1000);
        message.HasIndex(m => new { m.DueAt, m.Number });
        message.HasIndex(m => new { m.Stream, m.DueAt });
    }
}

internal sealed class JobLeaseConfiguration : IEntityTypeConfiguration<JobLease>
{
    public void Configure(EntityTypeBuilder<JobLease> lease)
    {
        lease.HasKey(l => l.Name);
        lease.Property(l => l.Name).HasMaxLength(100);
        lease.Property(l => l.LastError).HasMaxLength(1000);
    }
}
