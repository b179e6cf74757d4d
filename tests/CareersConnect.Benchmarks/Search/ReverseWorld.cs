using System.Globalization;
using CareersConnect.Application.Matching;
using CareersConnect.Application.Offers.Search.Words;
using CareersConnect.Application.Persistence;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.Matching;
using CareersConnect.Domain.Organisations;
using CareersConnect.Domain.Places;
using CareersConnect.Domain.ReferenceData;
using CareersConnect.Domain.Requests;
using CareersConnect.Infrastructure.Persistence;
using CareersConnect.Infrastructure.Search.Standing;
using CareersConnect.Testing;
using CareersConnect.Testing.Search;
using Microsoft.EntityFrameworkCore;

namespace CareersConnect.Benchmarks.Search;

/// <summary>A database with the open requests of a country, and the tables in memory that were read from it.</summary>
internal sealed class ReverseWorld : IDisposable
{
    private const int Schools = 5000;
    private static readonly YearGroups Taught = YearGroups.Secondary;

    private readonly TestDatabase _file = new();
    private readonly FixedClock _clock = FixedClock.AtStart();
    private readonly Dictionary<RequestId, NeedFacts> _needs = [];

    private ReverseWorld()
    {
        _clock.MoveTo(new DateTimeOffset(NationalOffers.Today, new TimeOnly(9, 0), TimeSpan.Zero));
        var options = new DbContextOptionsBuilder<CareersConnectDbContext>();
        DatabaseRegistration.Configure(options, new DatabaseOptions { Connection = _file.Connection });
        Database = new CareersConnectDbContext(options.Options, _clock);
        Reference = new OpenRequestsInDatabase(Database, _clock);
    }

    public CareersConnectDbContext Database { get; }

    public StandingTables Tables { get; } = new(new SearchWords(new SynonymBook(Synonyms.All)));

    public IOpenRequests Reference { get; }

    public static async Task<ReverseWorld> MakeAsync(NationalOffers country, NationalNeeds needs, int requests)
    {
        var world = new ReverseWorld();
        var random = new Random(requests);
        var places = Enumerable.Range(0, Schools).Select(n => (GridPoint?)(n % 200 == 0 ? null : country.Place(random))).ToList();
        List<School> schools = [.. places.Select((place, n) => School.Enter(
            new RegisterFacts { Urn = new Urn((100_000 + n).ToString(CultureInfo.InvariantCulture)), Name = $"School {n}", LocalAuthorityCode = "999", TypeCode = 34, LowestAge = 11, HighestAge = 18, Location = place },
            NationalOffers.Today))];
        var bulk = new BulkWriter(world.Database, 1);
        // So many references collide, by chance; nothing here asks for one.
        await world.Database.Database.ExecuteSqlRawAsync("DROP INDEX IX_Requests_Reference");
        await using var transaction = await world.Database.Database.BeginTransactionAsync();
        await bulk.InsertAsync(schools, CancellationToken.None);
        await bulk.InsertAsync(Enumerable.Range(0, requests).Select(Raised), CancellationToken.None);
        await transaction.CommitAsync();
        await world.Database.Database.ExecuteSqlRawAsync("ANALYZE");
        return world;

        Request Raised(int number)
        {
            var (need, school) = (needs.Request(number).Need, random.Next(Schools));
            var request = new Request(schools[school].Id, Taught, PersonId.New(), "Samira Haddad", need, new DateTime(NationalOffers.Today.AddDays(-40), new TimeOnly(9, 0), DateTimeKind.Utc));
            world._needs.Add(request.Id, new NeedFacts(need, places[school], NationalOffers.Today, new Dictionary<Gap, int>(), MetSoFar.Nobody));
            return request;
        }
    }

    /// <summary>Reads the tables from the database, as a host does.</summary>
    public async Task ReadAsync()
    {
        var entries = new List<StandingEntry>();
        await foreach (var request in Database.WaitingAsync(Database.Requests))
        {
            entries.Add(PackedNeed.Of(request.Id, request.Need, request.School));
        }

        Tables.PutAll(entries);
    }

    /// <summary>Those that pass every hard condition.</summary>
    public HashSet<RequestId> Judge(IReadOnlyList<RequestId> candidates, OfferFacts offer) =>
        [.. candidates.Where(id => HardConditions.Fits(_needs[id], offer))];

    public void Dispose()
    {
        Database.Dispose();
        _file.Dispose();
    }
}
