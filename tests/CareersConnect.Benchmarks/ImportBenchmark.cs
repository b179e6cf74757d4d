using System.Globalization;
using System.Text.Json;

namespace CareersConnect.Benchmarks;

/// <summary>One file of a measurement of imports.</summary>
/// <param name="What">What is measured with it, in words.</param>
/// <param name="Write">Writes it.</param>
internal sealed record BenchFile(string What, Action<string> Write);

/// <summary>The real command line on files of any size: each is written, imported, measured and deleted before the next. All of them go into one database.</summary>
public abstract class ImportBenchmark : IBenchmark
{
    private const double MegabytesGoal = 200;

    /// <inheritdoc />
    public abstract string Name { get; }

    /// <inheritdoc />
    public abstract string Purpose { get; }

    /// <summary>Rows when nothing is said.</summary>
    protected abstract int UsualRows { get; }

    /// <summary>The goal for a run of so many rows; null for none.</summary>
    /// <param name="rows">Rows of the file.</param>
    /// <returns>Seconds.</returns>
    protected virtual double? SecondsGoal(int rows) => null;

    /// <inheritdoc />
    public async Task<int> RunAsync(string[] arguments)
    {
        var rows = UsualRows;
        if (arguments is not [] && !(arguments is ["--rows", var number] && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out rows)))
        {
            return 2;
        }

        var folder = Directory.CreateTempSubdirectory("careersconnect-bench-");
        try
        {
            await HostProcess.RunAsync(folder.FullName, "", "migrate");
            await PrepareAsync(folder.FullName);
            var runs = new List<MeasuredRun>();
            foreach (var file in Files(rows))
            {
                runs.Add(await MeasureAsync(folder.FullName, file));
            }

            var isMet = runs.TrueForAll(run => run.Megabytes <= MegabytesGoal && run.Seconds <= (SecondsGoal(rows) ?? double.MaxValue));
            await Console.Out.WriteLineAsync(JsonSerializer.Serialize(new { benchmark = Name, rows, runs, goal = new { seconds = SecondsGoal(rows), megabytes = MegabytesGoal }, met = isMet }));
            return isMet ? 0 : 1;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>The files, in the order in which they are imported.</summary>
    /// <param name="rows">Rows of each.</param>
    /// <returns>The files.</returns>
    private protected abstract IEnumerable<BenchFile> Files(int rows);

    /// <summary>Makes what must be in the database before.</summary>
    /// <param name="folder">Where the database is.</param>
    /// <returns>When it is there.</returns>
    private protected virtual Task PrepareAsync(string folder) => Task.CompletedTask;

    private async Task<MeasuredRun> MeasureAsync(string folder, BenchFile file)
    {
        var path = Path.Combine(folder, "file.csv");
        file.Write(path);
        var size = new FileInfo(path).Length / 1_048_576.0;
        var run = await HostProcess.RunAsync(folder, file.What, Name, path);
        await Console.Out.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{size,6:N0} MB: {run}"));
        File.Delete(path);
        return run;
    }
}
