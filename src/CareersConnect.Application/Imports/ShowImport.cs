using System.Text.Json;
using CareersConnect.Application.Persistence;
using CareersConnect.Application.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CareersConnect.Application.Imports;

/// <summary>The hub watches an import, and reads what it found.</summary>
public static class ShowImport
{
    /// <summary>Findings a page.</summary>
    public const int PageSize = 50;

    /// <summary>One import.</summary>
    /// <param name="RunId">Which.</param>
    /// <param name="Warnings">True to list warnings although there are faults.</param>
    /// <param name="Page">The page of findings, from 1.</param>
    [For(Audience.Hub | Audience.Platform)]
    public sealed record Query(Guid RunId, bool Warnings, int Page) : IQuery<View>;

    /// <summary>An import.</summary>
    /// <param name="Id">Its key.</param>
    /// <param name="Kind">What.</param>
    /// <param name="FileName">The file's name.</param>
    /// <param name="By">Who asked for it.</param>
    /// <param name="StartedAt">When, UTC.</param>
    /// <param name="EndedAt">When it ended, UTC; null until then.</param>
    /// <param name="Status">How it stands.</param>
    /// <param name="StoppedBy">Who has stopped it, or asked to; null when nobody has.</param>
    /// <param name="Progress">How far it is; null when it does not run in this process.</param>
    /// <param name="RowsRead">Rows read.</param>
    /// <param name="Counts">What became of them.</param>
    /// <param name="FaultsTotal">All faults.</param>
    /// <param name="WarningsTotal">All warnings.</param>
    /// <param name="ShowsFaults">Whether the findings are faults.</param>
    /// <param name="Findings">A page of them.</param>
    /// <param name="Page">Which page.</param>
    /// <param name="Pages">Of how many; only the first <see cref="Imports.Findings.UsualLimit"/> findings of each kind are kept.</param>
    public sealed record View(
        Guid Id, ImportKind Kind, string FileName, string By, DateTime StartedAt, DateTime? EndedAt, ImportStatus Status, string? StoppedBy, ImportProgress? Progress, int RowsRead,
        IReadOnlyList<ImportCount> Counts, int FaultsTotal, int WarningsTotal, bool ShowsFaults, IReadOnlyList<Finding> Findings, int Page, int Pages)
    {
        /// <summary>True until it has ended.</summary>
        public bool IsUnderWay => Status is ImportStatus.Waiting or ImportStatus.Running;

        /// <summary>True when somebody has stopped it and it has not ended yet.</summary>
        public bool IsStopping => IsUnderWay && StoppedBy is not null;
    }

    internal sealed class QueryHandler(CareersConnectDbContext db, ImportBoard board) : IRequestHandler<Query, View>
    {
        public async Task<View> Handle(Query query, CancellationToken cancellationToken)
        {
            var run = await db.ImportRuns.AsNoTracking().SingleOrDefaultAsync(run => run.Id == query.RunId, cancellationToken) ?? throw new NotFoundException("Import", query.RunId);
            var showsFaults = run.FaultsTotal > 0 && !query.Warnings;
            var kept = Math.Min(showsFaults ? run.FaultsTotal : run.WarningsTotal, Imports.Findings.UsualLimit);
            var pages = Math.Max(1, (kept + PageSize - 1) / PageSize);
            var page = Math.Clamp(query.Page, 1, pages);
            var findings = await db.Set<ImportFinding>().Where(finding => finding.RunId == run.Id && finding.IsFault == showsFaults)
                .OrderBy(finding => finding.Number).Skip((page - 1) * PageSize).Take(PageSize)
                .Select(finding => new Finding(finding.Line, finding.Column, finding.ColumnName, finding.Reason)).ToListAsync(cancellationToken);
            return new View(
                run.Id, run.Kind, run.FileName, run.By, run.StartedAt, run.EndedAt, run.Status, board.StoppedBy(run.Id) ?? run.StopAskedBy, board.Find(run.Id), run.RowsRead, JsonSerializer.Deserialize<ImportCount[]>(run.Counts)!,
                run.FaultsTotal, run.WarningsTotal, showsFaults, findings, page, pages);
        }
    }
}
