using System.Diagnostics;
using System.Globalization;
using CareersConnect.Application.Imports;
using CareersConnect.Application.Persistence;
using MediatR;

namespace CareersConnect.Web.CommandLine;

/// <summary>Takes a file: progress goes to the error stream, the report to the output.</summary>
internal abstract class ImportVerb(IDatabaseUpdate database, IMediator mediator) : IManageVerb
{
    /// <summary>How many findings of each kind are printed; the hub's page lists more.</summary>
    private const int Printed = 100;

    public abstract string Name { get; }

    public string Arguments => "FILE";

    public abstract string Purpose { get; }

    public async Task<int> RunAsync(string[] arguments, CancellationToken cancellationToken)
    {
        if (arguments is not [var path])
        {
            throw new UsageException("Name the file.");
        }

        if (!File.Exists(path))
        {
            await Console.Error.WriteLineAsync($"There is no file {path}.");
            return ExitCode.Refused;
        }

        await database.RunAsync(cancellationToken);
        var started = Stopwatch.GetTimestamp();
        using var line = new ProgressLine();
        var run = await mediator.Send(new StartImport.Command(Kind, Path.GetFullPath(path), Path.GetFileName(path)), cancellationToken);
        var report = await mediator.Send(new RunImport.Command(run, line), cancellationToken);
        line.End();
        await PrintAsync(report, Stopwatch.GetElapsedTime(started));
        return report.Outcome == ImportOutcome.Refused ? ExitCode.Refused : ExitCode.Done;
    }

    /// <summary>What the file is.</summary>
    protected abstract ImportKind Kind { get; }

    private static async Task PrintAsync(ImportReport report, TimeSpan took)
    {
        var output = report.Outcome == ImportOutcome.Refused ? Console.Error : Console.Out;
        await PrintAsync(output, "Faults", report.Faults, report.FaultsTotal);
        await PrintAsync(output, "Warnings", report.Warnings, report.WarningsTotal);
        foreach (var count in report.Counts)
        {
            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{count.Number,9:N0}  {count.Label}"));
        }

        await output.WriteLineAsync(report.Summary);
        await Console.Error.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture, $"{took.TotalSeconds:N1} s, {Process.GetCurrentProcess().PeakWorkingSet64 / 1_048_576.0:N0} MB at most"));
    }

    private static async Task PrintAsync(TextWriter output, string heading, IReadOnlyList<Finding> findings, int total)
    {
        if (total == 0)
        {
            return;
        }

        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{heading} ({total:N0}):"));
        foreach (var finding in findings.Take(Printed))
        {
            await output.WriteLineAsync($"  {finding}");
        }

        if (total > Printed)
        {
            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"  and {total - Printed:N0} more"));
        }
    }
}
