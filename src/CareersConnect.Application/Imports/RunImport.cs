using CareersConnect.Application.Offers.Files;
using CareersConnect.Application.Persistence;
using CareersConnect.Application.Pipeline;
using CareersConnect.Application.Places;
using CareersConnect.Application.Schools;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.Kernel;
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
    internal sealed record Begun(ImportKind Kind, string Path, string FileName, string? StopAskedBy);

    /// <summary>It ended. One whose rows were taken has kept its report with them already.</summary>
    /// <param name="RunId">Which.</param>
    /// <param name="Report">What came of it; null when it ended before its end.</param>
    /// <param name="StoppedBy">Who has stopped it; null when nobody has.</param>
    [For(Audience.System)]
    internal sealed record End(Guid RunId, ImportReport? Report, string? StoppedBy) : ICommand<Done>;

    internal sealed class CommandHandler(IMediator mediator, ImportBoard board, ImportDoer doer, IImportFiles files) : IRequestHandler<Command, ImportReport>
    {
        public async Task<ImportReport> Handle(Command command, CancellationToken cancellationToken)
        {
            var run = await mediator.Send(new Begin(command.RunId), cancellationToken);
            using var watch = board.Open(command.RunId, command.Progress, cancellationToken);
            ImportReport? report = null;
            try
            {
                report = await doer.DoAsync(run, watch);
                return report;
            }
            finally
            {
                await mediator.Send(new End(command.RunId, report, watch.StoppedBy), CancellationToken.None);
                files.Remove(run.Path);
            }
        }
    }

    /// <summary>Does the import itself, while its heart beats.</summary>
    internal sealed class ImportDoer(IMediator mediator, ImportPlace place, ImportPulse pulse)
    {
        public async Task<ImportReport> DoAsync(Begun run, ImportWatch watch)
        {
            place.Hold(watch.Run);
            var beating = pulse.BeatAsync(watch);
            try
            {
                if (run.StopAskedBy is { } by)
                {
                    watch.Stop(by);
                }

                watch.Token.ThrowIfCancellationRequested();
                return await mediator.Send(Import(run, watch), watch.Token);
            }
            catch (OperationCanceledException) when (watch.StoppedBy is not null || watch.IsLost)
            {
                throw new RuleBrokenException(ImportPlace.Lost);
            }
            finally
            {
                await watch.EndAsync();
                await beating;
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

    internal sealed class BeginHandler(CareersConnectDbContext db, TimeProvider clock) : IRequestHandler<Begin, Begun>
    {
        public async Task<Begun> Handle(Begin command, CancellationToken cancellationToken)
        {
            var run = await db.ImportRuns.SingleOrDefaultAsync(run => run.Id == command.RunId, cancellationToken) ?? throw new NotFoundException("Import", command.RunId);
            if (run.Place is null)
            {
                throw new RuleBrokenException(ImportPlace.Lost);
            }

            run.Begin(clock.UtcNow());
            return new Begun(run.Kind, run.Path, run.FileName, run.StopAskedBy);
        }
    }

    internal sealed class EndHandler(CareersConnectDbContext db, TimeProvider clock) : IRequestHandler<End, Done>
    {
        public async Task<Done> Handle(End command, CancellationToken cancellationToken)
        {
            db.ChangeTracker.Clear();
            if (await db.ImportRuns.SingleOrDefaultAsync(run => run.Id == command.RunId, cancellationToken) is not { EndedAt: null } run)
            {
                return default;
            }

            if (command.Report is { } report)
            {
                run.End(report, clock.UtcNow());
                return default;
            }

            if (command.StoppedBy is { } by)
            {
                run.AskToStop(by);
            }

            run.EndEarly(run.StopAskedBy is null ? ImportStatus.Failed : ImportStatus.Stopped, clock.UtcNow());
            return default;
        }
    }
}
