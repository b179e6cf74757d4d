using System.Text.Json;
using CareersConnect.Domain.Kernel;

namespace CareersConnect.Application.Outbox;

/// <summary>A fact that is still to be told, written in the transaction that made it true.</summary>
public sealed class OutboxMessage : IWaitingRow
{
    /// <summary>Writes a fact down.</summary>
    /// <param name="happened">The fact.</param>
    /// <param name="now">The instant, UTC.</param>
    public OutboxMessage(DomainEvent happened, DateTime now)
    {
        Id = Guid.CreateVersion7();
        Type = happened.GetType().Name;
        Body = JsonSerializer.Serialize(happened, happened.GetType(), EventTypes.Json);
        Stream = happened.Stream;
        OccurredAt = now;
        DueAt = now;
    }

    private OutboxMessage()
    {
    }

    /// <summary>The order in which messages were written, drawn by the database.</summary>
    public long Number { get; private set; }

    /// <summary>The id that reactions know the message by.</summary>
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

    /// <summary>When all its reactions had their effect, UTC, saved in the transaction of that effect.</summary>
    public DateTime? DoneAt { get; private set; }

    /// <summary>When it was given up for a person to look at, UTC.</summary>
    public DateTime? ParkedAt { get; private set; }

    /// <summary>How often it has failed.</summary>
    public int Attempts { get; private set; }

    /// <summary>Why it failed last, or null.</summary>
    public string? LastError { get; private set; }

    /// <summary>Which relay has it in hand, or null.</summary>
    public Guid? LeasedBy { get; private set; }

    /// <summary>Until when, UTC; then any relay may take it over.</summary>
    public DateTime? LeasedUntil { get; private set; }
}
