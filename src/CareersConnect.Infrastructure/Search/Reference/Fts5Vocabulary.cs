using System.Globalization;
using CareersConnect.Application.Offers.Search.Words;
using Microsoft.Data.Sqlite;

namespace CareersConnect.Infrastructure.Search.Reference;

/// <summary>The stems of the reference engine, read from the index of FTS5 itself.</summary>
internal sealed class Fts5Vocabulary(SqliteConnection connection, SqliteTransaction transaction) : IVocabulary
{
    public async ValueTask<StemCounts> CountAsync(IReadOnlyCollection<string> stems, CancellationToken cancellationToken)
    {
        var having = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var stem in stems)
        {
            if (await ScalarAsync("SELECT doc FROM Stems WHERE term = $stem", ("$stem", stem), cancellationToken) is { } count)
            {
                having[stem] = count;
            }
        }

        return new StemCounts(await ScalarAsync("SELECT count(*) FROM Offers", ("$none", null), cancellationToken) ?? 0, having);
    }

    public async ValueTask<IReadOnlyList<string>> BeginningWithAsync(string beginning, int most, CancellationToken cancellationToken) =>
        [.. (await StemsAsync(beginning, cancellationToken)).OrderByDescending(stem => stem.Offers).ThenBy(stem => stem.Stem, StringComparer.Ordinal).Take(most).Select(stem => stem.Stem)];

    public async ValueTask<IReadOnlyList<string>> NearAsync(string stem, int slips, CancellationToken cancellationToken) =>
        [.. (await StemsAsync(stem[..1], cancellationToken)).Select(other => other.Stem).Where(other => Slips.Between(stem, other, slips) is not null)];

    public async ValueTask<bool> AnyAnswersAsync(TermQuery query, CancellationToken cancellationToken) =>
        await ScalarAsync($"SELECT 1 FROM Words JOIN Texts ON Texts.Doc = Words.rowid WHERE Words MATCH $match AND {Fts5Words.EnoughOf(query)} LIMIT 1", ("$match", Fts5Words.MatchOf(query)), cancellationToken) is not null;

    private async Task<IReadOnlyList<(string Stem, int Offers)>> StemsAsync(string beginning, CancellationToken cancellationToken)
    {
        var stems = new List<(string, int)>();
        await using var command = Fts5Store.Command(
            connection, transaction, "SELECT term, doc FROM Stems WHERE term >= $from AND term < $until", ("$from", beginning), ("$until", beginning + "\U0010FFFF"));
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            stems.Add((reader.GetString(0), reader.GetInt32(1)));
        }

        return stems;
    }

    private async Task<int?> ScalarAsync(string sql, (string Name, object? Value) parameter, CancellationToken cancellationToken)
    {
        await using var command = Fts5Store.Command(connection, transaction, sql, parameter);
        return await command.ExecuteScalarAsync(cancellationToken) is { } value ? Convert.ToInt32(value, CultureInfo.InvariantCulture) : null;
    }
}
