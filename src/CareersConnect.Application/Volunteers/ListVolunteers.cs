using CareersConnect.Application.Persistence;
using CareersConnect.Application.Pipeline;
using CareersConnect.Application.SignedIn;
using CareersConnect.Domain.Bookings;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.Offers;
using CareersConnect.Domain.Organisations;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CareersConnect.Application.Volunteers;

/// <summary>The people whom an employer or provider sends, those who have stood down last.</summary>
public static class ListVolunteers
{
    /// <summary>Volunteers on a page.</summary>
    public const int PageSize = 50;

    /// <param name="Page">From 1.</param>
    [For(Audience.Givers)]
    public sealed record Query(int Page) : IQuery<View>;

    /// <summary>What the page shows.</summary>
    /// <param name="Rows">The volunteers of this page.</param>
    /// <param name="Total">How many there are in all.</param>
    /// <param name="Page">The page, from 1.</param>
    /// <param name="Pages">How many there are, at least 1.</param>
    public sealed record View(IReadOnlyList<Row> Rows, int Total, int Page, int Pages)
    {
        /// <summary>The organisation's own quiet period that is not over; null when it has none.</summary>
        public QuietPeriod? Quiet { get; init; }
    }

    /// <summary>One volunteer.</summary>
    /// <param name="Id">The volunteer.</param>
    /// <param name="Name">The full name.</param>
    /// <param name="JobTitle">What the person does.</param>
    /// <param name="Email">Where mail about bookings goes, or null.</param>
    /// <param name="Active">Whether the volunteer may be named on new offers and bookings.</param>
    /// <param name="Offers">Published offers that name the volunteer.</param>
    /// <param name="NextBooking">The day of the next booking, or null.</param>
    public sealed record Row(VolunteerId Id, string Name, string JobTitle, string? Email, bool Active, int Offers, DateOnly? NextBooking)
    {
        /// <summary>The first day of a quiet period that is still to come; null for one that has begun.</summary>
        public DateOnly? QuietFrom { get; init; }

        /// <summary>The last day of a quiet period that has begun or is to come; null when the volunteer may be asked.</summary>
        public DateOnly? QuietUntil { get; init; }
    }

    internal sealed class QueryHandler(CareersConnectDbContext db, ICurrentMember member, TimeProvider clock) : IRequestHandler<Query, View>
    {
        public async Task<View> Handle(Query request, CancellationToken cancellationToken)
        {
            var organisation = member.RequireOrganisation();
            var today = clock.TodayInEngland();
            var own = db.Volunteers.Where(volunteer => volunteer.OrganisationId == organisation);
            var total = await own.CountAsync(cancellationToken);
            var pages = Math.Max(1, (total + PageSize - 1) / PageSize);
            var page = Math.Clamp(request.Page, 1, pages);
            var rows = await own.OrderByDescending(volunteer => volunteer.Active).ThenBy(volunteer => volunteer.Name).ThenBy(volunteer => volunteer.Id)
                .Skip((page - 1) * PageSize).Take(PageSize)
                .Select(volunteer => new Row(
                    volunteer.Id, volunteer.Name, volunteer.JobTitle, volunteer.Email, volunteer.Active,
                    db.Offers.Count(offer => offer.VolunteerId == volunteer.Id && offer.Status == OfferStatus.Published),
                    db.Bookings.Where(booking => booking.VolunteerId == volunteer.Id && booking.Day >= today
                        && (booking.Status == BookingStatus.Accepted || booking.Status == BookingStatus.Confirmed)).Min(booking => (DateOnly?)booking.Day))
                {
                    QuietFrom = volunteer.QuietFrom > today ? volunteer.QuietFrom : null,
                    QuietUntil = volunteer.QuietUntil >= today ? volunteer.QuietUntil : null,
                })
                .ToListAsync(cancellationToken);
            var quiet = await db.Organisations.Where(one => one.Id == organisation && one.QuietUntil >= today).Select(one => new { one.QuietFrom, one.QuietUntil }).SingleOrDefaultAsync(cancellationToken);
            return new View(rows, total, page, pages) { Quiet = QuietPeriod.Stored(quiet?.QuietFrom, quiet?.QuietUntil) };
        }
    }
}
