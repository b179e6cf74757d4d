using System.Net;
using CareersConnect.Domain.Organisations;
using CareersConnect.Testing;
using CareersConnect.Testing.Trade;
using CareersConnect.Web.Security;
using CareersConnect.Web.Sites;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.DependencyInjection;

namespace CareersConnect.Web.Tests.Sites;

/// <summary>Nobody lands on a page that is not there, and no page is without a way to it.</summary>
public sealed class WaysTests(SiteFixture site) : IClassFixture<SiteFixture>
{
    /// <summary>Pages that are reached otherwise, each with where from.</summary>
    private static readonly IReadOnlyDictionary<string, string> Exceptions = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["/schools/encounters/download"] = "the list of encounters links to it once there is one",
        ["/schools/shortlist/compare"] = "the shortlist leads to it once there are two offers on it",
        ["/employers/offers/export"] = "the list of offers links to it once there is one",
        ["/providers/offers/export"] = "the list of offers links to it once there is one",
    };

    public static TheoryData<Role> Roles => [.. Enum.GetValues<Role>()];

    [Theory]
    [MemberData(nameof(Roles))]
    public async Task Every_role_lands_on_a_page_that_is_there(Role role)
    {
        var browser = role.Kind() == OrganisationKinds.School ? await site.SignedInAs(role, await SchoolAsync()) : await site.SignedInAs(role);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync(Landing.Of(role))).StatusCode);
    }

    [Fact]
    public async Task Whoever_is_in_no_organisation_lands_where_they_choose() =>
        Assert.Equal(HttpStatusCode.OK, (await (await site.SignedInAs(Role.Employer)).GetAsync(Landing.Of(null))).StatusCode);

    [Theory]
    [InlineData("Schools", Role.SchoolAdmin)]
    [InlineData("Employers", Role.Employer)]
    [InlineData("Providers", Role.Provider)]
    [InlineData("Hub", Role.Hub)]
    public async Task Every_page_of_a_site_is_linked_from_its_navigation_or_from_a_page_there(string area, Role role)
    {
        var school = await SchoolAsync();
        var person = role == Role.SchoolAdmin ? await site.PersonSignedInAs(role, school) : await site.PersonSignedInAs(role);
        if (role == Role.Employer)
        {
            await site.AttachAsync(person.PersonId, school);
        }

        var linked = await LinkedAsync(person.Client, Site.Of(area));
        var missing = PagesOf(area).Where(page => !linked.Contains(page) && !Exceptions.ContainsKey(page)).ToList();
        Assert.True(missing.Count == 0, $"No way leads to {string.Join(", ", missing)}");
    }

    [Fact]
    public async Task A_page_without_a_way_is_seen()
    {
        var person = await site.PersonSignedInAs(Role.Hub);
        var linked = await LinkedAsync(person.Client, Site.Hub with { Pages = [.. Site.Hub.Pages.Where(page => page.Path == "/hub/imports")] }, frame: false);
        Assert.Contains(PagesOf("Hub"), page => !linked.Contains(page));
    }

    private static async Task<HashSet<string>> LinkedAsync(HttpClient browser, Site of, bool frame = true)
    {
        var linked = of.Pages.Select(page => page.Path).ToHashSet(StringComparer.Ordinal);
        foreach (var path in of.Pages.Select(page => page.Path).ToList())
        {
            var page = await browser.OpenAsync(path);
            linked.UnionWith(page.QuerySelectorAll(frame ? "a[href]" : "main a[href]").Select(link => link.GetAttribute("href")!.Split('?', '#')[0]));
        }

        return linked;
    }

    private IEnumerable<string> PagesOf(string area) => site.Services.GetRequiredService<IActionDescriptorCollectionProvider>().ActionDescriptors.Items.OfType<PageActionDescriptor>()
        .Where(page => page.AreaName == area).Select(page => "/" + page.AttributeRouteInfo!.Template!.TrimStart('/')).Where(template => !template.Contains('{', StringComparison.Ordinal)).Distinct(StringComparer.Ordinal);

    private async Task<Domain.Education.SchoolId> SchoolAsync()
    {
        var school = Marketplace.NewSchool("Thornmere Academy");
        await site.InDatabaseAsync(db =>
        {
            db.Add(school);
            return db.SaveChangesAsync();
        });
        return school.Id;
    }
}
