using System.Data.Common;
using CareersConnect.Application.Email;
using CareersConnect.Application.Outbox;
using CareersConnect.Application.Persistence;
using CareersConnect.Application.Tests.Email;
using CareersConnect.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace CareersConnect.Application.Tests.Outbox;

/// <summary>What is sent to SQL Server, read without a server: its MERGE for many rows promises no order of their numbers.</summary>
public sealed class OrderOfNumbersTests
{
    [Fact]
    public async Task SQL_Server_draws_the_numbers_of_facts_row_by_row() =>
        Assert.DoesNotContain("MERGE", await SentForAsync(n => new OutboxMessage(new BellRang($"note {n}"), DateTime.UnixEpoch)), StringComparison.Ordinal);

    [Fact]
    public async Task And_those_of_emails() => Assert.DoesNotContain(
        "MERGE", await SentForAsync(n => new OutgoingEmail(Guid.NewGuid(), new AnEmail($"{n}"), AnEmail.Kwame, Guid.NewGuid(), DateTime.UnixEpoch)), StringComparison.Ordinal);

    private static async Task<string> SentForAsync(Func<int, object> row)
    {
        var wire = new Wire();
        var options = new DbContextOptionsBuilder<CareersConnectDbContext>();
        DatabaseRegistration.Configure(options, new DatabaseOptions { Provider = "SqlServer", Connection = "Server=nowhere;Database=none" });
        options.AddInterceptors(new NeverOpens(), wire);
        await using var db = new CareersConnectDbContext(options.Options, TimeProvider.System);
        db.Database.AutoTransactionBehavior = AutoTransactionBehavior.Never;
        db.AddRange(Enumerable.Range(0, 10).Select(row));
        await Assert.ThrowsAnyAsync<Exception>(() => db.SaveChangesAsync());
        Assert.Contains("INSERT", wire.Text, StringComparison.Ordinal);
        return wire.Text;
    }

    private sealed class NeverOpens : DbConnectionInterceptor
    {
        public override ValueTask<InterceptionResult> ConnectionOpeningAsync(
            DbConnection connection, ConnectionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default) => new(InterceptionResult.Suppress());
    }

    private sealed class Wire : DbCommandInterceptor
    {
        public string Text { get; private set; } = "";

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
        {
            Text += command.CommandText;
            throw new InvalidOperationException("There is no server.");
        }
    }
}
