using CareersConnect.Infrastructure.Persistence.Sqlite;
using CareersConnect.Testing;
using CareersConnect.Testing.Builders;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace CareersConnect.Application.Tests.Persistence;

public sealed class SqliteStatisticsTests : IDisposable
{
    private readonly TestDatabase _database = new();

    public void Dispose() => _database.Dispose();

    [Fact]
    public async Task Published_offers_are_read_by_their_keys_once_SQLite_has_looked_at_its_tables_and_all_of_them_before()
    {
        var employer = An.Employer().Build();
        await using (var db = _database.Open())
        {
            db.Add(employer);
            db.AddRange(Enumerable.Range(0, 300).Select(_ => An.Offer().From(employer.Id).ByArrangement().Build()));
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        }

        Assert.Contains("(Status=?)", await PlanAsync());
        await using (var db = _database.Open())
        {
            await SqliteStatistics.GatherAsync(db, TestContext.Current.CancellationToken);
        }

        Assert.Contains("(Id=?)", await PlanAsync());
    }

    [Fact]
    public async Task While_somebody_writes_for_long_it_is_left_for_the_next_time()
    {
        await using var writer = new SqliteConnection(_database.Connection);
        await writer.OpenAsync(TestContext.Current.CancellationToken);
        await using var writing = writer.BeginTransaction(deferred: false);
        await using var db = _database.Open();
        db.Database.SetCommandTimeout(1);

        await SqliteStatistics.GatherAsync(db, TestContext.Current.CancellationToken);
    }

    /// <summary>How SQLite would find twenty of them, on a connection that knows what is known now.</summary>
    private async Task<string> PlanAsync()
    {
        SqliteConnection.ClearAllPools();
        await using var connection = new SqliteConnection(_database.Connection);
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = connection.CreateCommand();
        command.CommandText = "EXPLAIN QUERY PLAN SELECT \"Title\" FROM \"Offers\" WHERE \"Status\" = 'Published' AND \"Id\" IN (@a, @b, @c, @d, @e, @f, @g, @h, @i, @j, @k, @l, @m, @n, @o, @p, @q, @r, @s, @t)";
        for (var name = 'a'; name <= 't'; name++)
        {
            command.Parameters.AddWithValue($"@{name}", $"{Guid.CreateVersion7()}");
        }

        await using var row = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        Assert.True(await row.ReadAsync(TestContext.Current.CancellationToken));
        return row.GetString(3);
    }
}
