using CareersConnect.Application.Offers.Search.Words;
using CareersConnect.Domain.Offers;
using CareersConnect.Domain.Places;

namespace CareersConnect.Application.Offers.Search;

/// <summary>
/// Whether one offer satisfies one search, without an index: by its filters, its distance and its days exactly as an index does (OfferSearchPredicateTests holds the two against each other), by its
/// words as far as one offer can say (<see cref="OfferText"/>). It is pure: what day it is stands in the search.
/// </summary>
/// <param name="search">What is looked for.</param>
/// <param name="words">Its words, as they are read.</param>
public sealed class OfferSearchPredicate(OfferSearch search, WordQuery words)
{
    private const double SquareMile = GridPoint.MetresAMile * GridPoint.MetresAMile;

    /// <summary>Reads a search.</summary>
    /// <param name="search">What is looked for.</param>
    /// <param name="reader">Reads its words.</param>
    /// <returns>The predicate.</returns>
    public static OfferSearchPredicate Of(OfferSearch search, SearchWords reader) => new(search, reader.Read(search.Words));

    /// <summary>Judges an offer.</summary>
    /// <param name="offer">The offer.</param>
    /// <returns>How it satisfies the search; null when it does not.</returns>
    public OfferFit? Judge(JudgedOffer offer)
    {
        var document = offer.Document;
        if (!OfferSearchParts.Keeps(search, document))
        {
            return null;
        }

        var ways = WaysOf(document);
        var suits = search.Where == MeetingWays.None ? ways : ways & search.Where;
        return suits != MeetingWays.None && FirstDay(document, null, null) is not null && FirstDay(document, search.From, search.Until) is { } day && offer.Text.Answers(words)
            ? new OfferFit(ways, Miles(document, ways), day) : null;
    }

    /// <summary>Whoever comes to the school also keeps to how far they travel; whoever meets online is near everywhere.</summary>
    private MeetingWays WaysOf(OfferDocument offer)
    {
        if (search.Near is not { } here)
        {
            return offer.Ways;
        }

        var square = SquareTo(offer, here);
        var within = square is { } far && (search.WithinMiles is not { } most || far <= most * (double)most * SquareMile);
        var comes = within && (offer.TravelMiles is not { } travel || square <= travel * (double)travel * SquareMile);
        return offer.Ways & ((comes ? MeetingWays.InOurSchool : MeetingWays.None) | (within ? MeetingWays.AtTheirWorkplace : MeetingWays.None) | MeetingWays.LiveOnline);
    }

    private double? Miles(OfferDocument offer, MeetingWays ways) =>
        search.Near is { } here && ways != MeetingWays.LiveOnline && SquareTo(offer, here) is { } square ? Math.Sqrt(square) / GridPoint.MetresAMile : null;

    private static long? SquareTo(OfferDocument offer, GridPoint here) => offer.Location is not { } there ? null
        : ((long)(there.Easting - here.Easting) * (there.Easting - here.Easting)) + ((long)(there.Northing - here.Northing) * (there.Northing - here.Northing));

    /// <summary>The first free or arranged day that leaves the notice they need; no weekday is further off than seven days.</summary>
    private DateOnly? FirstDay(OfferDocument offer, DateOnly? from, DateOnly? until)
    {
        var soonest = Later(search.Today.AddDays(Math.Max(1, offer.NoticeDays)), from);
        var last = until ?? DateOnly.MaxValue;
        var free = offer.FreeDays.Where(day => day >= soonest && day <= last).Select(day => (DateOnly?)day).Min();
        var start = Later(soonest, offer.ArrangementFrom);
        var end = offer.ArrangementUntil is { } ends && ends < last ? ends : last;
        var arranged = offer.ArrangementDays == Weekdays.None ? null
            : Enumerable.Range(0, 7).Select(start.AddDays).Where(day => day <= end && offer.ArrangementDays.Includes(day)).Select(day => (DateOnly?)day).FirstOrDefault();
        return free is null || arranged < free ? arranged ?? free : free;
    }

    private static DateOnly Later(DateOnly day, DateOnly? other) => other > day ? other.Value : day;
}
