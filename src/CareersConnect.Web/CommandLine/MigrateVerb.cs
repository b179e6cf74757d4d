using CareersConnect.Application.Persistence;

namespace CareersConnect.Web.CommandLine;

/// <summary>Brings the database up to date.</summary>
internal sealed class MigrateVerb(IDatabaseUpdate database) : IManageVerb
{
    public string Name => "migrate";

    public string Arguments => "";

    public string Purpose => "makes the database, or brings it up to date";

    public async Task<int> RunAsync(string[] arguments, CancellationToken cancellationToken)
    {
        await database.RunAsync(cancellationToken);
        await Console.Out.WriteLineAsync("The database is up to date.");
        return ExitCode.Done;
    }
}
