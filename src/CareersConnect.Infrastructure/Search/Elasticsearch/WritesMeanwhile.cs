namespace CareersConnect.Infrastructure.Search.Elasticsearch;

/// <summary>What this process writes into the index that serves while it builds another, to be written into that as well: of each document the last that was said. Writers and the swap take turns.</summary>
internal sealed class WritesMeanwhile : IDisposable
{
    private readonly SemaphoreSlim _turn = new(1, 1);
    private readonly SemaphoreSlim _building = new(1, 1);
    private Dictionary<string, BulkWriter.Line>? _lines;

    /// <inheritdoc />
    public void Dispose()
    {
        _turn.Dispose();
        _building.Dispose();
    }

    /// <summary>Builds an index, one at a time, and gathers meanwhile what is written.</summary>
    public async Task BuildAsync(Func<Task> build, CancellationToken cancellationToken)
    {
        await _building.WaitAsync(cancellationToken);
        try
        {
            Volatile.Write(ref _lines, []);
            await build();
        }
        finally
        {
            Volatile.Write(ref _lines, null);
            _building.Release();
        }
    }

    /// <summary>Waits for the turn to write, or to put an index in place.</summary>
    /// <returns>The turn; dispose of it to let the next in.</returns>
    public async Task<IDisposable> EnterAsync(CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        return new Turn(_turn);
    }

    /// <summary>Gathers what is about to be written, by whoever has the turn.</summary>
    public void Note(IEnumerable<BulkWriter.Line> lines)
    {
        if (Volatile.Read(ref _lines) is { } gathered)
        {
            lock (gathered)
            {
                foreach (var line in lines)
                {
                    gathered[line.Id] = line;
                }
            }
        }
    }

    /// <summary>What was gathered so far; from here on there is none.</summary>
    public IReadOnlyList<BulkWriter.Line> Take()
    {
        if (Volatile.Read(ref _lines) is not { } gathered)
        {
            return [];
        }

        lock (gathered)
        {
            List<BulkWriter.Line> taken = [.. gathered.Values];
            gathered.Clear();
            return taken;
        }
    }

    private sealed class Turn(SemaphoreSlim turn) : IDisposable
    {
        public void Dispose() => turn.Release();
    }
}
