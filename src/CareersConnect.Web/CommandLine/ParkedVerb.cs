using System.Globalization;
using CareersConnect.Application.Outbox;
using CareersConnect.Application.Persistence;
using CareersConnect.Domain.Education;
using MediatR;

namespace CareersConnect.Web.CommandLine;

/// <summary>Lists the facts and e-mails that were given up, or tries them again.</summary>
internal sealed class ParkedVerb(IDatabaseUpdate database, IMediator mediator) : IManageVerb
{
    private const string Retry = "--retry";

    public string Name => "parked";

    public string Arguments => $"[{Retry}]";

    public string Purpose => "lists facts and e-mails that were given up, with the cause; --retry tries them again";

    public async Task<int> RunAsync(string[] arguments, CancellationToken cancellationToken)
    {
        if (arguments is not ([] or [Retry]))
        {
            throw new UsageException($"parked takes {Retry} or nothing.");
        }

        await database.RunAsync(cancellationToken);
        if (arguments.Length == 0)
        {
            await ListAsync(await mediator.Send(new Parked.Query(), cancellationToken));
            return ExitCode.Done;
        }

        var number = await mediator.Send(new Parked.Retry(), cancellationToken);
        await Console.Out.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{number} will be tried again."));
        return ExitCode.Done;
    }

    private static async Task ListAsync(Parked.View view)
    {
        foreach (var row in view.Rows)
        {
            await Console.Out.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture, $"{row.What,-7} {row.Kind} {row.Id}, parked {row.ParkedAt.ToEnglishTime():yyyy-MM-dd HH:mm} after {row.Attempts} tries: {row.LastError.ReplaceLineEndings(" ")}"));
        }

        await Console.Out.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"Facts parked: {view.Facts}. E-mails parked: {view.Emails}."));
    }
}
