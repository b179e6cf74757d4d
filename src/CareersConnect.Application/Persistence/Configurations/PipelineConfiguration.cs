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
        message.HasKey(m => m.Id);
        message.Property(m => m.Type).HasMaxLength(100);
        message.HasIndex(m => m.DueAt);
    }
}
