using System.Collections.Concurrent;

namespace CareersConnect.Application.Imports;

/// <summary>The imports of this process: how far each is, and how it is stopped. In memory, since an import holds the database's one place for writers while it takes a file.</summary>
public sealed class ImportBoard
{
    private readonly ConcurrentDictionary<Guid, ImportWatch> _now = new();

    /// <summary>How far an import is.</summary>
    /// <param name="run">Which.</param>
    /// <returns>Null when it does not run in this process, or has not begun to read.</returns>
    public ImportProgress? Find(Guid run) => _now.GetValueOrDefault(run)?.Progress;

    /// <summary>Whether an import runs in this process: then it is alive, whatever the database has heard of it.</summary>
    /// <param name="run">Which.</param>
    /// <returns>True until it has ended.</returns>
    public bool Has(Guid run) => _now.ContainsKey(run);

    /// <summary>Who has stopped an import that has not ended yet.</summary>
    /// <param name="run">Which.</param>
    /// <returns>A name, or null.</returns>
    public string? StoppedBy(Guid run) => _now.GetValueOrDefault(run)?.StoppedBy;

    /// <summary>Stops an import of this process.</summary>
    /// <param name="run">Which.</param>
    /// <param name="by">Who stops it, by name.</param>
    /// <returns>False when it does not run in this process, or has just ended.</returns>
    public bool Stop(Guid run, string by) => _now.TryGetValue(run, out var watch) && watch.Stop(by);

    /// <summary>Puts an import on the board.</summary>
    /// <param name="run">Which.</param>
    /// <param name="also">Who else is told how far it is; may be null.</param>
    /// <param name="cancellationToken">Stops it too: the host stops.</param>
    /// <returns>Where to tell, and what stops it; dispose of it when the import has ended.</returns>
    internal ImportWatch Open(Guid run, IProgress<ImportProgress>? also, CancellationToken cancellationToken) =>
        _now[run] = new ImportWatch(run, also, () => _now.TryRemove(run, out _), cancellationToken);
}

/// <summary>One import of this process while it runs.</summary>
internal sealed class ImportWatch(Guid run, IProgress<ImportProgress>? also, Action forget, CancellationToken cancellationToken) : IProgress<ImportProgress>, IDisposable
{
    private readonly CancellationTokenSource _stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);

    /// <summary>Which.</summary>
    public Guid Run => run;

    /// <summary>How far it is; null until it reads.</summary>
    public ImportProgress? Progress { get; private set; }

    /// <summary>Who has stopped it; null when nobody has.</summary>
    public string? StoppedBy { get; private set; }

    /// <summary>Whether its place was given to another, since nothing was heard of it.</summary>
    public bool IsLost { get; private set; }

    /// <summary>Stops the import.</summary>
    public CancellationToken Token => _stop.Token;

    /// <inheritdoc />
    public void Report(ImportProgress value)
    {
        Progress = value;
        also?.Report(value);
    }

    /// <summary>A person stops it.</summary>
    /// <returns>False when it has just ended.</returns>
    public bool Stop(string by)
    {
        try
        {
            StoppedBy ??= by;
            _stop.Cancel();
            return true;
        }
        catch (ObjectDisposedException)
        {
            return false;
        }
    }

    /// <summary>Its place was given to another.</summary>
    public void Lose()
    {
        IsLost = true;
        _stop.Cancel();
    }

    /// <summary>It has ended: nothing is to be stopped but its heartbeat.</summary>
    public Task EndAsync() => _stop.CancelAsync();

    public void Dispose()
    {
        forget();
        _stop.Dispose();
    }
}
