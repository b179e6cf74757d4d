using System.Net;
using AngleSharp;
using AngleSharp.Dom;
using CareersConnect.Domain.Bookings;
using CareersConnect.Domain.Encounters;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.Offers;
using CareersConnect.Domain.Organisations;
using CareersConnect.Testing;
using CareersConnect.Testing.Builders;
using CareersConnect.Web.Security;
using CareersConnect.Web.Tests.Access;
using CareersConnect.Web.Tests.Schools;

namespace CareersConnect.Web.Tests.Sites;

/// <summary>Whoever is let in finds no link that leads them to a page that is not there for them.</summary>
public sealed class EveryLinkTests : IAsyncLifetime
{
    private const int Most = 250;
    private readonly SiteFixture _site = new();
    private SchoolSite _school = null!;

    public static TheoryData<Visitor> Visitors =>
        [Visitor.SchoolReader, Visitor.SchoolStaff, Visitor.SchoolAdmin, Visitor.Employer, Visitor.EnterpriseAdviser, Visitor.Provider, Visitor.Hub, Visitor.Platform];

    public async ValueTask InitializeAsync()
    {
        _school = await SchoolSite.OpenAsync(_site);
        await TradeAsync();
        await _site.TellDueAsync();
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Theory]
    [MemberData(nameof(Visitors))]
    public async Task No_link_leads_anybody_to_a_page_that_they_cannot_enter(Visitor visitor)
    {
        var lost = await WalkAsync(await BrowserAsync(visitor), Landing.Of(WhoMayEnter.RoleOf(visitor)!.Value));
        Assert.True(lost.Count == 0, string.Join('\n', lost));
    }

    [Fact]
    public async Task A_link_into_nothing_is_seen()
    {
        var walked = await WalkAsync(await BrowserAsync(Visitor.SchoolReader), "/schools", ["/schools/settings"]);
        Assert.Equal(["/schools/settings, linked from the test"], walked);
    }

    [Fact]
    public async Task A_link_without_an_address_is_seen()
    {
        var page = await BrowsingContext.New().OpenAsync(answer => answer.Content("<main><a href>Offer</a> <a>Ask</a> <a href=\"/offers\">Look</a></main>"));
        Assert.Equal(["Offer", "Ask"], Empty(page));
    }

    /// <summary>Every address that is reached from a page by links of its navigation and its main part: every one of a site's own pages, and of public pages each once, whatever their question.</summary>
    private static async Task<IReadOnlyList<string>> WalkAsync(HttpClient browser, string start, IReadOnlyList<string>? also = null)
    {
        var queue = new Queue<(string Address, string From)>([(start, "sign-in"), .. (also ?? []).Select(address => (address, "the test"))]);
        var seen = queue.Select(one => Known(one.Address)).ToHashSet(StringComparer.Ordinal);
        var lost = new List<string>();
        for (var walked = 0; walked < Most && queue.TryDequeue(out var next); walked++)
        {
            var answer = await browser.GetAsync(next.Address);
            if (answer.StatusCode == HttpStatusCode.NotFound)
            {
                lost.Add($"{next.Address}, linked from {next.From}");
            }

            if (answer.StatusCode != HttpStatusCode.OK || answer.Content.Headers.ContentType?.MediaType != "text/html")
            {
                continue;
            }

            var page = await answer.DocumentAsync();
            lost.AddRange(Empty(page).Select(words => $"\"{words}\" on {next.Address} leads nowhere"));
            var links = page.QuerySelectorAll("nav a[href], main a[href]").Select(link => link.GetAttribute("href")!.Split('#')[0])
                .Where(link => link.StartsWith('/') && !link.StartsWith("//", StringComparison.Ordinal));
            foreach (var link in links.Where(link => seen.Add(Known(link))))
            {
                queue.Enqueue((link, next.Address));
            }
        }

        return lost;
    }

    /// <summary>Links without an address: what generates it found no such page, and pressing it loads the page again.</summary>
    private static IEnumerable<string> Empty(IDocument page) =>
        page.QuerySelectorAll("a").Where(link => string.IsNullOrWhiteSpace(link.GetAttribute("href"))).Select(link => link.TextContent.Trim());

    private static string Known(string address) => address.StartsWith("/schools/", StringComparison.Ordinal) ? address : address.Split('?')[0];

    private async Task<HttpClient> BrowserAsync(Visitor visitor)
    {
        var role = WhoMayEnter.RoleOf(visitor)!.Value;
        if (role.Kind() == OrganisationKinds.School)
        {
            return await _site.SignedInAs(role, _school.Market.School.Id);
        }

        var person = await _site.PersonSignedInAs(role);
        if (visitor == Visitor.EnterpriseAdviser)
        {
            await _site.AttachAsync(person.PersonId, _school.Market.School.Id);
        }

        return person.Client;
    }

    /// <summary>One booking of each standing, one encounter, one open request.</summary>
    private async Task TradeAsync()
    {
        var offer = await _school.Market.OfferAsync(_site, one => one.ByArrangement());
        var (giver, school) = (new Actor(Side.Giver, "Priya Raman"), new Actor(Side.School, "Samira Haddad"));
        var asked = Asked(offer, 1);
        var countered = Asked(offer, 2);
        countered.Propose(giver, new DateOnly(2027, 3, 25), new TimeOnly(9, 0), "", OfferBuilder.Now);
        var accepted = Asked(offer, 3, "");
        accepted.Accept(giver, OfferBuilder.Now);
        var confirmed = Asked(offer, 4);
        confirmed.Accept(giver, OfferBuilder.Now);
        var declined = Asked(offer, 5);
        declined.Decline(giver, "date-not-possible", "", OfferBuilder.Now);
        var cancelled = Asked(offer, 8);
        cancelled.Accept(giver, OfferBuilder.Now);
        cancelled.Cancel(school, "pupils-not-available", "", OfferBuilder.Now);
        var past = Asked(offer, 9);
        past.Accept(giver, OfferBuilder.Now);
        past.Complete(school, past.EndsAt);
        var encounter = new Encounter(past, new Giver(past.OrganisationId, "Trentside Rail", OrganisationKinds.Employer), OfferAudience.Pupils, ProviderContent.None, [new Came(YearGroup.Year8, 28)], PersonId.New(), past.EndsAt);
        var request = new Domain.Requests.Request(_school.Market.School.Id, YearGroups.Secondary, _school.Market.Leader.PersonId!.Value, "Samira Haddad", A.Need(), OfferBuilder.Now);
        await _site.InDatabaseAsync(db =>
        {
            db.AddRange(asked, countered, accepted, confirmed, declined, cancelled, past, encounter, request);
            return db.SaveChangesAsync();
        });
    }

    private Booking Asked(Offer offer, int march, string staff = "Ms Okafor") => offer.Ask(
        A.AskingSchool(_school.Market.School.Id), An.Ask(day: new DateOnly(2027, 3, march)) with { NamedStaff = staff }, "Samira Haddad", PersonId.New(), OfferBuilder.Now);
}
