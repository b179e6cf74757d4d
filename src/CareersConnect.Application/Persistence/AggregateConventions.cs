using CareersConnect.Domain.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace CareersConnect.Application.Persistence;

internal static class AggregateConventions
{
    /// <summary>Every aggregate draws its own key, is guarded by its version and keeps its events to itself.</summary>
    public static void ApplyAggregateConventions(this ModelBuilder model)
    {
        foreach (var type in model.Model.GetEntityTypes().Where(type => type.ClrType.IsAssignableTo(typeof(AggregateRoot))).ToList())
        {
            var entity = model.Entity(type.ClrType);
            entity.Ignore(nameof(AggregateRoot.Events));
            entity.Property(nameof(AggregateRoot.Version)).IsConcurrencyToken();
        }

        foreach (var key in model.Model.GetEntityTypes().SelectMany(type => type.GetKeys()).SelectMany(key => key.Properties)
            .Where(property => property.ClrType.IsAssignableTo(typeof(ITypedId)) || property.ClrType == typeof(Guid)))
        {
            key.ValueGenerated = Microsoft.EntityFrameworkCore.Metadata.ValueGenerated.Never;
        }
    }

    /// <summary>The aggregates that are new or changed, or of which a part is.</summary>
    public static IReadOnlyCollection<AggregateRoot> ChangedAggregates(this ChangeTracker tracker)
    {
        tracker.DetectChanges();
        var roots = new HashSet<AggregateRoot>(ReferenceEqualityComparer.Instance);
        foreach (var entry in tracker.Entries().Where(entry => entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted))
        {
            if (RootOf(entry, tracker) is { } root)
            {
                roots.Add(root);
            }
        }

        return roots;
    }

    private static AggregateRoot? RootOf(EntityEntry? entry, ChangeTracker tracker)
    {
        while (entry is not null && entry.Entity is not AggregateRoot)
        {
            entry = OwnerOf(entry, tracker);
        }

        return entry is null or { State: EntityState.Deleted } ? null : (AggregateRoot)entry.Entity;
    }

    /// <summary>The tracked entry that this one is a part of: along its ownership, or along a required reference to an aggregate that cascades.</summary>
    private static EntityEntry? OwnerOf(EntityEntry part, ChangeTracker tracker)
    {
        var reference = part.Metadata.FindOwnership()
            ?? part.Metadata.GetForeignKeys().FirstOrDefault(key => key is { IsRequired: true, DeleteBehavior: DeleteBehavior.Cascade });
        if (reference is null)
        {
            return null;
        }

        var values = reference.Properties.Select(property => part.Property(property).CurrentValue).ToList();
        return tracker.Entries().FirstOrDefault(candidate => candidate.Metadata == reference.PrincipalEntityType
            && reference.PrincipalKey.Properties.Select(property => candidate.Property(property).CurrentValue).SequenceEqual(values));
    }
}
