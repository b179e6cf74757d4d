using System.Globalization;
using CareersConnect.Application.Offers.Search;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.Offers;
using CareersConnect.Domain.Organisations;
using CareersConnect.Domain.ReferenceData;
using Microsoft.Data.Sqlite;

namespace CareersConnect.Infrastructure.Search.Reference;

/// <summary>Reads the exact counts from the table of hits: one statement for all that is a bit or a small number, one each for kinds, sectors and subjects.</summary>
internal sealed class Fts5Facets(SqliteConnection connection, SqliteTransaction transaction, Fts5Query query)
{
    public async Task<OfferFacets> ReadAsync(CancellationToken cancellationToken)
    {
        var sums = new List<string>();
        var years = Enum.GetValues<YearGroup>();
        var ways = Flags.Single<MeetingWays>().ToList();
        var audiences = Enum.GetValues<OfferAudience>();
        var sizes = Enum.GetValues<EmployerSize>();
        var access = Flags.Single<AccessFeatures>().ToList();
        var content = Flags.Single<ProviderContent>().ToList();
        sums.AddRange(years.Select(year => Sum($"Years & {1 << (int)year}", SearchPart.YearGroups)));
        sums.AddRange(ways.Select(way => Sum($"Ways & {(int)way}", SearchPart.Where)));
        sums.AddRange(audiences.Select(audience => Sum($"Audience = {(int)audience}", SearchPart.Audiences)));
        sums.AddRange(sizes.Select(size => Sum($"Size = {(int)size}", SearchPart.Sizes)));
        sums.AddRange(access.Select(feature => Sum($"Access & {(int)feature}", SearchPart.Access, (int)feature)));
        sums.AddRange(content.Select(item => Sum($"Content & {(int)item}", SearchPart.Content, (int)item)));
        sums.Add(Sum("Alone", SearchPart.SelfEmployed));
        sums.Add(Sum("Stem", SearchPart.Stem));
        sums.Add(Sum("Free", SearchPart.Free));

        var counts = new Queue<int>(await RowAsync($"SELECT {string.Join(", ", sums)} FROM Hits", sums.Count, cancellationToken));
        return new OfferFacets
        {
            YearGroups = Counted(years, counts),
            Where = Counted(ways, counts),
            Audiences = Counted(audiences, counts),
            Sizes = Counted(sizes, counts),
            Access = Counted(access, counts),
            Content = Counted(content, counts),
            SelfEmployed = counts.Dequeue(),
            Stem = counts.Dequeue(),
            Free = counts.Dequeue(),
            Languages = await BySlugAsync(Tagged(Fts5Query.LanguageTag, SearchPart.Languages), cancellationToken),
            Benchmarks = (await BySlugAsync(Tagged(Fts5Query.BenchmarkTag, SearchPart.Benchmarks), cancellationToken))
                .ToDictionary(count => int.Parse(count.Key, CultureInfo.InvariantCulture), count => count.Value),
            ActivityTypes = (await BySlugAsync($"SELECT Type, count(*) FROM Hits WHERE {query.CountedFor(SearchPart.ActivityTypes)} GROUP BY Type", cancellationToken))
                .ToDictionary(count => new ActivityTypeId(count.Key), count => count.Value),
            Sectors = await BySlugAsync(Tagged(Fts5Query.SectorTag, SearchPart.Sectors), cancellationToken),
            Subjects = await BySlugAsync(Tagged(Fts5Query.SubjectTag, SearchPart.Subjects), cancellationToken),
        };
    }

    private string Sum(FormattableString holds, SearchPart part, int value = 0) =>
        $"coalesce(sum(({FormattableString.Invariant(holds)}) <> 0 AND {query.CountedFor(part, value)}), 0)";

    private string Sum(string holds, SearchPart part) => $"coalesce(sum({holds} AND {query.CountedFor(part)}), 0)";

    private string Tagged(int kind, SearchPart part) =>
        $"SELECT Slug, count(*) FROM Hits JOIN Tags ON Tags.Doc = Hits.Doc AND Tags.Kind = {kind} WHERE {query.CountedFor(part)} GROUP BY Slug";

    private static Dictionary<T, int> Counted<T>(IEnumerable<T> answers, Queue<int> counts)
        where T : notnull => answers.Select(answer => KeyValuePair.Create(answer, counts.Dequeue())).Where(count => count.Value > 0).ToDictionary();

    private async Task<IReadOnlyList<int>> RowAsync(string sql, int columns, CancellationToken cancellationToken)
    {
        await using var command = Fts5Store.Command(connection, transaction, sql);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        await reader.ReadAsync(cancellationToken);
        return [.. Enumerable.Range(0, columns).Select(reader.GetInt32)];
    }

    private async Task<IReadOnlyDictionary<string, int>> BySlugAsync(string sql, CancellationToken cancellationToken)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        await using var command = Fts5Store.Command(connection, transaction, sql);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            counts.Add(reader.GetString(0), reader.GetInt32(1));
        }

        return counts;
    }
}
