using CareersConnect.Application.Offers.Search.Words;
using CareersConnect.Application.Persistence;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.Offers;
using CareersConnect.Domain.ReferenceData;
using Microsoft.EntityFrameworkCore;

namespace CareersConnect.Application.Offers.Search;

/// <summary>What is shown while the index is away: the newest offers by kind, from the database. Words, places and the other filters are not looked at, and nothing pretends that they were.</summary>
internal static class NewestOffers
{
    /// <summary>Of how many a visitor sees those that can still be asked for: whoever wants to look further waits for the index.</summary>
    private const int Most = 500;

    /// <summary>Offers that may be found and have something to come, the newest first.</summary>
    public static IQueryable<Offer> Newest(this CareersConnectDbContext db, IReadOnlyCollection<ActivityTypeId> kinds, DateTime now) => db.Findable()
        .Where(offer => kinds.Count == 0 || kinds.Contains(offer.ActivityType))
        .Where(offer => offer.ArrangementDays != Weekdays.None || offer.Sessions.Any(date => !date.IsClosed && date.Capacity > date.Taken && date.StartsAt > now))
        .OrderByDescending(offer => offer.PublishedAt).ThenBy(offer => offer.Id);

    /// <summary>A page of them as if it had been found.</summary>
    public static async Task<OfferSearchResult> NewestOffersAsync(this CareersConnectDbContext db, OfferSearch search, int page, DateTime now, CancellationToken cancellationToken)
    {
        var newest = await db.Newest(search.ActivityTypes, now).AsNoTracking().Take(Most).AsSingleQuery().ToListAsync(cancellationToken);
        var inTime = newest.Select(offer => (Offer: offer, Day: NextDay(offer, now))).Where(one => one.Day is not null).ToList();
        return new OfferSearchResult
        {
            Total = inTime.Count,
            Hits = [.. inTime.Skip((page - 1) * search.Take).Take(search.Take).Select(one => HitOf(one.Offer, one.Day!.Value))],
        };
    }

    private static OfferHit HitOf(Offer offer, DateOnly next)
    {
        var marks = new TextMarks(null);
        return new OfferHit
        {
            Id = offer.Id, Ways = OfferDocuments.WaysOf(offer), NextDay = next, Title = marks.Whole(offer.Title), Excerpt = marks.Excerpt(offer.Description), Cursor = new OfferCursor(0, offer.Id),
        };
    }

    private static DateOnly? NextDay(Offer offer, DateTime now)
    {
        var today = now.DayInEngland();
        var noticed = today.AddDays(Math.Max(1, offer.NoticeDays));
        return offer.Sessions.Where(date => !date.IsClosed && date.Left > 0 && date.Day >= noticed).Select(date => (DateOnly?)date.Day).Append(offer.FirstArrangedDay(today)).Min();
    }
}
