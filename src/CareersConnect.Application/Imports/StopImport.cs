using CareersConnect.Application.Persistence;
using CareersConnect.Application.Pipeline;
using CareersConnect.Application.SignedIn;
using CareersConnect.Domain.Kernel;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CareersConnect.Application.Imports;

/// <summary>The hub stops an import: nothing of the file is imported. One that has taken the file a moment before stays done.</summary>
public static class StopImport
{
    /// <summary>Stops it. No command: an import of this process is told at once, though it may have the database's one place for writers.</summary>
    /// <param name="RunId">Which.</param>
    [For(Audience.Hub | Audience.Platform)]
    public sealed record Command(Guid RunId) : IRequest<Done>;

    /// <summary>Leaves word for an import that waits, or runs in another process: it looks every few seconds.</summary>
    /// <param name="RunId">Which.</param>
    [For(Audience.Hub | Audience.Platform)]
    internal sealed record LeaveWord(Guid RunId) : ICommand<Done>;

    internal sealed class CommandHandler(IMediator mediator, ImportBoard board, ICurrentMember member) : IRequestHandler<Command, Done>
    {
        public Task<Done> Handle(Command command, CancellationToken cancellationToken) =>
            board.Stop(command.RunId, member.Name) ? Task.FromResult(default(Done)) : mediator.Send(new LeaveWord(command.RunId), cancellationToken);
    }

    internal sealed class LeaveWordHandler(CareersConnectDbContext db, ICurrentMember member) : IRequestHandler<LeaveWord, Done>
    {
        public async Task<Done> Handle(LeaveWord command, CancellationToken cancellationToken)
        {
            var run = await db.ImportRuns.SingleOrDefaultAsync(run => run.Id == command.RunId, cancellationToken) ?? throw new NotFoundException("Import", command.RunId);
            if (run.Place is null)
            {
                throw new RuleBrokenException("This import has ended already. What became of it stands on this page.");
            }

            run.AskToStop(member.Name);
            return default;
        }
    }
}
