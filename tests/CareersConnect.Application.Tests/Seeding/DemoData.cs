using CareersConnect.Application.Persistence;
using CareersConnect.Infrastructure.Seeding;
using CareersConnect.Testing;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace CareersConnect.Application.Tests.Seeding;

/// <summary>A database with demo data in it.</summary>
internal sealed class DemoData : IDisposable
{
    /// <summary>What differs each time and no page shows: links' hashes, stamps, and when the change log was written.</summary>
    private static readonly string[] NotCompared = ["BusinessConsents.SecretHash", "People.ConcurrencyStamp", "People.SecurityStamp", "OfferChanges.At", "StandingChanges.At"];

    private readonly TestDatabase _database = new();

    /// <summary>Makes it.</summary>
    public static async Task<DemoData> OfAsync(SeedOptions options)
    {
        var data = new DemoData();
        await using var services = data.Services();
        await FillAsync(services, options);
        return data;
    }

    /// <summary>Fills the database of some services.</summary>
    public static Task FillAsync(IServiceProvider services, SeedOptions options) =>
        services.GetRequiredService<Seeder>().SeedAsync(options, (_, _) => { }, TestContext.Current.CancellationToken);

    /// <summary>What the seeder needs of a host; dispose of it.</summary>
    public ServiceProvider Services() => new ServiceCollection().AddScoped(_ => Open()).AddSingleton<Seeder>().BuildServiceProvider();

    /// <summary>A context of its own on it; dispose of it.</summary>
    public CareersConnectDbContext Open() => _database.Open();

    /// <summary>Every row of every table, as text, in order.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Rows()
    {
        using var connection = new SqliteConnection(_database.Connection);
        connection.Open();
        return Texts(connection, "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE '\\_\\_EF%' ESCAPE '\\' ORDER BY name")
            .ToDictionary(table => table, table => RowsOf(connection, table), StringComparer.Ordinal);
    }

    public void Dispose() => _database.Dispose();

    private static IReadOnlyList<string> RowsOf(SqliteConnection connection, string table)
    {
        var columns = Texts(connection, $"SELECT name FROM pragma_table_info('{table}') ORDER BY name").Where(column => !NotCompared.Contains($"{table}.{column}")).ToList();
        return [.. Texts(connection, $"SELECT {string.Join(" || '|' || ", columns.Select(column => $"quote(\"{column}\")"))} FROM \"{table}\"").Order(StringComparer.Ordinal)];
    }

    private static List<string> Texts(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The names come from the database itself.
        command.CommandText = sql;
#pragma warning restore CA2100
        using var reader = command.ExecuteReader();
        var texts = new List<string>();
        while (reader.Read())
        {
            texts.Add(reader.GetString(0));
        }

        return texts;
    }
}
