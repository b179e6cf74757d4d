using CareersConnect.Testing;
using Microsoft.EntityFrameworkCore;

namespace CareersConnect.Application.Tests.Pipeline;

public sealed class DatabaseTests(SiteFixture site) : IClassFixture<SiteFixture>
{
    [Fact]
    public async Task Every_connection_is_durable()
    {
        var synchronous = await site.InDatabaseAsync(db => db.Database.SqlQueryRaw<int>("SELECT synchronous AS Value FROM pragma_synchronous").SingleAsync());
        Assert.Equal(2, synchronous);
    }
}
