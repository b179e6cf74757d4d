using System.Collections;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;

namespace CareersConnect.Application.Persistence;

/// <summary>Finds the tracked entry that another is a part of, by its key and not by looking at all of them.</summary>
/// <param name="entries">Every tracked entry.</param>
internal sealed class TrackedOwners(IReadOnlyList<EntityEntry> entries)
{
    private readonly Dictionary<IKey, Dictionary<object?[], EntityEntry>> _byKey = [];

    /// <summary>The owner: along the part's ownership, or along a required reference that cascades; null when it has none or none is tracked.</summary>
    public EntityEntry? Of(EntityEntry part)
    {
        var reference = part.Metadata.FindOwnership()
            ?? part.Metadata.GetForeignKeys().FirstOrDefault(key => key is { IsRequired: true, DeleteBehavior: DeleteBehavior.Cascade });
        return reference is null ? null : By(reference.PrincipalKey).GetValueOrDefault(Values(part, reference.Properties));
    }

    private Dictionary<object?[], EntityEntry> By(IKey key)
    {
        if (!_byKey.TryGetValue(key, out var found))
        {
            found = new Dictionary<object?[], EntityEntry>(SameValues.Instance);
            foreach (var entry in entries.Where(entry => entry.Metadata == key.DeclaringEntityType))
            {
                found[Values(entry, key.Properties)] = entry;
            }

            _byKey.Add(key, found);
        }

        return found;
    }

    private static object?[] Values(EntityEntry entry, IReadOnlyList<IProperty> properties) => [.. properties.Select(property => entry.Property(property).CurrentValue)];

    private sealed class SameValues : IEqualityComparer<object?[]>
    {
        public static readonly SameValues Instance = new();

        public bool Equals(object?[]? x, object?[]? y) => StructuralComparisons.StructuralEqualityComparer.Equals(x, y);

        public int GetHashCode(object?[] obj) => StructuralComparisons.StructuralEqualityComparer.GetHashCode(obj);
    }
}
