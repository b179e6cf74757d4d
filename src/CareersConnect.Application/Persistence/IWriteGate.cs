namespace CareersConnect.Application.Persistence;

/// <summary>Lets writers in one at a time where the database takes only one, and knows what its refusals mean: writers wait here, in order and without blocking a thread, instead of fighting over its lock.</summary>
public interface IWriteGate
{
    /// <summary>Waits for this writer's turn.</summary>
    /// <param name="cancellationToken">Stops the waiting.</param>
    /// <returns>The turn; dispose of it to let the next one in.</returns>
    /// <exception cref="BusyException">No turn came within the gate's limit; while one that takes long has it, within the longer limit.</exception>
    ValueTask<IDisposable> EnterAsync(CancellationToken cancellationToken);

    /// <summary>Whether the database kept a row out because there is one with the same key: somebody did the same at this moment.</summary>
    /// <param name="failed">Why a save failed.</param>
    /// <returns>True for a unique index or primary key, and nothing else.</returns>
    bool IsTwin(Exception? failed);

    /// <summary>Waits for the turn of one that takes long and cannot give it up in between, since all of it counts or nothing: an import. The others are patient meanwhile.</summary>
    /// <param name="cancellationToken">Stops the waiting.</param>
    /// <returns>The turn; dispose of it to let the next one in.</returns>
    /// <exception cref="BusyException">No turn came within the gate's limit.</exception>
    ValueTask<IDisposable> EnterForLongAsync(CancellationToken cancellationToken);

    /// <summary>Whether the database refused because another process is writing, so that the same is worth trying again.</summary>
    /// <param name="error">What was thrown.</param>
    /// <returns>True for a locked database.</returns>
    bool IsBusy(Exception error);
}
