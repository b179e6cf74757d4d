using CareersConnect.Domain.Education;
using CareersConnect.Domain.Places;
using CareersConnect.Testing;
using Microsoft.EntityFrameworkCore;

namespace CareersConnect.Application.Tests.Schools;

public sealed class SchoolStorageTests(SiteFixture site) : IClassFixture<SiteFixture>
{
    [Fact]
    public async Task A_school_is_stored_and_found_with_its_groups_and_its_history()
    {
        var facts = new RegisterFacts
        {
            Urn = new Urn("900101"), Name = "Tern Valley School", LocalAuthorityCode = "999", TypeCode = 34, LowestAge = 11, HighestAge = 18,
            Postcode = new Postcode("ZZ99 3WZ"), Location = new GridPoint(400_000, 300_000), Ukprn = new Ukprn("10000001"), FreeMealsPercent = 28.5,
        };
        await site.InDatabaseAsync(async db =>
        {
            var school = School.Enter(facts, new DateOnly(2027, 1, 11));
            school.EnterRoll(YearGroup.Year8, new AcademicYear(2026), 180);
            db.Add(school);
            return await db.SaveChangesAsync();
        });
        await site.InDatabaseAsync(async db =>
        {
            var school = await db.Schools.SingleAsync(s => s.Urn == new Urn("900101"));
            school.Update(facts with { Pupils = 900 }, new DateOnly(2027, 1, 12));
            return await db.SaveChangesAsync();
        });

        var found = await site.InDatabaseAsync(db => db.Schools.Include(s => s.Changes)
            .SingleAsync(s => s.Outward == new OutwardCode("ZZ99") && s.Easting >= 399_000 && s.Ukprn == new Ukprn("10000001") && s.PalDuty == PalDuty.Yes));
        Assert.Equal(facts with { Pupils = 900 }, found.Facts());
        Assert.Equal(180, found.RollOf(YearGroup.Year8, new AcademicYear(2026)).Pupils);
        Assert.Equal(("Number of pupils", null, "900"), (found.Changes.Single().Fact, found.Changes.Single().From, found.Changes.Single().To));
        Assert.Equal(2, found.Version);
    }
}
