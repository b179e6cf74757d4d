using System.Globalization;
using System.Text.Json;
using CareersConnect.Application.Offers.Search;
using CareersConnect.Domain.Offers;
using CareersConnect.Testing.Search;
using Microsoft.Data.Sqlite;

namespace CareersConnect.Benchmarks.Search;

/// <summary>Writes the offers of a made-up country into a database as rows, a hundred thousand in some seconds: what an index is then built of.</summary>
internal static class CountryDatabase
{
    private const string Instant = "2026-11-01 09:00:00";

    /// <summary>Fills an empty database. One offer in ten is a draft, one organisation in twenty takes no part.</summary>
    /// <param name="connection">The connection string of the database.</param>
    /// <param name="country">The country.</param>
    /// <param name="number">How many offers.</param>
    public static void Fill(string connection, NationalOffers country, int number)
    {
        using var database = new SqliteConnection(connection);
        database.Open();
        using var transaction = database.BeginTransaction();
        using var organisations = new Rows(database, transaction, "Organisations", "Id", "Name", "Kinds", "Facts_Sectors", "Facts_Size", "Facts_SelfEmployed", "Facts_Cornerstone", "Facts_Stem", "RegisteredAt", "Verification", "Standing", "Version");
        using var offers = new Rows(
            database, transaction, "Offers", "Id", "OrganisationId", "WrittenBy", "Status", "CreatedAt", "ChangedAt", "PublishedAt", "ActivityType", "Title", "Description", "YearGroups", "Audience", "Modes", "Place",
            "Easting", "Northing", "Postcode", "Town", "TravelMiles", "MinimumPupils", "MaximumPupils", "DurationMinutes", "LearningOutcomes", "Subjects", "Access", "AccessNote", "Language", "CostPence", "CostNote",
            "BookingWay", "NoticeDays", "ProviderContent", "ArrangementDays", "ArrangementFrom", "ArrangementUntil", "Changes", "CapacityUnit", "Version");
        using var sessions = new Rows(database, transaction, "Sessions", "Id", "OfferId", "StartsAt", "EndsAt", "Capacity", "Taken", "IsClosed");
        foreach (var (n, offer) in country.All(number).Index())
        {
            if (n % 4 == 0)
            {
                organisations.Write(
                    Key(offer.OrganisationId.Value), offer.Organisation, 2, Json(offer.Sectors.Take(3)), $"{offer.Size ?? Domain.Organisations.EmployerSize.From250}", offer.SelfEmployed, 0, offer.Stem ? "Yes" : "No", Instant,
                    n % 80 == 0 ? 0 : 1, "Active", 1);
            }

            offers.Write(OfferRow(offer, n % 10 == 9 ? "Draft" : "Published"));
            foreach (var day in offer.FreeDays)
            {
                sessions.Write(Key(Guid.CreateVersion7()), Key(offer.Id.Value), $"{Day(day)} 10:00:00", $"{Day(day)} 11:00:00", 2, n % 3 == 0 ? 2 : 0, 0);
            }
        }

        transaction.Commit();
    }

    private static object?[] OfferRow(OfferDocument offer, string status)
    {
        var inPerson = (offer.Ways & ~MeetingWays.LiveOnline) != MeetingWays.None;
        var modes = (inPerson ? DeliveryModes.InPerson : 0) | (offer.Ways.HasFlag(MeetingWays.LiveOnline) ? DeliveryModes.LiveOnline : 0);
        return
        [
            Key(offer.Id.Value), Key(offer.OrganisationId.Value), Key(Guid.Empty), status, Instant, Instant, Instant, offer.ActivityType.Value, offer.Title, offer.Description, offer.YearGroups.Bits, $"{offer.Audience}", (int)modes,
            offer.Ways.HasFlag(MeetingWays.AtTheirWorkplace) ? "AtWorkplace" : "AtSchool", offer.Location?.Easting, offer.Location?.Northing, "ZZ99 1AA", offer.Town, offer.TravelMiles, 1, 60, 50,
            Json(offer.Outcomes.Chunk(40).Select(line => new string(line))), Json(offer.Subjects), (int)offer.Access, offer.Topics, offer.Language, offer.Free ? 0 : 500, "", "AskFirst", offer.NoticeDays, (int)offer.Content,
            (int)offer.ArrangementDays, offer.ArrangementFrom is { } from ? Day(from) : null, offer.ArrangementUntil is { } until ? Day(until) : null, 1, "Groups", 1,
        ];
    }

    private static string Key(Guid key) => key.ToString().ToUpperInvariant();

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Json(IEnumerable<string> list) => JsonSerializer.Serialize(list);

    /// <summary>One prepared statement whose values are filled again and again.</summary>
    private sealed class Rows : IDisposable
    {
        private readonly SqliteCommand _insert;

        public Rows(SqliteConnection database, SqliteTransaction transaction, string table, params string[] columns)
        {
            _insert = database.CreateCommand();
            _insert.Transaction = transaction;
#pragma warning disable CA2100 // The names stand above.
            _insert.CommandText = $"INSERT INTO {table} ({string.Join(", ", columns)}) VALUES ({string.Join(", ", columns.Select(column => $"@{column}"))})";
#pragma warning restore CA2100
            foreach (var column in columns)
            {
                _insert.Parameters.Add(new SqliteParameter { ParameterName = $"@{column}" });
            }
        }

        public void Write(params object?[] values)
        {
            for (var at = 0; at < values.Length; at++)
            {
                _insert.Parameters[at].Value = values[at] ?? DBNull.Value;
            }

            _insert.ExecuteNonQuery();
        }

        public void Dispose() => _insert.Dispose();
    }
}
