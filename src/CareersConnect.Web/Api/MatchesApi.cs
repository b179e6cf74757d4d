using CareersConnect.Application.Email;
using CareersConnect.Application.Requests;
using CareersConnect.Domain.ReferenceData;
using CareersConnect.Domain.Requests;
using CareersConnect.Web.Security;
using MediatR;

namespace CareersConnect.Web.Api;

/// <summary>What fits a school's request, for whoever is signed in at that school.</summary>
internal static class MatchesApi
{
    public static void MapMatches(this RouteGroupBuilder v1) => v1.MapGet("/requests/{requestId:guid}/matches", ShowAsync)
        .WithName("ShowMatches").WithSummary("Shows what fits a request, best first, with the reasons").WithDescription("For members of the request's school, with their session's cookie.").WithTags("Requests")
        .RequireAuthorization("Schools")
        .Produces<ApiMatches>().Produces(StatusCodes.Status304NotModified).ProducesProblem(StatusCodes.Status401Unauthorized).ProducesProblem(StatusCodes.Status404NotFound);

    private static async Task<IResult> ShowAsync(Guid requestId, HttpContext context, IMediator mediator, SiteLinks links)
    {
        var view = await mediator.Send(new ShowRequest.Query(new RequestId(requestId)), context.RequestAborted);
        var site = links.PublicAddress(context.Request, "/").TrimEnd('/');
        return ApiAnswer.Of(context, new ApiMatches
        {
            Request = view.Reference,
            Status = ApiWords.Of(view.Status),
            Total = view.Fitting,
            TotalIsAll = view.AreAll,
            Items = [.. view.Matches.Select(match => Item(match, site))],
            Changes = [.. view.Changes.Select(change => new ApiChange(change.Key, change.Words, change.Adds))],
            WhyNothing = view.WhyNothing is { } why ? new ApiWhyNothing(why, Reasons.NoMatch.Get(why).Label) : null,
        });
    }

    private static ApiMatch Item(MatchRow match, string site) => new()
    {
        Rank = match.Rank,
        Score = match.Reasons.Sum(reason => reason.Points),
        OfferId = match.OfferId.Value,
        Title = match.Title,
        Url = $"{site}/offers/{match.OfferId.Value}",
        Organisation = match.Giver,
        Day = match.Day,
        StartsAt = match.StartsAt,
        Way = ApiWords.Of(match.Way),
        Pupils = match.Pupils,
        BooksAtOnce = match.BooksAtOnce,
        Reasons = [.. match.Reasons.Select(ApiReasons.Of)],
    };
}
