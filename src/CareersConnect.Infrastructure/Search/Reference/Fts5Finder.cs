using CareersConnect.Application.Offers.Search;
using CareersConnect.Application.Offers.Search.Words;
using CareersConnect.Domain.Offers;
using CareersConnect.Domain.Places;
using Microsoft.Data.Sqlite;

namespace CareersConnect.Infrastructure.Search.Reference;

/// <summary>Answers one search on one connection, within one read transaction.</summary>
internal sealed class Fts5Finder(SqliteConnection connection, SqliteTransaction transaction, QueryPlanner planner)
{
    public async Task<OfferSearchResult> FindAsync(OfferSearch search, CancellationToken cancellationToken)
    {
        var match = await planner.PlanAsync(search, new Fts5Vocabulary(connection, transaction), cancellationToken);
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
            return result with { Corrected = CorrectedWords.Of(match, result.Hits), Fewer = match?.Fewer };
        }

        var less = new Fts5Relaxations((fill, parameters, counts) => CountAsync(fill, parameters, counts, cancellationToken), search, match);
        return result with { Without = await less.WithoutAsync(), Wider = await less.WiderAsync() };
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

    private async Task<IReadOnlyList<OfferHit>> PageAsync(OfferSearch search, Fts5Query query, TermQuery? match, CancellationToken cancellationToken)
    {
        var after = search.After is null ? "" : $"AND ({query.Key}, turn(Id, $turn), Id) > ($key, turn($id, $turn), $id)";
        var sql = $"SELECT Doc, Id, Ways, Square, Next, {query.Key} FROM Hits WHERE Fails = 0 {after} ORDER BY 6, turn(Id, $turn), Id LIMIT $take OFFSET $skip";
        await using var command = Fts5Store.Command(
            connection, transaction, sql,
            ("$take", search.Take), ("$skip", search.Skip), ("$turn", (long)search.EffectiveTurn), ("$key", search.After?.Key), ("$id", search.After is { } seen ? Fts5Writer.KeyOf(seen.Id.Value) : null));
        var hits = new List<(long Doc, OfferHit Hit)>();
        await using (var reader = await command.ExecuteReaderAsync(cancellationToken))
        {
            while (await reader.ReadAsync(cancellationToken))
            {
                hits.Add((reader.GetInt64(0), Read(reader, search.EffectiveTurn)));
            }
        }

        if (!search.ReadTexts)
        {
            return [.. hits.Select(hit => hit.Hit)];
        }

        var texts = await TextsAsync([.. hits.Select(hit => hit.Doc)], match, cancellationToken);
        return [.. hits.Select(hit => hit.Hit with { Title = texts[hit.Doc].Title, Excerpt = texts[hit.Doc].Excerpt })];
    }

    private static OfferHit Read(SqliteDataReader reader, uint turn)
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
            Cursor = new OfferCursor(reader.GetDouble(5), id, turn),
        };
    }

    private async Task<IReadOnlyDictionary<long, (IReadOnlyList<TextPart> Title, IReadOnlyList<TextPart> Excerpt)>> TextsAsync(
        IReadOnlyList<long> docs, TermQuery? match, CancellationToken cancellationToken)
    {
        await using var command = Fts5Store.Command(connection, transaction, $"SELECT Doc, Title, Description FROM Texts WHERE Doc IN ({string.Join(", ", docs)})");
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var texts = new Dictionary<long, (IReadOnlyList<TextPart>, IReadOnlyList<TextPart>)>();
        var marks = new TextMarks(match);
        while (await reader.ReadAsync(cancellationToken))
        {
            texts.Add(reader.GetInt64(0), (marks.Whole(reader.GetString(1)), marks.Excerpt(reader.GetString(2))));
        }

        return texts;
    }
}
