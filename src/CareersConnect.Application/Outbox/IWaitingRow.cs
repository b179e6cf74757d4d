namespace CareersConnect.Application.Outbox;

/// <summary>A row that waits for a relay: a fact to be told, an e-mail to be sent.</summary>
public interface IWaitingRow
{
    /// <summary>The order of writing, drawn by the database.</summary>
    long Number { get; }

    /// <summary>The id.</summary>
    Guid Id { get; }

    /// <summary>When it is to be tried next, UTC; null once nothing more is to be done.</summary>
    DateTime? DueAt { get; }

    /// <summary>When it was given up for a person to look at, UTC.</summary>
    DateTime? ParkedAt { get; }

    /// <summary>How often it has failed.</summary>
    int Attempts { get; }

    /// <summary>Why it failed last, or null.</summary>
    string? LastError { get; }

    /// <summary>Which relay has it in hand, or null.</summary>
    Guid? LeasedBy { get; }

    /// <summary>Until when, UTC; then any relay may take it over.</summary>
    DateTime? LeasedUntil { get; }
}
