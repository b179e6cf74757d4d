using CareersConnect.Application.Persistence;
using CareersConnect.Domain.Bookings;
using CareersConnect.Domain.Offers;
using Microsoft.EntityFrameworkCore;

namespace CareersConnect.Application.Offers;

/// <summary>A date that is set aside.</summary>
/// <param name="Id">The date.</param>
/// <param name="StartsAt">When it starts, UTC.</param>
/// <param name="EndsAt">When it ends, UTC.</param>
/// <param name="Capacity">Places, in the offer's unit.</param>
/// <param name="Taken">How many are taken.</param>
/// <param name="Bookings">What is booked on it.</param>
public sealed record OfferDate(SessionId Id, DateTime StartsAt, DateTime EndsAt, int Capacity, int Taken, IReadOnlyList<OfferDate.Booked> Bookings)
{
    /// <summary>A booking on a date.</summary>
    /// <param name="Id">The booking.</param>
    /// <param name="Reference">What people call it.</param>
    /// <param name="School">The school.</param>
    public sealed record Booked(BookingId Id, string Reference, string School);

    /// <summary>The dates to come of an offer that are set aside, soonest first, with what is booked on them, in one statement.</summary>
    internal static async Task<IReadOnlyList<OfferDate>> ToComeAsync(CareersConnectDbContext db, Offer offer, DateTime now, CancellationToken cancellationToken)
    {
        var (id, toCome) = (offer.Id, offer.Sessions.Where(date => !date.IsClosed && date.StartsAt > now).OrderBy(date => date.StartsAt).ToList());
        var agreed = from booking in db.Bookings
                     where booking.OfferId == id && booking.SessionId != null && (booking.Status == BookingStatus.Accepted || booking.Status == BookingStatus.Confirmed) && booking.StartsAt > now
                     join school in db.Schools on booking.SchoolId equals school.Id
                     orderby school.Name
                     select new { booking.SessionId, Booked = new Booked(booking.Id, booking.Reference, school.Name) };
        var booked = toCome.Exists(date => date.Taken > 0) ? (await agreed.ToListAsync(cancellationToken)).ToLookup(row => row.SessionId, row => row.Booked) : null;
        return [.. toCome.Select(date => new OfferDate(date.Id, date.StartsAt, date.EndsAt, date.Capacity, date.Taken, booked is null ? [] : [.. booked[date.Id]]))];
    }
}
