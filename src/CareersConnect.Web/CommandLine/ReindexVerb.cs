using System.Globalization;
using CareersConnect.Application.Imports;
using CareersConnect.Application.Offers.Search;
using CareersConnect.Application.Persistence;
using MediatR;

namespace CareersConnect.Web.CommandLine;

/// <summary>Builds the search index anew.</summary>
internal sealed class ReindexVerb(IDatabaseUpdate database, IndexFollower follower, IMediator mediator) : IManageVerb
{
    public string Name => "reindex";

    public string Arguments => "";

    public string Purpose => "builds the search index anew from the database; a host that runs meanwhile goes on serving";

    public string WhenStopped => "Stopped. The index is as it was.";

    public async Task<int> RunAsync(string[] arguments, CancellationToken cancellationToken)
    {
        if (arguments.Length > 0)
        {
            throw new UsageException("reindex takes no arguments.");
        }

        await database.RunAsync(cancellationToken);
        var told = new Told();
        await follower.RebuildAsync(told, cancellationToken);
        told.Line.End();
        await mediator.Send(new BuildIndexesAnew.Command(), cancellationToken);
        await Console.Out.WriteLineAsync(string.Create(CultureInfo.GetCultureInfo("en-GB"), $"The index is built: {told.Offers:N0} offers. Every host that runs on this database builds its own anew now."));
        return ExitCode.Done;
    }

    private sealed class Told : IProgress<RebuildProgress>
    {
        public ProgressLine Line { get; } = new();

        public int Offers { get; private set; }

        public void Report(RebuildProgress value)
        {
            Offers = value.Done;
            Line.Report(new ImportProgress("Offers", value.Done, 100 * value.Done / Math.Max(1, value.Total)));
        }
    }
}
