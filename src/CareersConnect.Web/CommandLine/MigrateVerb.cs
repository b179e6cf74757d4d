using CareersConnect.Application.Persistence;

namespace CareersConnect.Web.CommandLine;

/// <summary>Brings the database up to date.</summary>
internal sealed class MigrateVerb(IDatabaseUpdate database) : IManageVerb
{
    public string Name => "migrate";

    public string Arguments => "";

    public string Purpose => "makes the database, or brings it up to date";

    public string WhenStopped => "Stopped. The steps that were done stay; migrate goes on where it stopped.";

    public async Task<int> RunAsync(string[] arguments, CancellationToken cancellationToken)
    {
        if (arguments.Length > 0)
        {
            throw new UsageException("migrate takes no arguments.");
        }

        await database.RunAsync(cancellationToken);
        await Console.Out.WriteLineAsync("The database is up to date.");
        return ExitCode.Done;
    }
}
