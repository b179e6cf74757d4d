using System.Globalization;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using CareersConnect.Application.Email;
using CareersConnect.Application.Offers.Search;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.ReferenceData;
using CareersConnect.Web.Api;
using CareersConnect.Web.Security;
using MediatR;

namespace CareersConnect.Web.Offers;

/// <summary>Any search as an Atom feed (RFC 4287): the address of the search with /feed before its parameters. It says what anybody may read on the page of an offer, and no way to reach a person.</summary>
internal static class OfferFeed
{
    /// <summary>What feeds are called in answers and links.</summary>
    public const string MediaType = "application/atom+xml";

    private const string Path = SearchAddress.Path + "/feed";
    private const int SummaryLetters = 300;
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    /// <summary>Where the feed of a search is. It names its place: whoever reads a feed is signed in nowhere.</summary>
    public static string AddressOf(SearchAddress search, SearchPlace place) =>
        Path + QueryString.Create((search with { Place = place.Label.Length > 0 && place.Problem is null ? place.Label : "" }).Pairs("page", "sort"));

    /// <summary>Serves feeds.</summary>
    public static void MapOfferFeed(this WebApplication app) => app.MapGet(Path, ReadAsync).ExcludeFromDescription();

    private static async Task<IResult> ReadAsync(HttpContext context, IMediator mediator, SiteLinks links, TimeProvider clock)
    {
        var address = SearchAddressReader.Read(context.Request.Query, clock.TodayInEngland());
        var view = await mediator.Send(new FeedOfOffers.Query(address.Search, address.Place ?? ""), context.RequestAborted);
        return view.Place.Problem is { } problem
            ? Results.Text(problem, "text/plain; charset=utf-8", Encoding.UTF8, StatusCodes.Status400BadRequest)
            : ApiAnswer.Tagged(context, Write(view, address, links.PublicAddress(context.Request, "/").TrimEnd('/')), MediaType + "; charset=utf-8");
    }

    private static byte[] Write(FeedOfOffers.View view, SearchAddress address, string site)
    {
        var self = site + AddressOf(address, view.Place);
        var feed = new XElement(
            Atom + "feed",
            new XAttribute(XNamespace.Xml + "lang", "en-GB"),
            new XElement(Atom + "id", self),
            Text("title", $"Offers: {SavedSearches.SavedSearchWords.Of(address.Search with { Near = view.Place.Point }, view.Place.Label)}"),
            Instant("updated", view.Offers.Select(offer => offer.ChangedAt).DefaultIfEmpty(DateTime.UnixEpoch).Max()),
            new XElement(Atom + "author", new XElement(Atom + "name", "CareersConnect")),
            Link("self", self, MediaType),
            Link("alternate", site + (address with { Place = view.Place.Label, Page = 1 }).Url, "text/html"),
            view.Offers.Select(offer => Entry(offer, site)));
        using var bytes = new MemoryStream();
        using (var writer = XmlWriter.Create(bytes, new XmlWriterSettings { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false) }))
        {
            new XDocument(feed).Save(writer);
        }

        return bytes.ToArray();
    }

    private static XElement Entry(FeedOfOffers.Entry offer, string site) => new(
        Atom + "entry",
        new XElement(Atom + "id", $"urn:uuid:{offer.Id.Value:D}"),
        Text("title", offer.Title),
        Instant("updated", offer.ChangedAt),
        Instant("published", offer.PublishedAt),
        new XElement(Atom + "author", new XElement(Atom + "name", Plain(offer.Organisation))),
        Link("alternate", $"{site}{SearchAddress.Path}/{offer.Id.Value:D}", "text/html"),
        new XElement(Atom + "category", new XAttribute("term", offer.Kind.Value), new XAttribute("scheme", $"{site}{SearchAddress.Path}"), new XAttribute("label", ActivityTypes.Find(offer.Kind)?.Name ?? offer.Kind.Value)),
        Text("summary", string.Join(". ", new[] { offer.Town, OfferSaid.InShort(offer.Description, SummaryLetters) }.Where(part => part.Length > 0))));

    private static XElement Text(string name, string words) => new(Atom + name, new XAttribute("type", "text"), Plain(words));

    /// <summary>Without what XML cannot hold: somebody may have pasted it.</summary>
    private static string Plain(string words) => string.Concat(words.EnumerateRunes().Where(rune => !Rune.IsControl(rune) || rune.Value is '\t' or '\n').Where(rune => rune.Value is not (0xFFFE or 0xFFFF)));

    private static XElement Instant(string name, DateTime utc) => new(Atom + name, utc.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));

    private static XElement Link(string relation, string address, string type) => new(Atom + "link", new XAttribute("rel", relation), new XAttribute("type", type), new XAttribute("href", address));
}
