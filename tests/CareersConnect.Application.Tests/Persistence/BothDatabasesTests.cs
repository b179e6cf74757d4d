using System.Linq.Expressions;
using CareersConnect.Application.Persistence;
using CareersConnect.Domain.Offers;
using CareersConnect.Infrastructure.Persistence;
using CareersConnect.Testing;
using Microsoft.EntityFrameworkCore;

namespace CareersConnect.Application.Tests.Persistence;

public sealed class BothDatabasesTests
{
    [Theory]
    [InlineData("Sqlite", "Data Source=model.db")]
    [InlineData("SqlServer", "Server=nowhere.invalid;Database=none")]
    public void The_migrations_hold_the_whole_model(string provider, string connection)
    {
        using var db = Context(provider, connection);
        Assert.NotEmpty(db.Database.GetMigrations());
        Assert.False(db.Database.HasPendingModelChanges(), "Run scripts/remake-migrations.");
    }

    [Fact]
    public void SQL_Server_is_given_the_wall_against_overbooking()
    {
        using var db = TranslatesOnSqlServer.SqlServerContext();
        var script = db.Database.GenerateCreateScript();
        Assert.Contains("CK_Sessions_NeverOverbooked", script, StringComparison.Ordinal);
        Assert.DoesNotContain("datetimeoffset", script, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("decimal", script, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void The_stand_in_for_SQL_Servers_types_is_found_by_the_name_that_the_client_asks_for()
    {
        var type = Type.GetType("Microsoft.SqlServer.Server.IBinarySerialize, Microsoft.SqlServer.Server, Version=1.0.0.0");
        Assert.NotNull(type);
    }

    [Fact]
    public void A_query_that_SQL_Server_cannot_take_is_found_without_a_server()
    {
        using var db = TranslatesOnSqlServer.SqlServerContext();
        Expression<Func<IQueryable<Offer>, IQueryable<Offer>>> odd = offers => offers.Where(offer => Odd(offer.Title));
        var query = odd.Compile()(db.Offers).Expression;
        Assert.Throws<InvalidOperationException>(() => TranslatesOnSqlServer.Translate(query, db));
    }

    private static bool Odd(string title) => title.Length % 2 == 1;

    private static CareersConnectDbContext Context(string provider, string connection)
    {
        var options = new DbContextOptionsBuilder<CareersConnectDbContext>();
        DatabaseRegistration.Configure(options, new DatabaseOptions { Provider = provider, Connection = connection });
        return new CareersConnectDbContext(options.Options, TimeProvider.System);
    }
}
