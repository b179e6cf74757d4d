using System.Diagnostics;
using System.Globalization;

namespace CareersConnect.Benchmarks;

/// <summary>One run of the command line, as it was measured.</summary>
/// <param name="What">What was run, in words.</param>
/// <param name="Seconds">From start to end.</param>
/// <param name="CpuSeconds">Of processor time.</param>
/// <param name="Megabytes">The most memory that it ever had resident.</param>
/// <param name="ExitCode">How it ended.</param>
/// <param name="LastLine">What it said last of the file.</param>
internal sealed record MeasuredRun(string What, double Seconds, double CpuSeconds, double Megabytes, int ExitCode, string LastLine)
{
    /// <summary>The run in a line of a table.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"{What,-24} {Seconds,6:N1} s {CpuSeconds,6:N1} s of CPU {Megabytes,6:N0} MB  exit {ExitCode}  {LastLine}");
}

/// <summary>The host's command line in a process of its own, as scripts/manage starts it, timed and with the most memory that it ever had.</summary>
internal static class HostProcess
{
    /// <summary>Runs a verb to its end.</summary>
    /// <param name="folder">Where the database is, bench.db.</param>
    /// <param name="what">What is run, in words.</param>
    /// <param name="arguments">The verb and what follows it.</param>
    /// <returns>What was measured.</returns>
    public static async Task<MeasuredRun> RunAsync(string folder, string what, params string[] arguments)
    {
        var began = Stopwatch.GetTimestamp();
        using var process = Start(folder, arguments);
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        double peak = 0, cpu = 0;
        while (!process.WaitForExit(50))
        {
            peak = Math.Max(peak, PeakOf(process.Id) ?? peak);
            cpu = Math.Max(cpu, CpuOf(process));
        }

        await process.WaitForExitAsync();
        var said = (await output + await errors).Split('\n', StringSplitOptions.RemoveEmptyEntries).LastOrDefault(line => line.Contains(".csv", StringComparison.Ordinal) && !line.StartsWith(' '));
        return new MeasuredRun(what, Stopwatch.GetElapsedTime(began).TotalSeconds, cpu, peak, process.ExitCode, said?.Trim() ?? "");
    }

    private static Process Start(string folder, string[] arguments)
    {
        var host = Path.Combine(AppContext.BaseDirectory, "CareersConnect.Web.dll");
        var start = new ProcessStartInfo("dotnet", [host, .. arguments]) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = AppContext.BaseDirectory };
        start.Environment["Database__Connection"] = $"Data Source={Path.Combine(folder, "bench.db")}";
        start.Environment["DOTNET_gcServer"] = "0"; // as scripts/manage does, and the next two
        start.Environment["DOTNET_TieredPGO"] = "0";
        start.Environment["DOTNET_GCgen0size"] = "0x400000";
        start.Environment["Logging__LogLevel__Default"] = "Warning";
        return Process.Start(start)!;
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
}
