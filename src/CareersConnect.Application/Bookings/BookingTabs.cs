using System.Linq.Expressions;
using CareersConnect.Domain.Bookings;

namespace CareersConnect.Application.Bookings;

/// <summary>Sorts the bookings of one side into the tabs of its list.</summary>
/// <param name="side">The side that reads.</param>
/// <param name="now">The instant, UTC.</param>
internal sealed class BookingTabs(Side side, DateTime now)
{
    /// <summary>The tab of a booking. A giver waits for nothing but answers: naming staff and recording are the school's.</summary>
    public Expression<Func<Booking, BookingTab>> OfBooking => side == Side.School
        ? booking =>
            booking.Status == BookingStatus.Requested ? BookingTab.WaitingForThem
            : booking.Status == BookingStatus.Countered ? booking.Proposal!.By == Side.Giver ? BookingTab.WaitingForYou : BookingTab.WaitingForThem
            : booking.Status == BookingStatus.Accepted ? BookingTab.WaitingForYou
            : booking.Status == BookingStatus.Confirmed ? booking.EndsAt > now ? BookingTab.ComingUp : BookingTab.WaitingForYou
            : BookingTab.Past
        : booking =>
            booking.Status == BookingStatus.Requested ? BookingTab.WaitingForYou
            : booking.Status == BookingStatus.Countered ? booking.Proposal!.By == Side.School ? BookingTab.WaitingForYou : BookingTab.WaitingForThem
            : booking.Status == BookingStatus.Accepted || booking.Status == BookingStatus.Confirmed ? booking.EndsAt > now ? BookingTab.ComingUp : BookingTab.Past
            : BookingTab.Past;

    /// <summary>The bookings of a tab, in the order in which they matter: what must be answered first, what comes first, what is over last.</summary>
    public IQueryable<Booking> Ordered(IQueryable<Booking> bookings, BookingTab tab)
    {
        var whole = OfBooking;
        var of = bookings.Where(Expression.Lambda<Func<Booking, bool>>(Expression.Equal(whole.Body, Expression.Constant(tab)), whole.Parameters));
        return tab switch
        {
            BookingTab.Past => of.OrderByDescending(booking => booking.Day).ThenByDescending(booking => booking.Id),
            BookingTab.ComingUp => of.OrderBy(booking => booking.Day).ThenBy(booking => booking.Id),
            _ => of.OrderBy(booking => booking.ReplyBy).ThenBy(booking => booking.Id),
        };
    }
}
