namespace CareersConnect.Application.Persistence;

/// <summary>Lets writers in one at a time where the database takes only one: they wait here, in order and without blocking a thread, instead of fighting over its lock.</summary>
public interface IWriteGate
{
    /// <summary>Waits for this writer's turn.</summary>
    /// <param name="cancellationToken">Stops the waiting.</param>
    /// <returns>The turn; dispose of it to let the next one in.</returns>
    /// <exception cref="TimeoutException">No turn came within the gate's limit.</exception>
    ValueTask<IDisposable> EnterAsync(CancellationToken cancellationToken);
}
