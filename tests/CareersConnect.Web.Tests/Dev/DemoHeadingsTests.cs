using CareersConnect.Domain.Organisations;
using CareersConnect.Testing;
using CareersConnect.Testing.Trade;
using Microsoft.EntityFrameworkCore;

namespace CareersConnect.Web.Tests.Dev;

public sealed class DemoHeadingsTests(InDevelopment site) : IClassFixture<InDevelopment>
{
    [Fact]
    public async Task Enterprise_Advisers_have_a_heading_of_their_own_and_are_found_by_it()
    {
        var school = Marketplace.NewSchool("Thornmere Academy");
        await site.InDatabaseAsync(db =>
        {
            db.Add(school);
            return db.SaveChangesAsync();
        });
        var (adviser, employer) = (await site.PersonSignedInAs(Role.Employer), await site.PersonSignedInAs(Role.Employer));
        await site.AttachAsync(adviser.PersonId, school.Id, null);

        var page = await site.Visitor().OpenAsync("/dev/people?like=adviser");
        var heading = Assert.Single(page.QuerySelectorAll("main h2"));
        Assert.Equal("Enterprise Adviser", heading.TextContent.Trim());
        var button = Assert.Single(page.QuerySelectorAll("main form[method=post] button"));
        var name = await site.InDatabaseAsync(db => db.Memberships.Where(m => m.PersonId == adviser.PersonId).Select(m => m.Id).SingleAsync());
        Assert.Equal(name.Value.ToString(), button.GetAttribute("value"));
        Assert.Contains("Employer", (await site.Visitor().OpenAsync("/dev/people")).QuerySelectorAll("main h2").Select(one => one.TextContent.Trim()));
        Assert.NotNull(employer);
    }

    [Fact]
    public async Task Nobody_of_a_name_is_not_nobody_at_all()
    {
        var text = (await site.Visitor().OpenAsync("/dev/people?like=zebra")).QuerySelector("main")!.TextContent;
        Assert.Contains("Nobody is called “zebra”", text);
        Assert.DoesNotContain("scripts/manage seed", text);
    }
}
