using CareersConnect.Application.Persistence;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.Places;
using CareersConnect.Infrastructure.Persistence;
using CareersConnect.Testing;
using Microsoft.EntityFrameworkCore;

namespace CareersConnect.Application.Tests.Persistence;

public sealed class BulkWriterTests : IDisposable
{
    private readonly SiteFixture _site = new();

    public void Dispose() => _site.Dispose();

    [Theory]
    [InlineData(1)]
    [InlineData(2000)]
    [InlineData(130)]
    public async Task Rows_are_written_as_the_mapping_says_in_any_batch(int parametersPerStatement)
    {
        var schools = Enumerable.Range(1, 95).Select(Some).ToList();
        await _site.InDatabaseAsync(async db =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync();
            await new BulkWriter(db, parametersPerStatement).InsertAsync(schools, CancellationToken.None);
            await transaction.CommitAsync();
            return 0;
        });
        var found = await _site.InDatabaseAsync(db => db.Schools.OrderBy(school => school.Urn).ToListAsync());
        Assert.Equal(schools.Select(school => (school.Id, school.Facts(), school.YearGroups, school.PalDuty, school.Fingerprint, 1)), found.Select(school => (school.Id, school.Facts(), school.YearGroups, school.PalDuty, school.Fingerprint, school.Version)));
        Assert.Equal(1, await _site.InDatabaseAsync(async db =>
        {
            (await db.Schools.FirstAsync()).EnterRoll(YearGroup.Year8, new AcademicYear(2026), 30);
            return await db.SaveChangesAsync() > 0 ? 1 : 0;
        }));
    }

    [Fact]
    public async Task Without_a_transaction_nothing_is_written() => await Assert.ThrowsAsync<InvalidOperationException>(() =>
        _site.InDatabaseAsync(async db =>
        {
            await new BulkWriter(db, 1).InsertAsync([Some(1)], CancellationToken.None);
            return 0;
        }));

    private static School Some(int number) => School.Enter(
        new RegisterFacts
        {
            Urn = new Urn($"{900_000 + number}"), Name = $"Élan’s “School” {number}", LocalAuthorityCode = "301", TypeCode = 34, LowestAge = 11, HighestAge = number % 3 == 0 ? null : 18,
            OpenedOn = number % 2 == 0 ? new DateOnly(2012, 9, 1) : null, FreeMealsPercent = number / 10.0, HasSixthForm = number % 2 == 0, Ukprn = new Ukprn("10000001"),
            Postcode = number % 5 == 0 ? null : new Postcode("ZZ91 1AA"), Location = number % 5 == 0 ? null : new GridPoint(400_000 + number, 300_000), Gender = SchoolGender.Girls,
        },
        new DateOnly(2027, 1, 11));
}
