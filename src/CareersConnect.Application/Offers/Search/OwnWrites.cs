namespace CareersConnect.Application.Offers.Search;

/// <summary>
/// Lets whoever has just changed an offer find it in their next search. After the commit they wait until this process's index has replayed what stood in the change log then, but never long: an index in
/// trouble, a rebuild or a cluster that refreshes late holds nobody up, and the next to come do not wait at all until it is in step again.
/// </summary>
/// <param name="bell">Wakes the follower.</param>
public sealed class OwnWrites(IndexBell bell)
{
    private readonly Lock _lock = new();
    private TaskCompletionSource _next = NewTurn();
    private long _begun;
    private long _ended;
    private bool _isInStep;

    /// <summary>The longest wait.</summary>
    public TimeSpan Longest { get; init; } = TimeSpan.FromMilliseconds(300);

    /// <summary>A turn of the follower begins.</summary>
    /// <returns>Its number.</returns>
    public long Begin()
    {
        lock (_lock)
        {
            return ++_begun;
        }
    }

    /// <summary>A turn has ended well: what stood in the log when it began can be found.</summary>
    /// <param name="turn">Its number.</param>
    public void End(long turn)
    {
        TaskCompletionSource waiting;
        lock (_lock)
        {
            (_ended, _isInStep) = (turn, true);
            (waiting, _next) = (_next, NewTurn());
        }

        waiting.SetResult();
    }

    /// <summary>Waits until a turn that begins from now on has ended.</summary>
    /// <param name="cancellationToken">Stops the wait.</param>
    /// <returns>Whether the index is in step; at once "no" where nothing follows the log, or it was late the last time.</returns>
    public async Task<bool> WaitAsync(CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(Longest);
        var wanted = Volatile.Read(ref _begun) + 1;
        while (IsToCome(wanted, out var next))
        {
            await bell.RingAsync();
            if (await Task.WhenAny(next, Task.Delay(Timeout.Infinite, limit.Token)) != next)
            {
                return Late();
            }
        }

        return _isInStep;
    }

    private static TaskCompletionSource NewTurn() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Whether that turn is still to come, and a wait worth it.</summary>
    private bool IsToCome(long wanted, out Task next)
    {
        lock (_lock)
        {
            next = _next.Task;
            return _isInStep && _ended < wanted;
        }
    }

    private bool Late()
    {
        lock (_lock)
        {
            return _isInStep = false;
        }
    }
}
