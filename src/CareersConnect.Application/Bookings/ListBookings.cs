using CareersConnect.Application.Persistence;
using CareersConnect.Application.Pipeline;
using CareersConnect.Domain.Bookings;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.Offers;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CareersConnect.Application.Bookings;

/// <summary>Where a booking stands for one side: what the list's tabs are.</summary>
public enum BookingTab
{
    /// <summary>This side is to do something: answer, name staff, record who came.</summary>
    WaitingForYou = 1,

    /// <summary>The other side is to answer.</summary>
    WaitingForThem = 2,

    /// <summary>Agreed, and still to come.</summary>
    ComingUp = 3,

    /// <summary>Over.</summary>
    Past = 4,
}

/// <summary>The bookings of one side, by what is to be done about them.</summary>
public static class ListBookings
{
    /// <summary>Bookings on a page.</summary>
    public const int PageSize = 20;

    /// <param name="Tab">Which tab; null for the first that has anything.</param>
    /// <param name="Page">From 1.</param>
    [For(Audience.SchoolReaders | Audience.Givers)]
    public sealed record Query(BookingTab? Tab, int Page) : IQuery<View>;

    /// <summary>What the page shows.</summary>
    /// <param name="Tab">The tab that is shown.</param>
    /// <param name="Counts">How many each tab has.</param>
    /// <param name="Rows">The bookings of this page.</param>
    /// <param name="Page">The page, from 1.</param>
    /// <param name="Pages">How many there are, at least 1.</param>
    /// <param name="Today">The day today.</param>
    public sealed record View(BookingTab Tab, IReadOnlyDictionary<BookingTab, int> Counts, IReadOnlyList<Row> Rows, int Page, int Pages, DateOnly Today);

    /// <summary>One booking in the list.</summary>
    public sealed record Row
    {
        /// <summary>The booking.</summary>
        public required BookingId Id { get; init; }

        /// <summary>What people call it.</summary>
        public required string Reference { get; init; }

        /// <summary>What it is.</summary>
        public required string Title { get; init; }

        /// <summary>The other side, by name.</summary>
        public required string OtherName { get; init; }

        /// <summary>When it starts, UTC; the proposed time where one waits.</summary>
        public required DateTime StartsAt { get; init; }

        /// <summary>When it ends, UTC.</summary>
        public required DateTime EndsAt { get; init; }

        /// <summary>For whom: pupils, parents or staff.</summary>
        public required OfferAudience Audience { get; init; }

        /// <summary>For which year groups.</summary>
        public required YearGroups YearGroups { get; init; }

        /// <summary>How many people.</summary>
        public required int Pupils { get; init; }

        /// <summary>Where it stands.</summary>
        public required BookingStatus Status { get; init; }

        /// <summary>The last day for an answer.</summary>
        public required DateOnly ReplyBy { get; init; }

        /// <summary>Whether the member of staff is still to be named.</summary>
        public required bool NeedsStaff { get; init; }
    }

    internal sealed class QueryHandler(CareersConnectDbContext db, BookingDoor door, TimeProvider clock) : IRequestHandler<Query, View>
    {
        public async Task<View> Handle(Query query, CancellationToken cancellationToken)
        {
            var (side, own) = door.Own(mayChange: false);
            var tabs = new BookingTabs(side, clock.UtcNow());
            var counts = await own.GroupBy(tabs.OfBooking).Select(tab => new { tab.Key, Count = tab.Count() }).ToDictionaryAsync(tab => tab.Key, tab => tab.Count, cancellationToken);
            var shown = query.Tab ?? Enum.GetValues<BookingTab>().FirstOrDefault(tab => counts.ContainsKey(tab), BookingTab.WaitingForYou);
            var pages = Math.Max(1, (counts.GetValueOrDefault(shown) + PageSize - 1) / PageSize);
            var page = Math.Clamp(query.Page, 1, pages);
            var rows = await Rows(tabs.Ordered(own, shown), side).Skip((page - 1) * PageSize).Take(PageSize).ToListAsync(cancellationToken);
            return new View(shown, counts, rows, page, pages, clock.TodayInEngland());
        }

        private IQueryable<Row> Rows(IQueryable<Booking> bookings, Side side) => bookings.Select(booking => new Row
        {
            Id = booking.Id,
            Reference = booking.Reference,
            Title = booking.Title,
            OtherName = (side == Side.School
                ? db.Organisations.Where(giver => giver.Id == booking.OrganisationId).Select(giver => giver.Name).FirstOrDefault()
                : db.Schools.Where(school => school.Id == booking.SchoolId).Select(school => school.Name).FirstOrDefault()) ?? "",
            StartsAt = booking.Proposal == null ? booking.StartsAt : booking.Proposal.StartsAt,
            EndsAt = booking.Proposal == null ? booking.EndsAt : booking.Proposal.EndsAt,
            Audience = db.Offers.Where(offer => offer.Id == booking.OfferId).Select(offer => offer.Audience).First(),
            YearGroups = booking.YearGroups,
            Pupils = booking.Pupils,
            Status = booking.Status,
            ReplyBy = booking.ReplyBy,
            NeedsStaff = booking.NamedStaff == "",
        });
    }
}
