using System.Diagnostics;

namespace CareersConnect.Web.Tests.CommandLine;

/// <summary>The host's command line as scripts/manage starts it: a process of its own, on a database in a folder of its own.</summary>
public sealed class ManageFixture : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("careersconnect-manage-");

    /// <summary>A path in the folder.</summary>
    public string PathOf(string name) => Path.Combine(_folder.FullName, name);

    /// <summary>Runs it to its end.</summary>
    /// <param name="database">The name of the database's file.</param>
    /// <param name="arguments">The verb and what follows it.</param>
    /// <returns>How it ended and what it said.</returns>
    public async Task<Said> RunAsync(string database, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "CareersConnect.Web.dll"), .. arguments])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = _folder.FullName,
        };
        start.Environment["Database__Connection"] = $"Data Source={PathOf(database)}";
        start.Environment["Logging__LogLevel__Default"] = "Warning";
        using var process = Process.Start(start)!;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(4));
        await process.WaitForExitAsync(patience.Token);
        return new Said(process.ExitCode, await output, await errors);
    }

    public void Dispose() => _folder.Delete(recursive: true);
}

/// <summary>What came of a verb.</summary>
/// <param name="ExitCode">0 done, 1 refused or failed, 2 not understood.</param>
/// <param name="Output">The output.</param>
/// <param name="Errors">The error stream.</param>
public sealed record Said(int ExitCode, string Output, string Errors);
