using System.Globalization;
using Microsoft.Data.Sqlite;

namespace CareersConnect.Infrastructure.Search.Reference;

/// <summary>The file that the reference engine keeps its tables in. It is a cache: losing it costs a rebuild, so it is not written as durably as the database.</summary>
/// <param name="path">Where the file is; its folder is made when it is not there.</param>
internal sealed class Fts5Store(string path) : IDisposable
{
    /// <summary>Rises whenever the tables or the way texts are read change: a file of another number is thrown away.</summary>
    private const long Schema = 5;

    private const string Tables = """
        DROP TABLE IF EXISTS Offers; DROP TABLE IF EXISTS Days; DROP TABLE IF EXISTS Tags; DROP TABLE IF EXISTS Stems; DROP TABLE IF EXISTS Words; DROP TABLE IF EXISTS Texts; DROP TABLE IF EXISTS Step;
        CREATE TABLE Offers (
            Doc INTEGER PRIMARY KEY, Id BLOB NOT NULL UNIQUE, Organisation BLOB NOT NULL, Type TEXT NOT NULL, Years INTEGER NOT NULL, Audience INTEGER NOT NULL, Capable INTEGER NOT NULL,
            Easting INTEGER, Northing INTEGER, Travel INTEGER, Access INTEGER NOT NULL, Content INTEGER NOT NULL, Size INTEGER NOT NULL, Alone INTEGER NOT NULL, Stem INTEGER NOT NULL, Free INTEGER NOT NULL,
            Notice INTEGER NOT NULL, Weekdays INTEGER NOT NULL, ArrFrom INTEGER NOT NULL, ArrUntil INTEGER NOT NULL, Published INTEGER NOT NULL);
        CREATE TABLE Days (Doc INTEGER NOT NULL, Day INTEGER NOT NULL, PRIMARY KEY (Doc, Day)) WITHOUT ROWID;
        CREATE TABLE Tags (Doc INTEGER NOT NULL, Kind INTEGER NOT NULL, Slug TEXT NOT NULL, PRIMARY KEY (Doc, Kind, Slug)) WITHOUT ROWID;
        CREATE VIRTUAL TABLE Words USING fts5(Title, Kind, Organisation, Topics, Town, Outcomes, Description, tokenize = 'ascii');
        CREATE VIRTUAL TABLE Stems USING fts5vocab(Words, 'row');
        CREATE TABLE Texts (Doc INTEGER PRIMARY KEY, Title TEXT NOT NULL, Description TEXT NOT NULL, Impacts BLOB NOT NULL);
        CREATE TABLE Step (Log TEXT NOT NULL, Number INTEGER NOT NULL);
        """;

    private readonly string _connection = new SqliteConnectionStringBuilder { DataSource = path, DefaultTimeout = 60 }.ToString();
    private readonly SemaphoreSlim _first = new(1, 1);
    private bool _ready;

    /// <summary>Opens a connection; the tables are there.</summary>
    public async Task<SqliteConnection> OpenAsync(CancellationToken cancellationToken)
    {
        await MakeReadyAsync(cancellationToken);
        return await ConnectAsync(cancellationToken);
    }

    /// <summary>Makes all tables anew, empty, within the transaction.</summary>
    public static Task ClearAsync(SqliteConnection connection, SqliteTransaction transaction, CancellationToken cancellationToken) =>
        ExecuteAsync(connection, transaction, Tables, cancellationToken);

    /// <summary>Runs statements that answer nothing.</summary>
    public static async Task ExecuteAsync(SqliteConnection connection, SqliteTransaction? transaction, string sql, CancellationToken cancellationToken, params IEnumerable<(string Name, object? Value)> parameters)
    {
        await using var command = Command(connection, transaction, sql, parameters);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <summary>A command with its parameters.</summary>
    public static SqliteCommand Command(SqliteConnection connection, SqliteTransaction? transaction, string sql, params IEnumerable<(string Name, object? Value)> parameters)
    {
        var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = sql;
        foreach (var (name, value) in parameters)
        {
            command.Parameters.AddWithValue(name, value ?? DBNull.Value);
        }

        return command;
    }

    private async Task<SqliteConnection> ConnectAsync(CancellationToken cancellationToken)
    {
        var connection = new SqliteConnection(_connection);
        await connection.OpenAsync(cancellationToken);
        Fts5Functions.AddTo(connection);
        await ExecuteAsync(connection, null, "PRAGMA synchronous = NORMAL; PRAGMA temp_store = MEMORY;", cancellationToken);
        return connection;
    }

    private async Task MakeReadyAsync(CancellationToken cancellationToken)
    {
        if (_ready)
        {
            return;
        }

        await _first.WaitAsync(cancellationToken);
        try
        {
            await PrepareAsync(cancellationToken);
            _ready = true;
        }
        finally
        {
            _first.Release();
        }
    }

    private async Task PrepareAsync(CancellationToken cancellationToken)
    {
        if (Path.GetDirectoryName(Path.GetFullPath(path)) is { Length: > 0 } folder)
        {
            Directory.CreateDirectory(folder);
        }

        await using var connection = await ConnectAsync(cancellationToken);
        await ExecuteAsync(connection, null, "PRAGMA journal_mode = WAL;", cancellationToken);
        await using var transaction = connection.BeginTransaction();
        await using var version = Command(connection, transaction, "PRAGMA user_version;");
        if (Convert.ToInt64(await version.ExecuteScalarAsync(cancellationToken), CultureInfo.InvariantCulture) != Schema)
        {
            await ClearAsync(connection, transaction, cancellationToken);
            await ExecuteAsync(connection, transaction, string.Create(CultureInfo.InvariantCulture, $"PRAGMA user_version = {Schema};"), cancellationToken);
        }

        await transaction.CommitAsync(cancellationToken);
    }

    /// <summary>Nothing to give back: the gate is no handle, and a search that is still under way releases it.</summary>
    public void Dispose()
    {
    }
}
