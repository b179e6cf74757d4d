using CareersConnect.Application.Offers.Search;
using CareersConnect.Application.Offers.Search.Words;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.Offers;
using CareersConnect.Domain.Places;
using CareersConnect.Domain.ReferenceData;
using CareersConnect.Infrastructure.Search.Reference;
using Microsoft.Data.Sqlite;

namespace CareersConnect.Application.Tests.Offers.Search;

public sealed class Fts5OfferIndexTests : OfferIndexContract, IDisposable
{
    private static readonly QueryPlanner Planner = new(new SearchWords(new SynonymBook(Synonyms.All)));
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

        Assert.Null(await new Fts5OfferIndex(new Fts5Store(file), Planner).PositionAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_search_that_finds_nothing_takes_three_further_looks_at_most_however_much_is_set()
    {
        var looks = 0;
        var less = new Fts5Relaxations(
            (_, _, conditions) =>
            {
                looks++;
                return Task.FromResult<IReadOnlyList<int>>([.. conditions.Select((_, n) => n + 1)]);
            },
            new OfferSearch
            {
                Today = new DateOnly(2027, 1, 12), Near = new GridPoint(435_000, 336_000), WithinMiles = 1, YearGroups = YearGroups.Of(YearGroup.Year8), ActivityTypes = [ActivityTypeId.CareersTalk],
                Where = MeetingWays.InOurSchool, From = new DateOnly(2027, 2, 1), SelfEmployed = true, Sectors = ["healthcare"], Subjects = ["physics"], Audiences = [OfferAudience.Parents],
                Access = AccessFeatures.StepFree | AccessFeatures.QuietSpace, Content = ProviderContent.All,
            },
            new TermQuery([new TermClause([new TermChoice([new Term("bridg", 1)], TermJoin.All)])]));

        Assert.Equal(11, (await less.WithoutAsync()).Count);
        Assert.Equal(OfferSearch.Radii.Count + 1, (await less.WiderAsync()).Count);
        Assert.Equal(3, looks);
    }

    protected override Task<IOfferIndex> NewAsync() =>
        Task.FromResult<IOfferIndex>(new Fts5OfferIndex(new Fts5Store(Path.Combine(_folder, $"{Guid.NewGuid():N}.search")), Planner));
}
