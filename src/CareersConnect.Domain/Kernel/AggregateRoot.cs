namespace CareersConnect.Domain.Kernel;

/// <summary>Something that is loaded whole, changes by verbs of the trade and refuses what the trade does not allow.</summary>
public abstract class AggregateRoot
{
    private readonly List<DomainEvent> _events = [];

    /// <summary>Rises by one with every saved change of the aggregate or of any of its parts; two people who change the same version cannot both win.</summary>
    public int Version { get; private set; }

    /// <summary>What has happened since the aggregate was loaded and is not yet in the outbox.</summary>
    public IReadOnlyList<DomainEvent> Events => _events;

    /// <summary>Hands the events over, once.</summary>
    /// <returns>The events in the order in which they happened.</returns>
    public IReadOnlyList<DomainEvent> TakeEvents()
    {
        DomainEvent[] taken = [.. _events];
        _events.Clear();
        return taken;
    }

    /// <summary>Marks the aggregate as changed. Called by the save, once a save, and by nobody else.</summary>
    public void RaiseVersion() => Version++;

    /// <summary>Notes that something has happened.</summary>
    /// <param name="happened">The fact.</param>
    protected void Raise(DomainEvent happened) => _events.Add(happened);
}
