using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using CareersConnect.Testing.Schools;

namespace CareersConnect.Benchmarks.Schools;

/// <summary>The real command line, in a process of its own, on a register file of the published size: first import, the same again, a day's changes, and a file full of faults.</summary>
public sealed class ImportSchoolsBenchmark : IBenchmark
{
    private const int Seed = 20270111;
    private const double SecondsGoal = 10, MegabytesGoal = 200;

    public string Name => "import-schools";

    public string Purpose => "time and peak memory of importing a register file of 52,000 rows; --rows N for another size; --write FILE N only makes the file";

    public async Task<int> RunAsync(string[] arguments)
    {
        if (arguments is ["--write", var path, var many])
        {
            RegisterGenerator.Write(path, int.Parse(many, CultureInfo.InvariantCulture), Seed);
            return 0;
        }

        var rows = arguments is ["--rows", var number] ? int.Parse(number, CultureInfo.InvariantCulture) : 52_000;
        var folder = Directory.CreateTempSubdirectory("careersconnect-bench-");
        try
        {
            string File(string name) => Path.Combine(folder.FullName, name);
            RegisterGenerator.Write(File("whole.csv"), rows, Seed);
            RegisterGenerator.Write(File("changed.csv"), rows, Seed, (row, cells) => cells["NumberOfPupils"] = row % 50 == 0 ? "777" : cells["NumberOfPupils"]);
            RegisterGenerator.Write(File("faulty.csv"), rows, Seed, (row, cells) => cells["StatutoryLowAge"] = row % 2 == 0 ? "eleven" : cells["StatutoryLowAge"]);
            var size = new FileInfo(File("whole.csv")).Length / 1_048_576.0;
            await Console.Out.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{rows:N0} rows, {RegisterHeaders.Of2024.Count} columns, {size:N1} MB"));
            await RunAsync(folder.FullName, ["migrate"]);
            var runs = new List<Run>();
            foreach (var (what, file) in new[] { ("first import", "whole.csv"), ("the same again", "whole.csv"), ("2 % changed", "changed.csv"), ("half the rows faulty", "faulty.csv") })
            {
                var run = await RunAsync(folder.FullName, ["import-schools", File(file)]) with { What = what };
                runs.Add(run);
                await Console.Out.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{what,-22} {run.Seconds,6:N1} s {run.CpuSeconds,6:N1} s of CPU {run.Megabytes,6:N0} MB  exit {run.ExitCode}  {run.LastLine}"));
            }

            var isMet = rows > 52_000
                ? runs.TrueForAll(run => run.Megabytes <= MegabytesGoal)
                : runs.TrueForAll(run => run.Seconds <= SecondsGoal && run.Megabytes <= MegabytesGoal);
            await Console.Out.WriteLineAsync(JsonSerializer.Serialize(new { benchmark = Name, rows, runs, goal = new { seconds = SecondsGoal, megabytes = MegabytesGoal }, met = isMet }));
            return isMet ? 0 : 1;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<Run> RunAsync(string folder, string[] arguments)
    {
        var host = Path.Combine(AppContext.BaseDirectory, "CareersConnect.Web.dll");
        var start = new ProcessStartInfo("dotnet", [host, .. arguments]) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = AppContext.BaseDirectory };
        start.Environment["Database__Connection"] = $"Data Source={Path.Combine(folder, "bench.db")}";
        start.Environment["DOTNET_gcServer"] = "0"; // as scripts/manage does, and the next
        start.Environment["DOTNET_TieredPGO"] = "0";
        start.Environment["Logging__LogLevel__Default"] = "Warning";
        var began = Stopwatch.GetTimestamp();
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        double peak = 0, cpu = 0;
        while (!process.WaitForExit(50))
        {
            peak = Math.Max(peak, PeakOf(process.Id) ?? peak);
            cpu = Math.Max(cpu, CpuOf(process));
        }

        await process.WaitForExitAsync();
        var said = (await output + await errors).Split('\n', StringSplitOptions.RemoveEmptyEntries).LastOrDefault(line => line.Contains(".csv", StringComparison.Ordinal) && !line.StartsWith(' '));
        return new Run("", Stopwatch.GetElapsedTime(began).TotalSeconds, cpu, peak, process.ExitCode, said?.Trim() ?? "");
    }

    private static double CpuOf(Process process)
    {
        try
        {
            process.Refresh();
            return process.TotalProcessorTime.TotalSeconds;
        }
        catch (InvalidOperationException)
        {
            return 0;
        }
    }

    /// <summary>The most memory that the process has ever had resident, in MB, as the system counts it.</summary>
    private static double? PeakOf(int processId)
    {
        try
        {
            var line = File.ReadLines($"/proc/{processId}/status").FirstOrDefault(line => line.StartsWith("VmHWM:", StringComparison.Ordinal));
            return line is null ? null : double.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[^2].Split('\t')[^1], CultureInfo.InvariantCulture) / 1024;
        }
        catch (IOException)
        {
            return null;
        }
    }

    private sealed record Run(string What, double Seconds, double CpuSeconds, double Megabytes, int ExitCode, string LastLine);
}
