using CareersConnect.Application.Persistence;
using CareersConnect.Application.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CareersConnect.Application.Imports;

/// <summary>The hub looks at what was imported when.</summary>
public static class ListImports
{
    /// <summary>How many are listed.</summary>
    public const int Most = 20;

    /// <summary>The last imports.</summary>
    [For(Audience.Hub | Audience.Platform)]
    public sealed record Query : IQuery<View>;

    /// <summary>The last imports, newest first, and what is held.</summary>
    /// <param name="Rows">The imports.</param>
    /// <param name="Schools">How many schools are held, closed ones among them.</param>
    /// <param name="Postcodes">How many postcodes are held.</param>
    public sealed record View(IReadOnlyList<Row> Rows, int Schools, int Postcodes);

    /// <summary>An import.</summary>
    /// <param name="Id">Its key.</param>
    /// <param name="Kind">What.</param>
    /// <param name="FileName">The file's name.</param>
    /// <param name="By">Who asked for it.</param>
    /// <param name="StartedAt">When, UTC.</param>
    /// <param name="Status">How it stands.</param>
    /// <param name="FaultsTotal">Faults.</param>
    /// <param name="WarningsTotal">Warnings.</param>
    public sealed record Row(Guid Id, ImportKind Kind, string FileName, string By, DateTime StartedAt, ImportStatus Status, int FaultsTotal, int WarningsTotal);

    internal sealed class QueryHandler(CareersConnectDbContext db) : IRequestHandler<Query, View>
    {
        public async Task<View> Handle(Query query, CancellationToken cancellationToken) => new(
            await db.ImportRuns.OrderByDescending(run => run.StartedAt).Take(Most)
                .Select(run => new Row(run.Id, run.Kind, run.FileName, run.By, run.StartedAt, run.Status, run.FaultsTotal, run.WarningsTotal)).ToListAsync(cancellationToken),
            await db.Schools.CountAsync(cancellationToken),
            await db.KnownPostcodes.CountAsync(cancellationToken));
    }
}
