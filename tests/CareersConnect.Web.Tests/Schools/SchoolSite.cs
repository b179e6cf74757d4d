using CareersConnect.Domain.Education;
using CareersConnect.Domain.Organisations;
using CareersConnect.Testing;
using CareersConnect.Testing.Trade;
using Microsoft.EntityFrameworkCore;

namespace CareersConnect.Web.Tests.Schools;

/// <summary>A school of the register with 60 pupils in each year group, and its people in their browsers.</summary>
public sealed record SchoolSite(Marketplace Market, HttpClient Leader, HttpClient Reader)
{
    public static async Task<SchoolSite> OpenAsync(SiteFixture site)
    {
        var market = await Marketplace.OpenAsync(site);
        await site.InDatabaseAsync(async db =>
        {
            var school = await db.Schools.SingleAsync(one => one.Id == market.School.Id);
            foreach (var year in YearGroups.Secondary.ToList())
            {
                school.EnterRoll(year, new AcademicYear(2026), 60);
            }

            return await db.SaveChangesAsync();
        });
        return await new SchoolSite(market, null!, null!).SignInAgainAsync(site);
    }

    /// <summary>The same people in new browsers: a session does not last for weeks.</summary>
    public async Task<SchoolSite> SignInAgainAsync(SiteFixture site) =>
        this with { Leader = await site.SignedInAs(Role.SchoolAdmin, Market.School.Id), Reader = await site.SignedInAs(Role.SchoolReader, Market.School.Id) };
}
