using CareersConnect.Application.Offers.Search;
using CareersConnect.Application.Offers.Search.Words;
using CareersConnect.Domain.ReferenceData;
using CareersConnect.Infrastructure.Search.Reference;
using Microsoft.Data.Sqlite;

namespace CareersConnect.Application.Tests.Offers.Search;

public sealed class Fts5OfferIndexTests : OfferIndexContract, IDisposable
{
    private static readonly SearchWords Words = new(new SynonymBook(Synonyms.All));
    private readonly string _folder = Directory.CreateTempSubdirectory("careersconnect-search-").FullName;

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task A_file_of_another_schema_is_thrown_away()
    {
        var file = Path.Combine(_folder, "old.search");
        await using (var connection = new SqliteConnection($"Data Source={file}"))
        {
            await connection.OpenAsync(TestContext.Current.CancellationToken);
            await using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA user_version = 999; CREATE TABLE Offers (Anything TEXT); CREATE TABLE Step (Change INTEGER); INSERT INTO Step VALUES (7);";
            await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        }

        Assert.Null(await new Fts5OfferIndex(new Fts5Store(file), Words).LastChangeAsync(TestContext.Current.CancellationToken));
    }

    protected override Task<IOfferIndex> NewAsync() =>
        Task.FromResult<IOfferIndex>(new Fts5OfferIndex(new Fts5Store(Path.Combine(_folder, $"{Guid.NewGuid():N}.search")), Words));
}
