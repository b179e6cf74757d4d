using CareersConnect.Application.Persistence;
using CareersConnect.Application.Pipeline;
using CareersConnect.Application.SignedIn;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.Kernel;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CareersConnect.Application.Imports;

/// <summary>Somebody asks for an import: it gets the one place, or is told who has it.</summary>
public static class StartImport
{
    /// <summary>Asks for an import of a file that lies on this machine.</summary>
    /// <param name="Kind">What.</param>
    /// <param name="Path">Where the file is.</param>
    /// <param name="FileName">Its name for people.</param>
    [For(Audience.System | Audience.Hub | Audience.Platform)]
    public sealed record Command(ImportKind Kind, string Path, string FileName) : ICommand<Guid>;

    internal sealed class CommandHandler(CareersConnectDbContext db, ImportBoard board, ICurrentMember member, TimeProvider clock) : IRequestHandler<Command, Guid>
    {
        public async Task<Guid> Handle(Command command, CancellationToken cancellationToken)
        {
            var now = clock.UtcNow();
            if (await db.ImportRuns.SingleOrDefaultAsync(run => run.Place != null, cancellationToken) is { } other)
            {
                if (board.Has(other.Id) || !other.IsSilent(now))
                {
                    throw new RuleBrokenException(
                        $"{other.By} started an import of {other.FileName} at {other.StartedAt.ToEnglishTime():HH:mm}. Wait until it has ended, then try again.");
                }

                await db.LeaveBehindAsync(other.Id, now, cancellationToken);
            }

            var run = new ImportRun(command.Kind, command.Path, command.FileName, member.Name, member.PersonId, now);
            db.Add(run);
            return run.Id;
        }
    }
}
