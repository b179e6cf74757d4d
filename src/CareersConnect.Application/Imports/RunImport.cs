using CareersConnect.Application.Offers.Files;
using CareersConnect.Application.Persistence;
using CareersConnect.Application.Pipeline;
using CareersConnect.Application.Places;
using CareersConnect.Application.Schools;
using CareersConnect.Domain.Education;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CareersConnect.Application.Imports;

/// <summary>Does an import that was asked for, and keeps its report.</summary>
public static class RunImport
{
    /// <summary>Does it. No command: the import opens its own transaction.</summary>
    /// <param name="RunId">Which.</param>
    /// <param name="Progress">Is told how far it is, beside the board; may be null.</param>
    [For(Audience.System)]
    public sealed record Command(Guid RunId, IProgress<ImportProgress>? Progress = null) : IRequest<ImportReport>;

    /// <summary>It begins.</summary>
    /// <param name="RunId">Which.</param>
    [For(Audience.System)]
    internal sealed record Begin(Guid RunId) : ICommand<Begun>;

    /// <summary>What is to be imported.</summary>
    internal sealed record Begun(ImportKind Kind, string Path, string FileName);

    /// <summary>It ended.</summary>
    /// <param name="RunId">Which.</param>
    /// <param name="Report">What came of it; null when it ended before its end.</param>
    [For(Audience.System)]
    internal sealed record End(Guid RunId, ImportReport? Report) : ICommand<Done>;

    internal sealed class CommandHandler(IMediator mediator, ImportBoard board, IImportFiles files) : IRequestHandler<Command, ImportReport>
    {
        public async Task<ImportReport> Handle(Command command, CancellationToken cancellationToken)
        {
            var run = await mediator.Send(new Begin(command.RunId), cancellationToken);
            ImportReport? report = null;
            try
            {
                report = await mediator.Send(Import(run, board.Watch(command.RunId, command.Progress)), cancellationToken);
                return report;
            }
            finally
            {
                await mediator.Send(new End(command.RunId, report), CancellationToken.None);
                board.Forget(command.RunId);
                files.Remove(run.Path);
            }
        }

        private static IImport Import(Begun run, IProgress<ImportProgress> progress) => run.Kind switch
        {
            ImportKind.Schools => new ImportSchools.Command(run.Path, run.FileName, progress),
            ImportKind.Postcodes => new ImportPostcodes.Command(run.Path, run.FileName, progress),
            ImportKind.Offers => new ImportOffers.Command(run.Path, run.FileName, progress),
            _ => throw new NotSupportedException($"There is no import of {run.Kind}."),
        };
    }

    internal sealed class BeginHandler(CareersConnectDbContext db) : IRequestHandler<Begin, Begun>
    {
        public async Task<Begun> Handle(Begin command, CancellationToken cancellationToken)
        {
            var run = await db.ImportRuns.SingleOrDefaultAsync(run => run.Id == command.RunId, cancellationToken) ?? throw new NotFoundException("Import", command.RunId);
            run.Begin();
            return new Begun(run.Kind, run.Path, run.FileName);
        }
    }

    internal sealed class EndHandler(CareersConnectDbContext db, TimeProvider clock) : IRequestHandler<End, Done>
    {
        public async Task<Done> Handle(End command, CancellationToken cancellationToken)
        {
            db.ChangeTracker.Clear();
            if (await db.ImportRuns.SingleOrDefaultAsync(run => run.Id == command.RunId, cancellationToken) is not { } run)
            {
                return default;
            }

            if (command.Report is { } report)
            {
                run.End(report, clock.UtcNow());
            }
            else
            {
                run.Fail(clock.UtcNow());
            }

            return default;
        }
    }
}
