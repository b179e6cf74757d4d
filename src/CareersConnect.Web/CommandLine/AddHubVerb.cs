using CareersConnect.Application.Organisations;
using CareersConnect.Application.Persistence;
using CareersConnect.Domain.Organisations;
using MediatR;

namespace CareersConnect.Web.CommandLine;

/// <summary>Makes the first hub, and every further one.</summary>
internal sealed class AddHubVerb(IDatabaseUpdate database, IMediator mediator) : IManageVerb
{
    private const string Platform = "--platform";

    public string Name => "add-hub";

    public string Arguments => $"NAME EMAIL [{Platform}]";

    public string Purpose => "adds a careers hub and invites its first member by e-mail; with --platform, somebody who also decides on hubs. Again: sends the invitation again";

    public async Task<int> RunAsync(string[] arguments, CancellationToken cancellationToken)
    {
        if (arguments is not ([_, _] or [_, _, Platform]))
        {
            throw new UsageException("add-hub takes the hub's name in quotes and an e-mail address.");
        }

        await database.RunAsync(cancellationToken);
        var (name, email) = (arguments[0], arguments[1]);
        var outcome = await mediator.Send(new AddHub.Command(name, email, arguments.Length == 3 ? Role.Platform : Role.Hub), cancellationToken);
        await Console.Out.WriteLineAsync(outcome == AddHub.Outcome.Added
            ? $"{name} is added. The invitation to {email} leaves when the host runs."
            : $"{name} was there already. A new invitation to {email} leaves when the host runs; the earlier one opens nothing any more.");
        return ExitCode.Done;
    }
}
