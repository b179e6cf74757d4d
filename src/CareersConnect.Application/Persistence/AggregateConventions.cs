using System.Globalization;
using CareersConnect.Domain.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;

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
            key.ValueGenerated = ValueGenerated.Never;
        }
    }

    /// <summary>The aggregates that are new or changed, or of which a part is.</summary>
    public static IReadOnlyCollection<AggregateRoot> ChangedAggregates(this ChangeTracker tracker)
    {
        tracker.DetectChanges();
        var entries = tracker.Entries().ToList();
        var owners = new Owners(entries);
        var roots = new HashSet<AggregateRoot>(ReferenceEqualityComparer.Instance);
        foreach (var entry in entries.Where(entry => entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted))
        {
            if (owners.RootOf(entry) is { } root)
            {
                roots.Add(root);
            }
        }

        return roots;
    }

    /// <summary>What is a part of what, among the tracked entries. A batch has thousands, so owners are looked up and not searched for.</summary>
    private sealed class Owners(IReadOnlyList<EntityEntry> entries)
    {
        private readonly Dictionary<IKey, Dictionary<Values, EntityEntry>> _byKey = [];

        public AggregateRoot? RootOf(EntityEntry? entry)
        {
            while (entry is not null && entry.Entity is not AggregateRoot)
            {
                entry = OwnerOf(entry);
            }

            return entry is null or { State: EntityState.Deleted } ? null : (AggregateRoot)entry.Entity;
        }

        /// <summary>The tracked entry that this one is a part of: along its ownership, or along a required reference to an aggregate that cascades.</summary>
        private EntityEntry? OwnerOf(EntityEntry part)
        {
            var reference = part.Metadata.FindOwnership()
                ?? part.Metadata.GetForeignKeys().FirstOrDefault(key => key is { IsRequired: true, DeleteBehavior: DeleteBehavior.Cascade });
            return reference is null ? null : By(reference.PrincipalKey).GetValueOrDefault(Values.Of(part, reference.Properties));
        }

        private Dictionary<Values, EntityEntry> By(IKey key)
        {
            if (!_byKey.TryGetValue(key, out var found))
            {
                _byKey[key] = found = [];
                foreach (var entry in entries.Where(entry => entry.Metadata == key.DeclaringEntityType))
                {
                    found.TryAdd(Values.Of(entry, key.Properties), entry);
                }
            }

            return found;
        }
    }

    /// <summary>The values of a key, equal when each of them is.</summary>
    private readonly record struct Values(object? First, string Others)
    {
        public static Values Of(EntityEntry entry, IReadOnlyList<IProperty> properties) => new(
            entry.Property(properties[0]).CurrentValue,
            string.Join('|', properties.Skip(1).Select(property => Convert.ToString(entry.Property(property).CurrentValue, CultureInfo.InvariantCulture))));
    }
}
