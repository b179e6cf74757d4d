using System.Text.Json;
using CareersConnect.Application.Offers.Search;
using CareersConnect.Application.Persistence;
using CareersConnect.Application.Tests.Seeding;
using CareersConnect.Infrastructure.Seeding;
using CareersConnect.Testing;
using CareersConnect.Testing.Builders;
using Microsoft.EntityFrameworkCore;

namespace CareersConnect.Application.Tests.Offers.Search;

/// <summary>What is read by plain SQL is held against what entities say, field by field.</summary>
public sealed class StoredOffersTests
{
    /// <summary>Rows that the demo data has not, or has rarely.</summary>
    private static readonly string[] Edges =
    [
        "UPDATE Offers SET Description = 'First line' || char(10) || 'second \"quoted\" line, ' || char(128640) WHERE Number % 7 = 0",
        """UPDATE Offers SET LearningOutcomes = '["say \"no\"","caf\u00E9, \uD83D\uDE80","a\\b\nc"]' WHERE Number % 5 = 0""",
        "UPDATE Offers SET LearningOutcomes = '[]', Subjects = '[]' WHERE Number % 11 = 0",
        """UPDATE Offers SET Subjects = '["physics","a-subject-that-was-dropped"]' WHERE Number % 13 = 0""",
        "UPDATE Offers SET ActivityType = 'a-kind-that-was-dropped' WHERE Number % 17 = 0",
        "UPDATE Offers SET Northing = NULL WHERE Number % 19 = 0",
        "UPDATE Offers SET Easting = NULL, Northing = NULL, TravelMiles = NULL, Town = '' WHERE Number % 23 = 0",
        "UPDATE Offers SET Audience = 'Parents' WHERE Number % 8 = 0",
        "UPDATE Offers SET Audience = 'Staff', CostPence = 1500 WHERE Number % 9 = 0",
        "UPDATE Offers SET Language = 'Old' || char(10) || 'Norse', AccessNote = 'A ramp, on the left' WHERE Number % 10 = 0",
        "UPDATE Offers SET ArrangementDays = 5, ArrangementFrom = '2027-02-01', ArrangementUntil = NULL WHERE Number % 12 = 0",
        "UPDATE Offers SET ArrangementDays = 31, ArrangementFrom = NULL, ArrangementUntil = '2027-12-31' WHERE Number % 14 = 0",
        "UPDATE Offers SET Modes = 7, Place = 'AtWorkplace', ProviderContent = 15, Access = 127 WHERE Number % 15 = 0",
        "UPDATE Offers SET Status = 'Paused' WHERE Number % 16 = 0",
        "UPDATE Organisations SET Facts_Sectors = NULL, Facts_Size = NULL, Facts_SelfEmployed = NULL, Facts_Cornerstone = NULL, Facts_Stem = NULL WHERE Number % 4 = 0",
        "UPDATE Organisations SET Kinds = 6 WHERE Number % 5 = 0",
        "UPDATE Organisations SET Standing = 'Suspended' WHERE Number % 6 = 0",
        "UPDATE Organisations SET Verification = 0 WHERE Number % 7 = 0",
        "UPDATE Sessions SET Taken = Capacity WHERE Number % 3 = 0",
        "UPDATE Sessions SET IsClosed = 1 WHERE Number % 5 = 0",
        "UPDATE Sessions SET StartsAt = '2027-01-11 09:00:00' WHERE Number % 7 = 0",
        "UPDATE Sessions SET StartsAt = '2027-01-11 09:00:00.5' WHERE Number % 8 = 0",
        "UPDATE Sessions SET StartsAt = '2027-06-20 23:30:00' WHERE Number % 9 = 0",
        "UPDATE Sessions SET StartsAt = '2027-03-28 00:59:59.9999999' WHERE Number % 11 = 0",
    ];

    private static CancellationToken Now => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Of_demo_data_it_reads_what_entities_say()
    {
        using var data = await DemoData.OfAsync(new SeedOptions(12, 1200, 3, OfferBuilder.Today));
        await using var db = data.Open();
        Assert.InRange(await SameAsync(db), 1001, 2000);
    }

    [Fact]
    public async Task Of_rows_that_are_rare_it_reads_what_entities_say()
    {
        using var data = await DemoData.OfAsync(new SeedOptions(12, 400, 4, OfferBuilder.Today));
        await using var db = data.Open();
        foreach (var edge in Edges)
        {
            var table = edge.Split(' ')[1];
            var numbered = edge.Replace("Number %", $"(SELECT COUNT(*) FROM {table} other WHERE other.rowid <= {table}.rowid) %", StringComparison.Ordinal);
            Assert.True(await db.Database.ExecuteSqlRawAsync(numbered.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal), Now) > 0, edge);
        }

        Assert.InRange(await SameAsync(db), 100, 400);
    }

    [Fact]
    public async Task It_reads_inside_a_transaction_too()
    {
        using var data = new DemoData();
        await using var db = data.Open();
        await using var transaction = await db.Database.BeginTransactionAsync(Now);
        Assert.Equal(0, await SameAsync(db));
    }

    private static async Task<int> SameAsync(CareersConnectDbContext db)
    {
        var told = new List<RebuildProgress>();
        List<OfferDocument> read = await db.AllOfferDocumentsAsync(OfferBuilder.Now, new Told(told), Now).ToListAsync(Now);
        var keys = await db.Findable().OrderBy(offer => offer.Id).Select(offer => offer.Id).ToListAsync(Now);
        var entities = await db.OfferDocumentsAsync(keys, OfferBuilder.Now, Now);
        Assert.Equal(keys, read.Select(offer => offer.Id));
        foreach (var (one, other) in read.Zip(entities.OrderBy(offer => offer.Id.Value)))
        {
            Assert.Equal(JsonSerializer.Serialize(other), JsonSerializer.Serialize(one));
        }

        Assert.Equal(new RebuildProgress(keys.Count, keys.Count), told[^1]);
        return read.Count;
    }

    private sealed class Told(List<RebuildProgress> told) : IProgress<RebuildProgress>
    {
        public void Report(RebuildProgress value) => told.Add(value);
    }
}
