using CareersConnect.Application.Persistence;
using CareersConnect.Application.Pipeline;
using CareersConnect.Application.SignedIn;
using CareersConnect.Domain.Bookings;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.Offers;
using CareersConnect.Domain.ReferenceData;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CareersConnect.Application.Offers;

/// <summary>The organisation's own offers, by where they stand, changed last first.</summary>
public static class ListOffers
{
    /// <summary>Offers on a page.</summary>
    public const int PageSize = 20;

    /// <param name="Status">Only those; null for all.</param>
    /// <param name="Page">From 1.</param>
    [For(Audience.Givers)]
    public sealed record Query(OfferStatus? Status, int Page) : IQuery<View>;

    /// <summary>What the page shows.</summary>
    /// <param name="Counts">How many stand where; statuses without any are not in it.</param>
    /// <param name="Rows">The offers of this page.</param>
    /// <param name="Page">The page, from 1.</param>
    /// <param name="Pages">How many there are, at least 1.</param>
    /// <param name="Shown">How many offers the choice has in all.</param>
    public sealed record View(IReadOnlyDictionary<OfferStatus, int> Counts, IReadOnlyList<Row> Rows, int Page, int Pages, int Shown);

    /// <summary>One offer in the list.</summary>
    public sealed record Row
    {
        /// <summary>The offer.</summary>
        public required OfferId Id { get; init; }

        /// <summary>Its title; empty for a draft without one.</summary>
        public required string Title { get; init; }

        /// <summary>The kind of activity.</summary>
        public required ActivityTypeId ActivityType { get; init; }

        /// <summary>Where it stands.</summary>
        public required OfferStatus Status { get; init; }

        /// <summary>For which year groups.</summary>
        public required YearGroups YearGroups { get; init; }

        /// <summary>When it last changed, UTC.</summary>
        public required DateTime ChangedAt { get; init; }

        /// <summary>Days of the week by arrangement.</summary>
        public required Weekdays ArrangementDays { get; init; }

        /// <summary>The next date that has a place left, UTC; null when there is none.</summary>
        public required DateTime? NextDate { get; init; }

        /// <summary>How many dates to come have a place left.</summary>
        public required int FreeDates { get; init; }

        /// <summary>Schools that wait for an answer.</summary>
        public required int Waiting { get; init; }
    }

    internal sealed class QueryHandler(CareersConnectDbContext db, ICurrentMember member, TimeProvider clock) : IRequestHandler<Query, View>
    {
        public async Task<View> Handle(Query request, CancellationToken cancellationToken)
        {
            var own = db.OffersOf(member);
            var counts = await own.GroupBy(offer => offer.Status).Select(group => new { group.Key, Count = group.Count() })
                .ToDictionaryAsync(group => group.Key, group => group.Count, cancellationToken);
            var shown = request.Status is { } status ? counts.GetValueOrDefault(status) : counts.Values.Sum();
            var pages = Math.Max(1, (shown + PageSize - 1) / PageSize);
            var page = Math.Clamp(request.Page, 1, pages);
            var wanted = request.Status is { } only ? own.Where(offer => offer.Status == only) : own;
            var rows = await Rows(wanted.OrderByDescending(offer => offer.ChangedAt).ThenBy(offer => offer.Id).Skip((page - 1) * PageSize).Take(PageSize)).ToListAsync(cancellationToken);
            return new View(counts, rows, page, pages, shown);
        }

        private IQueryable<Row> Rows(IQueryable<Offer> offers)
        {
            var now = clock.UtcNow();
            return offers.Select(offer => new Row
            {
                Id = offer.Id,
                Title = offer.Title,
                ActivityType = offer.ActivityType,
                Status = offer.Status,
                YearGroups = offer.YearGroups,
                ChangedAt = offer.ChangedAt,
                ArrangementDays = offer.ArrangementDays,
                NextDate = db.Sessions.Where(date => date.OfferId == offer.Id && !date.IsClosed && date.Taken < date.Capacity && date.StartsAt > now).Min(date => (DateTime?)date.StartsAt),
                FreeDates = db.Sessions.Count(date => date.OfferId == offer.Id && !date.IsClosed && date.Taken < date.Capacity && date.StartsAt > now),
                Waiting = db.Bookings.Count(booking => booking.OfferId == offer.Id && booking.Status == BookingStatus.Requested),
            });
        }
    }
}
