namespace CareersConnect.Application.Outbox;

/// <summary>Wakes the relays of this process as soon as something is committed; what other processes write is found by looking every second.</summary>
public sealed class OutboxSignal : IDisposable
{
    private readonly SemaphoreSlim _bell = new(0, 1);

    /// <summary>Something was committed.</summary>
    public void Ring()
    {
        try
        {
            _bell.Release();
        }
        catch (SemaphoreFullException)
        {
            // It is ringing already.
        }
    }

    /// <summary>Waits for the bell, but no longer than the given time.</summary>
    /// <param name="longest">When to look anyway.</param>
    /// <param name="cancellationToken">Stops the waiting.</param>
    /// <returns>When it rang or the time is over.</returns>
    public Task WaitAsync(TimeSpan longest, CancellationToken cancellationToken) => _bell.WaitAsync(longest, cancellationToken);

    /// <inheritdoc />
    public void Dispose() => _bell.Dispose();
}
