namespace CareersConnect.Application.Outbox;

/// <summary>Wakes the relays of this process as soon as something is committed; what other processes write is found by looking every second.</summary>
public sealed class OutboxSignal
{
    private TaskCompletionSource _next = New();

    /// <summary>Something was committed.</summary>
    public void Ring() => Interlocked.Exchange(ref _next, New()).TrySetResult();

    /// <summary>Listens for the next ring. Called before looking for work, so that what is committed while looking is not missed.</summary>
    /// <returns>Completed when it rings.</returns>
    public Task ListenAsync() => Volatile.Read(ref _next).Task;

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
