using System.Globalization;
using CareersConnect.Application.Offers.Search;
using CareersConnect.Application.Offers.Search.Words;
using CareersConnect.Domain.Offers;
using Microsoft.Data.Sqlite;

namespace CareersConnect.Infrastructure.Search.Reference;

/// <summary>Writes offers into the tables, with statements that are prepared once.</summary>
internal sealed class Fts5Writer(SqliteConnection connection, SqliteTransaction transaction) : IDisposable
{
    private readonly SqliteCommand _find = Prepared(connection, transaction, "SELECT Doc FROM Offers WHERE Id = $p0", 1);

    private readonly SqliteCommand[] _forget =
    [
        .. new[] { "Offers WHERE Doc", "Days WHERE Doc", "Tags WHERE Doc", "Texts WHERE Doc", "Words WHERE rowid" }.Select(rows => Prepared(connection, transaction, $"DELETE FROM {rows} = $p0", 1)),
    ];

    private readonly SqliteCommand _offer = Prepared(connection, transaction, $"INSERT INTO Offers VALUES (NULL, {Places(20)}); SELECT last_insert_rowid();", 20);

    private readonly SqliteCommand _words = Prepared(connection, transaction, $"INSERT INTO Words (rowid, Title, Kind, Organisation, Topics, Town, Outcomes, Description) VALUES ({Places(8)})", 8);

    private readonly SqliteCommand _texts = Prepared(connection, transaction, $"INSERT INTO Texts VALUES ({Places(4)})", 4);

    private readonly SqliteCommand _day = Prepared(connection, transaction, $"INSERT OR IGNORE INTO Days VALUES ({Places(2)})", 2);

    private readonly SqliteCommand _tag = Prepared(connection, transaction, $"INSERT OR IGNORE INTO Tags VALUES ({Places(3)})", 3);

    /// <summary>A key as it is stored: sixteen bytes that sort as the key does.</summary>
    public static byte[] KeyOf(Guid key) => key.ToByteArray(bigEndian: true);

    public void Remove(OfferId id)
    {
        if (Run(_find, KeyOf(id.Value)) is long doc)
        {
            foreach (var forget in _forget)
            {
                Run(forget, doc);
            }
        }
    }

    public void Add(OfferDocument offer)
    {
        var doc = Run(
            _offer,
            KeyOf(offer.Id.Value), KeyOf(offer.OrganisationId.Value), offer.ActivityType.Value, offer.YearGroups.Bits, (int)offer.Audience, (int)offer.Ways,
            offer.Location?.Easting, offer.Location?.Northing, offer.TravelMiles, (int)offer.Access, (int)offer.Content, (int?)offer.Size ?? 0, offer.SelfEmployed, offer.Stem, offer.Free,
            offer.NoticeDays, (int)offer.ArrangementDays, offer.ArrangementFrom?.DayNumber ?? 0, offer.ArrangementUntil?.DayNumber ?? int.MaxValue, offer.PublishedMinute);
        var words = OfferStems.Of(offer);
        Run(_words, [doc, .. words.Fields.Select(stems => string.Join(' ', stems))]);
        Run(_texts, doc, offer.Title, offer.Description, Fts5Functions.Kept(words.Impacts));
        foreach (var day in offer.FreeDays)
        {
            Run(_day, doc, day.DayNumber);
        }

        foreach (var (kind, slug) in TagsOf(offer))
        {
            Run(_tag, doc, kind, slug);
        }
    }

    private static IEnumerable<(int Kind, string Slug)> TagsOf(OfferDocument offer) =>
    [
        .. offer.Sectors.Select(slug => (Fts5Query.SectorTag, slug)), .. offer.Subjects.Select(slug => (Fts5Query.SubjectTag, slug)), (Fts5Query.LanguageTag, offer.Language),
        .. offer.Benchmarks.Select(benchmark => (Fts5Query.BenchmarkTag, benchmark.ToString(CultureInfo.InvariantCulture))),
    ];

    public void Dispose()
    {
        foreach (var command in _forget.Concat([_find, _offer, _words, _texts, _day, _tag]))
        {
            command.Dispose();
        }
    }

    private static string Places(int count) => string.Join(", ", Enumerable.Range(0, count).Select(n => $"$p{n}"));

    private static SqliteCommand Prepared(SqliteConnection connection, SqliteTransaction transaction, string sql, int parameters) =>
        Fts5Store.Command(connection, transaction, sql, Enumerable.Range(0, parameters).Select(n => ($"$p{n}", (object?)null)));

    private static object? Run(SqliteCommand command, params object?[] values)
    {
        for (var n = 0; n < values.Length; n++)
        {
            command.Parameters[n].Value = values[n] ?? DBNull.Value;
        }

        return command.ExecuteScalar();
    }
}
