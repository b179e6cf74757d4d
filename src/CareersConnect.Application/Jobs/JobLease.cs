namespace CareersConnect.Application.Jobs;

/// <summary>When a recurring job is due, and which node has it in hand.</summary>
/// <param name="name">The job's name.</param>
/// <param name="dueAt">When it is due first, UTC.</param>
public sealed class JobLease(string name, DateTime dueAt)
{
    /// <summary>The job's name.</summary>
    public string Name { get; private set; } = name;

    /// <summary>When it is to run next, UTC.</summary>
    public DateTime DueAt { get; private set; } = dueAt;

    /// <summary>Which node has it in hand, or null.</summary>
    public Guid? LeasedBy { get; private set; }

    /// <summary>Until when, UTC; then any node may take it over.</summary>
    public DateTime? LeasedUntil { get; private set; }

    /// <summary>When it was last done, UTC.</summary>
    public DateTime? DoneAt { get; private set; }

    /// <summary>How often it has failed since it was last done.</summary>
    public int Failures { get; private set; }

    /// <summary>Why it failed last, or null.</summary>
    public string? LastError { get; private set; }
}
