using System.Collections.Concurrent;

namespace CareersConnect.Application.Imports;

/// <summary>How far the imports of this process are. In memory, since an import holds the database's one place for writers while it takes a file.</summary>
public sealed class ImportBoard
{
    private readonly ConcurrentDictionary<Guid, ImportProgress> _now = new();

    /// <summary>How far an import is.</summary>
    /// <param name="run">Which.</param>
    /// <returns>Null when it does not run in this process.</returns>
    public ImportProgress? Find(Guid run) => _now.GetValueOrDefault(run);

    /// <summary>Puts an import on the board.</summary>
    /// <param name="run">Which.</param>
    /// <param name="also">Who else is told; may be null.</param>
    /// <returns>Where to tell.</returns>
    internal IProgress<ImportProgress> Watch(Guid run, IProgress<ImportProgress>? also) => new Pen(this, run, also);

    /// <summary>Takes an import off the board.</summary>
    /// <param name="run">Which.</param>
    internal void Forget(Guid run) => _now.TryRemove(run, out _);

    private sealed class Pen(ImportBoard board, Guid run, IProgress<ImportProgress>? also) : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value)
        {
            board._now[run] = value;
            also?.Report(value);
        }
    }
}
