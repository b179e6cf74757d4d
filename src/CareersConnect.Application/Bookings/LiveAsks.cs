using CareersConnect.Application.Persistence;
using CareersConnect.Domain.Bookings;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.Offers;
using Microsoft.EntityFrameworkCore;

namespace CareersConnect.Application.Bookings;

/// <summary>What a school has asked for already, so that the same is not asked twice.</summary>
internal static class LiveAsks
{
    /// <summary>The school with what it has asked of some offers.</summary>
    public static async Task<AskingSchool> WithLiveAsync(this CareersConnectDbContext db, AskingSchool school, IReadOnlyCollection<OfferId> offers, CancellationToken cancellationToken) =>
        school with { Live = await db.LiveAsync(school.Id, offers, cancellationToken) };

    /// <summary>What a school has asked of some offers and that waits for an answer or is agreed, soonest first.</summary>
    public static async Task<IReadOnlyList<LiveAsk>> LiveAsync(this CareersConnectDbContext db, SchoolId school, IReadOnlyCollection<OfferId> offers, CancellationToken cancellationToken)
    {
        var rows = await db.Bookings.AsNoTracking()
            .Where(booking => booking.SchoolId == school && offers.Contains(booking.OfferId) && (booking.Status == BookingStatus.Requested || booking.Status == BookingStatus.Countered
                || booking.Status == BookingStatus.Accepted || booking.Status == BookingStatus.Confirmed))
            .OrderBy(booking => booking.StartsAt).ThenBy(booking => booking.Id)
            .Select(booking => new { booking.Id, booking.Reference, booking.OfferId, booking.StartsAt, booking.YearGroups, booking.CreatedAt }).ToListAsync(cancellationToken);
        return [.. rows.Select(row => new LiveAsk(row.Id, row.Reference, row.OfferId, row.StartsAt, row.YearGroups, row.CreatedAt.DayInEngland()))];
    }
}
