using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Xml.Linq;
using CareersConnect.Domain.Offers;
using CareersConnect.Domain.Organisations;
using CareersConnect.Testing;
using CareersConnect.Testing.Builders;
using Microsoft.EntityFrameworkCore;

namespace CareersConnect.Web.Tests.Offers;

/// <summary>Feeds, read back by a reader of XML that knows RFC 4287 only.</summary>
public sealed class OfferFeedTests(SearchFixture site) : IClassFixture<SearchFixture>
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    [Fact]
    public async Task A_search_is_followed_at_the_address_that_its_page_names()
    {
        var page = await site.Visitor().OpenAsync("/offers?q=bridge&year=8&place=Derby");
        var link = page.QuerySelector("head link[rel=alternate][type='application/atom+xml']")!.GetAttribute("href")!;
        Assert.Equal(link, page.QuerySelector("main a[type='application/atom+xml']")!.GetAttribute("href"));

        var answer = await site.Visitor().GetAsync(link);
        Assert.Equal("application/atom+xml; charset=utf-8", answer.Content.Headers.ContentType!.ToString());
        var feed = XDocument.Parse(await answer.Content.ReadAsStringAsync()).Root!;
        Assert.Equal(Atom + "feed", feed.Name);
        Assert.Equal("Offers: bridge, Year 8, within 15 miles of Derby", One(feed, "title"));
        var entry = Assert.Single(feed.Elements(Atom + "entry"));
        Assert.Equal("The bridge that holds: build, load, break", One(entry, "title"));
        Assert.Equal($"urn:uuid:{site.Bridge.Id.Value}", One(entry, "id"));
        Assert.StartsWith("Derby. Teams of four design a bridge", One(entry, "summary"), StringComparison.Ordinal);
        Assert.EndsWith($"/offers/{site.Bridge.Id.Value}", Link(entry, "alternate"), StringComparison.Ordinal);
        Assert.Equal("employer-workshop", entry.Element(Atom + "category")!.Attribute("term")!.Value);
        Assert.EndsWith(link, Link(feed, "self"), StringComparison.Ordinal);
        Assert.Equal(One(feed, "id"), Link(feed, "self"));
        Assert.Contains("1 offer of bridge", (await site.Visitor().OpenAsync(new Uri(Link(feed, "alternate")).PathAndQuery)).Title, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_standard_asks_of_every_feed_and_entry_is_there()
    {
        var feed = await ReadAsync("/offers/feed?within=any");
        Assert.Equal(48, feed.Elements(Atom + "entry").Count());
        Assert.Equal("CareersConnect", feed.Element(Atom + "author")!.Element(Atom + "name")!.Value);
        Assert.All(feed.Elements(Atom + "entry").Append(feed), one => Assert.All(new[] { "id", "title", "updated" }, name => Assert.Single(one.Elements(Atom + name))));
        Assert.All(feed.Descendants(Atom + "updated"), at => Assert.Equal(DateTimeKind.Utc, DateTime.Parse(at.Value, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind).Kind));
        Assert.Equal(48, feed.Elements(Atom + "entry").Select(entry => One(entry, "id")).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(feed.Elements(Atom + "entry").Max(entry => One(entry, "updated")), One(feed, "updated"));
    }

    [Fact]
    public async Task Nothing_by_which_a_person_can_be_reached_is_in_it()
    {
        var text = await (await site.Visitor().GetAsync("/offers/feed?within=any")).Content.ReadAsStringAsync();
        Assert.DoesNotContain("@", text, StringComparison.Ordinal);
        Assert.DoesNotContain("ZZ99", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Kwame", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_has_it_already_is_told_so_until_it_changes()
    {
        const string Address = "/offers/feed?q=challenge&year=13&within=any";
        var visitor = site.Visitor();
        var tag = (await visitor.GetAsync(Address)).Headers.ETag!;
        Assert.Equal(HttpStatusCode.NotModified, (await AskAsync(tag)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await AskAsync(new EntityTagHeaderValue("\"other\""))).StatusCode);

        await site.InDatabaseAsync(db => db.Offers.Where(offer => offer.Title == "Challenge 7").ExecuteUpdateAsync(set => set.SetProperty(offer => offer.Description, "Changed meanwhile.")));
        Assert.Equal(HttpStatusCode.OK, (await AskAsync(tag)).StatusCode);

        async Task<HttpResponseMessage> AskAsync(EntityTagHeaderValue known)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, Address);
            request.Headers.IfNoneMatch.Add(known);
            return await visitor.SendAsync(request);
        }
    }

    [Fact]
    public async Task What_was_written_is_text_and_what_XML_cannot_hold_is_left_out()
    {
        var odd = An.Offer().From(site.Bridge.OrganisationId).ByArrangement().With(details => details with { Title = "Marzipan & <b>more</b>", Description = "One\u000bTwo & three" }).Build();
        await site.SaveAsync(odd);
        await site.TellDueAsync();
        var entry = Assert.Single((await ReadAsync("/offers/feed?q=marzipan")).Elements(Atom + "entry"));
        Assert.Equal("Marzipan & <b>more</b>", One(entry, "title"));
        await site.InDatabaseAsync(db => db.Offers.Where(offer => offer.Id == odd.Id).ExecuteDeleteAsync());
    }

    [Fact]
    public async Task A_search_that_finds_nothing_is_an_empty_feed_and_an_unknown_place_is_refused()
    {
        var feed = await ReadAsync("/offers/feed?q=zebra");
        Assert.Empty(feed.Elements(Atom + "entry"));
        Assert.NotEmpty(One(feed, "updated"));
        var refused = await site.Visitor().GetAsync("/offers/feed?place=Xyzzyville");
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.NotEmpty(await refused.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task A_schools_feed_names_the_school_so_that_a_reader_who_is_signed_in_nowhere_finds_the_same()
    {
        var page = await (await site.SignedInAs(Role.SchoolStaff, site.School.Id)).OpenAsync("/offers");
        var feed = await ReadAsync(page.QuerySelector("head link[rel=alternate]")!.GetAttribute("href")!);
        Assert.Contains("of Thornmere Academy", One(feed, "title"), StringComparison.Ordinal);
        Assert.Equal(page.QuerySelectorAll(".cc-card").Length, feed.Elements(Atom + "entry").Count());
    }

    private async Task<XElement> ReadAsync(string address) => XDocument.Parse(await (await site.Visitor().GetAsync(address)).Content.ReadAsStringAsync()).Root!;

    private static string One(XElement element, string name) => Assert.Single(element.Elements(Atom + name)).Value;

    private static string Link(XElement element, string relation) => element.Elements(Atom + "link").Single(link => link.Attribute("rel")!.Value == relation).Attribute("href")!.Value;
}
