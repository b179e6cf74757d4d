using CareersConnect.Application.Persistence;
using CareersConnect.Domain.Bookings;
using CareersConnect.Domain.Requests;

namespace CareersConnect.Application.Requests;

/// <summary>What lists of requests say of the offers for one: how many are new, and what became of those who were asked.</summary>
internal sealed record AsksOfRequest
{
    /// <summary>The request.</summary>
    public required RequestId RequestId { get; init; }

    /// <summary>Offers that fit, were noted lately and are not asked yet.</summary>
    public required int Fresh { get; init; }

    /// <summary>What became of those who were asked.</summary>
    public required OutcomeOfAsks Became { get; init; }
}

/// <summary>Reads it within another query.</summary>
internal static class AsksOfRequests
{
    /// <summary>Of every request, to be joined by its key.</summary>
    /// <param name="db">The database.</param>
    /// <param name="since">From when on an offer that fits is new, UTC.</param>
    /// <returns>One of each request.</returns>
    public static IQueryable<AsksOfRequest> ByRequest(this CareersConnectDbContext db, DateTime since) => db.Requests.Select(request => new AsksOfRequest
    {
        RequestId = request.Id,
        Fresh = db.Suggestions.Count(one => one.RequestId == request.Id && one.EndedAt == null && one.NotedAt > since && !db.Bookings.Any(booking => booking.RequestId == request.Id && booking.OfferId == one.OfferId)),
        Became = new OutcomeOfAsks(
            db.Bookings.Where(booking => booking.RequestId == request.Id && (booking.Status == BookingStatus.Cancelled || booking.Status == BookingStatus.NotDelivered))
                .SelectMany(booking => booking.History).Where(entry => entry.To == BookingStatus.Cancelled || entry.To == BookingStatus.NotDelivered)
                .OrderByDescending(entry => entry.At).Select(entry => entry.To == BookingStatus.Cancelled ? entry.ByName : "").FirstOrDefault(),
            db.Bookings.Any(booking => booking.RequestId == request.Id) && db.Bookings.Where(booking => booking.RequestId == request.Id).All(booking => booking.Status == BookingStatus.Declined)),
    });
}
