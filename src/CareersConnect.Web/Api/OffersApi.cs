using CareersConnect.Application.Email;
using CareersConnect.Application.Offers.Search;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.Offers;
using CareersConnect.Web.Filters;
using CareersConnect.Web.Offers;
using CareersConnect.Web.Security;
using MediatR;

namespace CareersConnect.Web.Api;

/// <summary>Offers, found by the parameters of the search page.</summary>
internal static class OffersApi
{
    private const string Path = "/api/v1/offers";

    public static void MapOffers(this RouteGroupBuilder v1) => v1.MapGet("/offers", FindAsync)
        .WithName("FindOffers").WithSummary("Finds offers").WithTags("Offers")
        .Produces<ApiOffers>().Produces(StatusCodes.Status304NotModified).ProducesValidationProblem().ProducesProblem(StatusCodes.Status503ServiceUnavailable);

    private static async Task<IResult> FindAsync([AsParameters] OfferParameters parameters, HttpContext context, IMediator mediator, SiteLinks links, TimeProvider clock)
    {
        var address = SearchAddressReader.Read(context.Request.Query, clock.TodayInEngland());
        var faults = address.Faults.Concat(Refused(context.Request.Query)).ToList();
        var search = address.Search;
        if (parameters.After is { Length: > 0 } after)
        {
            search = search with { After = CursorText.Read(after, OrderOf(search, address.Place)) };
            faults.AddRange(search.After is null ? [new SearchFault("after", after, "“after” is no place in this list: take it from the next of the page before.")] : Array.Empty<SearchFault>());
        }

        if (faults.Count > 0)
        {
            return Refused(faults);
        }

        var view = await mediator.Send(new SearchOffers.Query(search with { Take = search.Take + 1 }, address.Place ?? ""), context.RequestAborted);
        if (view.IsAway)
        {
            context.Response.RetryLater();
            return Results.Problem(statusCode: StatusCodes.Status503ServiceUnavailable, detail: "Search is not available at the moment. Nothing is lost: ask again later.");
        }

        return view.Place.Problem is { } problem ? Refused([new SearchFault("place", address.Place!, problem)]) : Answer(context, links, address, view);
    }

    private static IResult Answer(HttpContext context, SiteLinks links, SearchAddress address, SearchOffers.View view)
    {
        var site = links.PublicAddress(context.Request, "/").TrimEnd('/');
        var take = address.Search.Take;
        var more = view.Found.Hits.Count > take ? Next(address, view.Found.Hits[take - 1].Cursor, view.Search.EffectiveOrder) : null;
        if (more is not null)
        {
            context.Response.Headers.Link = $"<{site}{more}>; rel=\"next\"";
        }

        return ApiAnswer.Of(context, new ApiOffers(
            view.Found.Total, [.. view.Cards.Take(take).Select(card => Item(card, site))], ApiFacets.Of(view.Found.Facets!), view.Place.Point is null ? null : view.Place.Label, more is null ? null : site + more)
        {
            Read = address.Read.Count == 0 ? null : [.. address.Read.Select(read => new ApiReadFilter(read.Typed, read.Name, read.Answers))],
            Corrected = view.Found.Corrected.Count == 0 ? null : [.. view.Found.Corrected.Select(one => new ApiCorrection(one.Typed, one.Taken))],
            Fewer = view.Found.Fewer is { } fewer ? new ApiFewerWords(fewer.Having, fewer.Of, fewer.Unknown) : null,
        });
    }

    private static string Next(SearchAddress address, OfferCursor last, SearchOrder order) => Path + QueryString.Create(
        address.Pairs("page").Append(new("take", address.Search.Take == SearchOffers.PageSize ? null : address.Search.Take.ToString(System.Globalization.CultureInfo.InvariantCulture)))
            .Append(new("after", CursorText.Of(last, order))).Where(pair => pair.Value is not null));

    private static ApiOffer Item(OfferCard card, string site) => new()
    {
        Id = card.Hit.Id.Value,
        Title = card.Title,
        Summary = string.Concat(card.Hit.Excerpt.Select(part => part.Text)),
        Url = $"{site}{SearchAddress.Path}/{card.Hit.Id.Value}",
        Kind = card.ActivityType.Value,
        Audience = card.Audience.ToString().ToLowerInvariant(),
        YearGroups = [.. card.YearGroups.ToList().Select(year => (int)year)],
        Where = [.. SearchWordsInAddresses.Where.In(card.Hit.Ways)],
        Miles = card.Hit.Miles is { } miles ? Math.Round(miles, 1) : null,
        NextDay = card.Hit.NextDay,
        FreeDays = card.FreeDays,
        ArrangementDays = ApiWords.Of(card.ArrangementDays),
        MaximumPupils = card.MaximumPupils,
        DurationMinutes = card.DurationMinutes,
        CostPence = card.CostPence,
        Organisation = new ApiGiver(
            card.Organisation, card.Town.Length == 0 ? null : card.Town, SearchWordsInAddresses.Sizes.FirstOrDefault(size => size.Value == card.Size)?.Word, card.SelfEmployed),
    };

    private static SearchOrder OrderOf(OfferSearch search, string? place) =>
        (string.IsNullOrWhiteSpace(place) ? search : search with { Near = new Domain.Places.GridPoint(0, 0) }).EffectiveOrder;

    /// <summary>What only the search page knows, and what nobody knows.</summary>
    private static IEnumerable<SearchFault> Refused(IQueryCollection query) => query.Keys.Where(name => !SearchAddressReader.Names.Contains(name))
        .Select(name => new SearchFault(name, query[name].ToString(), "There is no such parameter."))
        .Concat(query.Keys.Where(name => name.Equals("page", StringComparison.OrdinalIgnoreCase)).Select(_ => new SearchFault("page", query["page"].ToString(), "There are no numbered pages here: follow next.")));

    private static IResult Refused(IEnumerable<SearchFault> faults) => Results.ValidationProblem(
        faults.GroupBy(fault => fault.Name, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.Select(fault => fault.Sentence).ToArray(), StringComparer.Ordinal),
        title: "Some parameters cannot be read.");
}
