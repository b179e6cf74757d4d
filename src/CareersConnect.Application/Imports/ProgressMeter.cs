namespace CareersConnect.Application.Imports;

/// <summary>Passes on how far an import is, a few times a second and not for every row.</summary>
/// <param name="progress">Who is told; null when nobody watches.</param>
/// <param name="clock">The clock.</param>
internal sealed class ProgressMeter(IProgress<ImportProgress>? progress, TimeProvider clock)
{
    private const int EveryRows = 256;
    private static readonly TimeSpan EveryTime = TimeSpan.FromMilliseconds(250);
    private long _told = clock.GetTimestamp();

    /// <summary>Tells at once: a new phase.</summary>
    public void Start(string phase) => progress?.Report(new ImportProgress(phase, 0, 0));

    /// <summary>Tells when it is time again, and stops the import when that was asked for.</summary>
    public void Row(string phase, CsvTable table, CancellationToken cancellationToken)
    {
        if (table.RowsRead % EveryRows != 0)
        {
            return;
        }

        cancellationToken.ThrowIfCancellationRequested();
        if (progress is not null && clock.GetElapsedTime(_told) >= EveryTime)
        {
            _told = clock.GetTimestamp();
            progress.Report(new ImportProgress(phase, table.RowsRead, table.Percent));
        }
    }

    /// <summary>Tells at once: the phase is over.</summary>
    public void End(string phase, CsvTable table) => progress?.Report(new ImportProgress(phase, table.RowsRead, 100));
}
