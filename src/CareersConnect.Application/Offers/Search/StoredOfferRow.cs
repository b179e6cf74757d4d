using System.Data.Common;
using System.Text.Json;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.Encounters;
using CareersConnect.Domain.Offers;
using CareersConnect.Domain.Organisations;
using CareersConnect.Domain.Places;
using CareersConnect.Domain.ReferenceData;

namespace CareersConnect.Application.Offers.Search;

/// <summary>Makes the document of a row of the table of offers. What many offers share (kinds, subjects, benchmarks) is worked out once. For one reader at a time.</summary>
internal sealed class StoredOfferRow
{
    /// <summary>Offers of a piece. Whether they are published is looked at here: asked for both, SQLite would go through all that are published for each piece.</summary>
    public static readonly string Sql =
        $"SELECT {string.Join(", ", Enum.GetNames<Column>().Select(name => $"\"{name}\""))} FROM \"Offers\" WHERE \"Id\" >= @first AND \"Id\" <= @last ORDER BY \"Id\"";

    private readonly Dictionary<string, (ActivityTypeId Id, string Name)> _kinds = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string[]> _lists = new(StringComparer.Ordinal);
    private readonly Dictionary<(ActivityTypeId, OrganisationKinds, OfferAudience), IReadOnlyList<int>> _benchmarks = [];

    /// <summary>The columns, in the order in which they are read.</summary>
    public enum Column
    {
        Id, OrganisationId, Status, ActivityType, Title, Description, YearGroups, Audience, Modes, Place, Easting, Northing, Town, TravelMiles, LearningOutcomes, Subjects,
        Access, AccessNote, Language, CostPence, NoticeDays, ProviderContent, ArrangementDays, ArrangementFrom, ArrangementUntil, PublishedAt, CreatedAt,
    }

    /// <summary>Whether an offer is published.</summary>
    /// <param name="row">At the row.</param>
    public static bool IsPublished(DbDataReader row) => string.Equals(Text(row, Column.Status), nameof(OfferStatus.Published), StringComparison.Ordinal);

    /// <summary>The document.</summary>
    /// <param name="row">At the row.</param>
    /// <param name="giver">Who gives it.</param>
    /// <param name="days">The days with a place left, by offer.</param>
    public OfferDocument Read(DbDataReader row, StoredGiver giver, IReadOnlyDictionary<Guid, List<DateOnly>> days)
    {
        var (id, audience) = (row.GetGuid((int)Column.Id), Enum.Parse<OfferAudience>(Text(row, Column.Audience)));
        var (kind, name) = KindOf(Text(row, Column.ActivityType));
        var (subjects, language) = (ListOf(Text(row, Column.Subjects)), Text(row, Column.Language));
        return new OfferDocument
        {
            Id = new OfferId(id),
            OrganisationId = new OrganisationId(row.GetGuid((int)Column.OrganisationId)),
            Title = Text(row, Column.Title),
            Organisation = giver.Name,
            Kind = name,
            Description = Text(row, Column.Description),
            Outcomes = string.Join('\n', Parsed(Text(row, Column.LearningOutcomes))),
            Topics = OfferDocuments.TopicsOf(subjects, giver.Sectors, language, Text(row, Column.AccessNote)),
            Town = Text(row, Column.Town),
            ActivityType = kind,
            YearGroups = new YearGroups(Number(row, Column.YearGroups)),
            Audience = audience,
            Ways = OfferDocuments.WaysOf((DeliveryModes)Number(row, Column.Modes), Enum.Parse<MeetingPlace>(Text(row, Column.Place))),
            Location = MaybeNumber(row, Column.Easting) is { } east && MaybeNumber(row, Column.Northing) is { } north ? new GridPoint(east, north) : null,
            TravelMiles = MaybeNumber(row, Column.TravelMiles),
            Access = (AccessFeatures)Number(row, Column.Access),
            Content = (ProviderContent)Number(row, Column.ProviderContent),
            Size = giver.Size,
            SelfEmployed = giver.SelfEmployed,
            Stem = giver.Stem,
            Free = Number(row, Column.CostPence) == 0,
            Language = language,
            Benchmarks = BenchmarksOf(kind, giver.Kinds, audience),
            Sectors = giver.Sectors,
            Subjects = subjects,
            PublishedAt = DateTime.SpecifyKind(row.GetDateTime((int)(row.IsDBNull((int)Column.PublishedAt) ? Column.CreatedAt : Column.PublishedAt)), DateTimeKind.Utc),
            NoticeDays = Number(row, Column.NoticeDays),
            FreeDays = days.TryGetValue(id, out var free) ? free : [],
            ArrangementDays = (Weekdays)Number(row, Column.ArrangementDays),
            ArrangementFrom = MaybeDay(row, Column.ArrangementFrom),
            ArrangementUntil = MaybeDay(row, Column.ArrangementUntil),
        };
    }

    private (ActivityTypeId Id, string Name) KindOf(string code)
    {
        if (!_kinds.TryGetValue(code, out var kind))
        {
            var id = new ActivityTypeId(code);
            _kinds.Add(code, kind = (id, ActivityTypes.Find(id)?.Name ?? ""));
        }

        return kind;
    }

    private IReadOnlyList<int> BenchmarksOf(ActivityTypeId kind, OrganisationKinds giver, OfferAudience audience)
    {
        if (!_benchmarks.TryGetValue((kind, giver, audience), out var benchmarks))
        {
            _benchmarks.Add((kind, giver, audience), benchmarks = [.. CountsTowards.Benchmarks(kind, giver, audience).Order()]);
        }

        return benchmarks;
    }

    /// <summary>Few lists of subjects are in use; should they be many, they are not all kept.</summary>
    private string[] ListOf(string json)
    {
        if (_lists.TryGetValue(json, out var list))
        {
            return list;
        }

        if (_lists.Count > 10_000)
        {
            _lists.Clear();
        }

        return _lists[json] = Parsed(json);
    }

    /// <summary>A list as the mapping stores it.</summary>
    public static string[] Parsed(string json) => string.Equals(json, "[]", StringComparison.Ordinal) ? [] : JsonSerializer.Deserialize<string[]>(json) ?? [];

    private static string Text(DbDataReader row, Column column) => row.GetString((int)column);

    private static int Number(DbDataReader row, Column column) => row.GetInt32((int)column);

    private static int? MaybeNumber(DbDataReader row, Column column) => row.IsDBNull((int)column) ? null : row.GetInt32((int)column);

    private static DateOnly? MaybeDay(DbDataReader row, Column column) => row.IsDBNull((int)column) ? null : row.GetFieldValue<DateOnly>((int)column);
}
