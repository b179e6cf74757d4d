using System.Data.Common;
using System.Globalization;
using System.Runtime.CompilerServices;
using CareersConnect.Application.Persistence;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.Offers;
using CareersConnect.Domain.Organisations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace CareersConnect.Application.Offers.Search;

/// <summary>
/// All offers that may be found, read by plain SQL column by column, for whoever builds an index of them: five times as fast as through entities. Statements are such that SQLite and SQL Server both take.
/// Offers are read in the order of their keys, a piece of a thousand at a time, so that no statement lasts long and little is held: the organisations that take part, one key in a thousand, and a piece.
/// </summary>
/// <param name="db">The database.</param>
/// <param name="now">The instant, UTC: dates before it are left out.</param>
internal sealed class StoredOffers(CareersConnectDbContext db, DateTime now)
{
    private const int Piece = 1000;

    private readonly StoredOfferRow _row = new();

    /// <summary>The documents, the same that <see cref="OfferDocuments"/> makes of entities. Offers that are written meanwhile may be among them or not.</summary>
    /// <param name="progress">Told after each piece.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>One by one, in the order of their keys.</returns>
    public async IAsyncEnumerable<OfferDocument> AllAsync(IProgress<RebuildProgress>? progress, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await db.Database.OpenConnectionAsync(cancellationToken);
        try
        {
            var givers = await GiversAsync(cancellationToken);
            var (total, done) = (await PublishedAsync(cancellationToken), 0);
            foreach (var piece in await PiecesAsync(cancellationToken))
            {
                var days = await FreeDaysAsync(piece, cancellationToken);
                await using var command = Command(StoredOfferRow.Sql, piece);
                await using var row = await command.ExecuteReaderAsync(cancellationToken);
                while (await row.ReadAsync(cancellationToken))
                {
                    if (StoredOfferRow.IsPublished(row) && givers.TryGetValue(row.GetGuid((int)StoredOfferRow.Column.OrganisationId), out var giver))
                    {
                        done++;
                        yield return _row.Read(row, giver, days);
                    }
                }

                progress?.Report(new RebuildProgress(done, Math.Max(done, total)));
            }

            progress?.Report(new RebuildProgress(done, done));
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    /// <summary>Organisations that are verified and active, as <see cref="Organisations.TakingPart"/> has it.</summary>
    private async Task<Dictionary<Guid, StoredGiver>> GiversAsync(CancellationToken cancellationToken)
    {
        var givers = new Dictionary<Guid, StoredGiver>();
        await using var command = Command($"{StoredGiver.Sql} WHERE \"Verification\" <> {(int)Verification.Registered} AND \"Standing\" = '{nameof(Standing.Active)}'");
        await using var row = await command.ExecuteReaderAsync(cancellationToken);
        while (await row.ReadAsync(cancellationToken))
        {
            givers.Add(row.GetGuid(0), StoredGiver.Read(row));
        }

        return givers;
    }

    private async Task<int> PublishedAsync(CancellationToken cancellationToken)
    {
        await using var command = Command($"SELECT COUNT(*) FROM \"Offers\" WHERE \"Status\" = '{nameof(OfferStatus.Published)}'");
        return Convert.ToInt32(await command.ExecuteScalarAsync(cancellationToken), CultureInfo.InvariantCulture);
    }

    /// <summary>Where each piece begins and ends. What is written later stands in the change log.</summary>
    private async Task<IReadOnlyList<KeyRange>> PiecesAsync(CancellationToken cancellationToken)
    {
        var pieces = new List<KeyRange>();
        await using var command = Command("SELECT \"Id\" FROM \"Offers\" ORDER BY \"Id\"");
        await using var row = await command.ExecuteReaderAsync(cancellationToken);
        for (var (first, count) = (default(OfferId), 0); ; count = 0)
        {
            var last = first;
            while (count < Piece && await row.ReadAsync(cancellationToken))
            {
                last = new OfferId(row.GetGuid(0));
                first = count++ == 0 ? last : first;
            }

            if (count == 0)
            {
                return pieces;
            }

            pieces.Add(new KeyRange(first, last));
        }
    }

    /// <summary>The days with a place left, rising, each once, of the offers that have any.</summary>
    private async Task<Dictionary<Guid, List<DateOnly>>> FreeDaysAsync(KeyRange piece, CancellationToken cancellationToken)
    {
        var days = new Dictionary<Guid, List<DateOnly>>();
        await using var command = Command(
            "SELECT \"OfferId\", \"StartsAt\" FROM \"Sessions\" WHERE \"OfferId\" >= @first AND \"OfferId\" <= @last AND \"StartsAt\" > @now AND \"IsClosed\" = 0 AND \"Taken\" < \"Capacity\" ORDER BY \"OfferId\", \"StartsAt\"",
            piece);
        command.Parameters.Add(Mapped<Session>(nameof(Session.StartsAt)).CreateParameter(command, "@now", now, nullable: false));
        await using var row = await command.ExecuteReaderAsync(cancellationToken);
        while (await row.ReadAsync(cancellationToken))
        {
            var (offer, day) = (row.GetGuid(0), DateTime.SpecifyKind(row.GetDateTime(1), DateTimeKind.Utc).DayInEngland());
            if (!days.TryGetValue(offer, out var known))
            {
                days.Add(offer, [day]);
            }
            else if (known[^1] != day)
            {
                known.Add(day);
            }
        }

        return days;
    }

    private DbCommand Command(string sql, KeyRange? piece = null)
    {
        var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = db.Database.CurrentTransaction?.GetDbTransaction();
        command.CommandText = sql;
        if (piece is not null)
        {
            var key = Mapped<Offer>(nameof(Offer.Id));
            command.Parameters.Add(key.CreateParameter(command, "@first", piece.First, nullable: false));
            command.Parameters.Add(key.CreateParameter(command, "@last", piece.Last, nullable: false));
        }

        return command;
    }

    private RelationalTypeMapping Mapped<T>(string property) => db.Model.FindEntityType(typeof(T))!.FindProperty(property)!.GetRelationalTypeMapping();

    private sealed record KeyRange(OfferId First, OfferId Last);
}
