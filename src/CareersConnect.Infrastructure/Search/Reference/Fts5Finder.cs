using CareersConnect.Application.Offers.Search;
using CareersConnect.Application.Offers.Search.Words;
using CareersConnect.Domain.Offers;
using CareersConnect.Domain.Places;
using Microsoft.Data.Sqlite;

namespace CareersConnect.Infrastructure.Search.Reference;

/// <summary>Answers one search on one connection, within one read transaction.</summary>
internal sealed class Fts5Finder(SqliteConnection connection, SqliteTransaction transaction, SearchWords words)
{
    private const int ExcerptWords = 45;
    private const int ExcerptLetters = 260;

    public async Task<OfferSearchResult> FindAsync(OfferSearch search, CancellationToken cancellationToken)
    {
        var match = await MatchAsync(search.Words, cancellationToken);
        var query = new Fts5Query(search, match);
        var total = await FillAsync(query, cancellationToken);
        var result = new OfferSearchResult
        {
            Total = total,
            Hits = total == 0 || search.Take == 0 ? [] : await PageAsync(search, query, match, cancellationToken),
            Facets = search.CountFacets ? await new Fts5Facets(connection, transaction, query).ReadAsync(cancellationToken) : null,
        };
        if (total > 0)
        {
            return result;
        }

        var less = new Fts5Relaxations((fill, parameters, counts) => CountAsync(fill, parameters, counts, cancellationToken), search, match);
        return result with { Without = await less.WithoutAsync(), Wider = await less.WiderAsync() };
    }

    /// <summary>The first reading that any offer's text answers; the first of all when none does; null when nothing was typed.</summary>
    private async Task<string?> MatchAsync(string text, CancellationToken cancellationToken)
    {
        var readings = words.Read(text).Readings.Select(Fts5Words.Of).ToList();
        foreach (var reading in readings)
        {
            await using var command = Fts5Store.Command(connection, transaction, "SELECT 1 FROM Words WHERE Words MATCH $match LIMIT 1", ("$match", reading));
            if (await command.ExecuteScalarAsync(cancellationToken) is not null)
            {
                return reading;
            }
        }

        return readings.FirstOrDefault();
    }

    private async Task<int> FillAsync(Fts5Query query, CancellationToken cancellationToken)
    {
        var fill = query.Fill();
        return (await CountAsync(fill, query.Parameters, ["Fails = 0"], cancellationToken))[0];
    }

    /// <summary>Fills the table, and counts in one statement how many rows keep to each condition.</summary>
    private async Task<IReadOnlyList<int>> CountAsync(string fill, IReadOnlyList<(string Name, object? Value)> parameters, IReadOnlyList<string> conditions, CancellationToken cancellationToken)
    {
        await Fts5Store.ExecuteAsync(connection, transaction, fill, cancellationToken, parameters);
        await using var command = Fts5Store.Command(connection, transaction, $"SELECT {string.Join(", ", conditions.Select(condition => $"coalesce(sum({condition}), 0)"))} FROM Hits");
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        await reader.ReadAsync(cancellationToken);
        return [.. conditions.Select((_, column) => reader.GetInt32(column))];
    }

    private async Task<IReadOnlyList<OfferHit>> PageAsync(OfferSearch search, Fts5Query query, string? match, CancellationToken cancellationToken)
    {
        var after = search.After is null ? "" : $"AND ({query.Key}, Id) > ($key, $id)";
        var sql = $"SELECT Doc, Id, Ways, Square, Next, {query.Key} FROM Hits WHERE Fails = 0 {after} ORDER BY 6, Id LIMIT $take OFFSET $skip";
        await using var command = Fts5Store.Command(
            connection, transaction, sql,
            ("$take", search.Take), ("$skip", search.Skip), ("$key", search.After?.Key), ("$id", search.After is { } seen ? Fts5Writer.KeyOf(seen.Id.Value) : null));
        var hits = new List<(long Doc, OfferHit Hit)>();
        await using (var reader = await command.ExecuteReaderAsync(cancellationToken))
        {
            while (await reader.ReadAsync(cancellationToken))
            {
                hits.Add((reader.GetInt64(0), Read(reader)));
            }
        }

        if (!search.ReadTexts)
        {
            return [.. hits.Select(hit => hit.Hit)];
        }

        var texts = await TextsAsync([.. hits.Select(hit => hit.Doc)], match, cancellationToken);
        return [.. hits.Select(hit => hit.Hit with { Title = texts[hit.Doc].Title, Excerpt = texts[hit.Doc].Excerpt })];
    }

    private static OfferHit Read(SqliteDataReader reader)
    {
        var id = new OfferId(new Guid(reader.GetFieldValue<byte[]>(1), bigEndian: true));
        var ways = (MeetingWays)reader.GetInt32(2);
        var inPerson = (ways & (MeetingWays.InOurSchool | MeetingWays.AtTheirWorkplace)) != MeetingWays.None;
        return new OfferHit
        {
            Id = id,
            Ways = ways,
            Miles = inPerson && !reader.IsDBNull(3) ? Math.Sqrt(reader.GetInt64(3)) / GridPoint.MetresAMile : null,
            NextDay = DateOnly.FromDayNumber(reader.GetInt32(4)),
            Title = [],
            Excerpt = [],
            Cursor = new OfferCursor(reader.GetDouble(5), id),
        };
    }

    private async Task<IReadOnlyDictionary<long, (IReadOnlyList<TextPart> Title, IReadOnlyList<TextPart> Excerpt)>> TextsAsync(
        IReadOnlyList<long> docs, string? match, CancellationToken cancellationToken)
    {
        var columns = match is null
            ? $"Title, substr(Description, 1, {ExcerptLetters + 1})"
            : $"highlight(Words, 0, char(1), char(2)), snippet(Words, 6, char(1), char(2), '…', {ExcerptWords})";
        var sql = $"SELECT rowid, {columns} FROM Words WHERE rowid IN ({string.Join(", ", docs)}) {(match is null ? "" : "AND Words MATCH $match")}";
        await using var command = Fts5Store.Command(connection, transaction, sql, ("$match", match));
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var texts = new Dictionary<long, (IReadOnlyList<TextPart>, IReadOnlyList<TextPart>)>();
        while (await reader.ReadAsync(cancellationToken))
        {
            texts.Add(reader.GetInt64(0), (Marks.Parts(reader.GetString(1)), Marks.Parts(match is null ? Shortened(reader.GetString(2)) : reader.GetString(2))));
        }

        return texts;
    }

    private static string Shortened(string text)
    {
        var end = text.Length <= ExcerptLetters ? -1 : text.LastIndexOf(' ', ExcerptLetters - 1);
        return text.Length <= ExcerptLetters ? text : string.Concat(text.AsSpan(0, end > 0 ? end : ExcerptLetters), "…");
    }
}
