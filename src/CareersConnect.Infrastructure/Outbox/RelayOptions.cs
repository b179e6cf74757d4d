namespace CareersConnect.Infrastructure.Outbox;

/// <summary>How relays and jobs go about their work: the section "Outbox" of the configuration.</summary>
public sealed class RelayOptions
{
    /// <summary>Whether this process runs the relays and jobs. Where it does not, another one must; tests call them by hand.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>How long a relay that died keeps what it had in hand.</summary>
    public TimeSpan Lease { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How often to look for what other processes have written.</summary>
    public TimeSpan LookEvery { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>How many messages are taken in hand at once.</summary>
    public int Batch { get; set; } = 20;

    /// <summary>After how many failures a message is parked: ten take about nine minutes.</summary>
    public int MaximumAttempts { get; set; } = 10;
}
