using System.Globalization;
using System.Text.Json;
using CareersConnect.Application.Offers.Search;
using CareersConnect.Application.Offers.Search.Words;
using CareersConnect.Domain.Offers;
using CareersConnect.Domain.Places;

namespace CareersConnect.Infrastructure.Search.Elasticsearch;

/// <summary>Reads what the cluster answered to a search.</summary>
internal static class ElasticsearchAnswers
{
    /// <summary>How many fit.</summary>
    public static int Total(JsonElement answer) => answer.GetProperty("hits").GetProperty("total").GetProperty("value").GetInt32();

    /// <summary>What was found.</summary>
    public static OfferSearchResult Read(JsonElement answer, OfferSearch search, TermQuery? match)
    {
        var marks = new TextMarks(match);
        return new OfferSearchResult
        {
            Total = Total(answer),
            Hits = [.. answer.GetProperty("hits").GetProperty("hits").EnumerateArray().Select(hit => Read(hit, search, marks))],
            Facets = search.CountFacets ? FacetAnswer.Read(answer.GetProperty("aggregations")) : null,
        };
    }

    private static OfferHit Read(JsonElement hit, OfferSearch search, TextMarks marks)
    {
        var id = new OfferId(Guid.ParseExact(hit.GetProperty("_id").GetString()!, "D"));
        var kept = hit.GetProperty("_source");
        var meeting = new Meeting(kept, search);
        var ways = meeting.Ways;
        var key = hit.GetProperty("sort")[0].GetDouble();
        return new OfferHit
        {
            Id = id,
            Ways = ways,
            Miles = (ways & (MeetingWays.InOurSchool | MeetingWays.AtTheirWorkplace)) != MeetingWays.None && meeting.Square is { } square ? Math.Sqrt(square) / GridPoint.MetresAMile : null,
            NextDay = meeting.NextDay,
            Title = search.ReadTexts ? marks.Whole(kept.GetProperty("title").GetString()!) : [],
            Excerpt = search.ReadTexts ? marks.Excerpt(kept.GetProperty("description").GetString()!) : [],
            // Nought minus the score: minus nought would read otherwise than the other engines say it.
            Cursor = new OfferCursor(SearchBody.Turned(search.EffectiveOrder, key), id, search.EffectiveTurn),
        };
    }

    /// <summary>The reason of an error, without the words that were searched for: the kind of the error and no more.</summary>
    public static string Reason(JsonElement answer) =>
        answer.ValueKind == JsonValueKind.Object && answer.TryGetProperty("error", out var error) && error.ValueKind == JsonValueKind.Object && error.TryGetProperty("type", out var type)
            ? string.Create(CultureInfo.InvariantCulture, $" ({type.GetString()})") : "";
}
