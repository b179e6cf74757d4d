using System.Text.Json;
using CareersConnect.Domain.Kernel;

namespace CareersConnect.Application.Outbox;

/// <summary>A fact that is still to be told, written in the transaction that made it true.</summary>
public sealed class OutboxMessage
{
    /// <summary>Writes a fact down.</summary>
    /// <param name="happened">The fact.</param>
    /// <param name="now">The instant, UTC.</param>
    public OutboxMessage(DomainEvent happened, DateTime now)
    {
        Id = Guid.CreateVersion7();
        Type = happened.GetType().Name;
        Body = JsonSerializer.Serialize(happened, happened.GetType());
        Stream = happened.Stream;
        OccurredAt = now;
        DueAt = now;
    }

    private OutboxMessage()
    {
    }

    /// <summary>The key; messages sort by the time they were written.</summary>
    public Guid Id { get; private set; }

    /// <summary>The name of the event's type.</summary>
    public string Type { get; private set; } = "";

    /// <summary>The event as JSON: ids and plain values, no people.</summary>
    public string Body { get; private set; } = "";

    /// <summary>What must stay in order, or null.</summary>
    public Guid? Stream { get; private set; }

    /// <summary>When it happened, UTC.</summary>
    public DateTime OccurredAt { get; private set; }

    /// <summary>When it is to be tried next, UTC; null once it is done or parked.</summary>
    public DateTime? DueAt { get; private set; }
}
