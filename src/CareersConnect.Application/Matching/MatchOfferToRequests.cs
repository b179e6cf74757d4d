using CareersConnect.Application.Outbox;
using CareersConnect.Application.Persistence;
using CareersConnect.Domain.Bookings;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.Offers;
using CareersConnect.Domain.Organisations;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CareersConnect.Application.Matching;

/// <summary>
/// Matching the other way round, at every version of an offer: published, changed, paused, withdrawn, over; and when what stands beside it changes: a date comes free or moves, its organisation is verified,
/// suspended, reinstated, closed or says other things of itself. The open requests that it fits now are told on their schools' dashboards, once for as long as it fits, those that it serves best first;
/// what it fitted and fits no longer ends. Publishing is a change like any other, so that each version is looked at once. Where it is about all offers of an organisation, each has a turn of its own.
/// </summary>
internal sealed class MatchOfferToRequests(CareersConnectDbContext db, SuggestionWriter suggestions, TimeProvider clock) :
    INotificationHandler<Happened<OfferChanged>>,
    INotificationHandler<Happened<OfferMayFitAnew>>,
    INotificationHandler<Happened<OfferFittedMore>>,
    INotificationHandler<Happened<BookingCancelled>>,
    INotificationHandler<Happened<BookingMoved>>,
    INotificationHandler<Happened<OrganisationVerified>>,
    INotificationHandler<Happened<OrganisationSuspended>>,
    INotificationHandler<Happened<OrganisationReinstated>>,
    INotificationHandler<Happened<OrganisationClosed>>,
    INotificationHandler<Happened<OrganisationFactsChanged>>,
    INotificationHandler<Happened<QuietDaysChanged>>
{
    public Task Handle(Happened<OfferChanged> notification, CancellationToken cancellationToken) => suggestions.WriteAsync(notification.Event.OfferId, cancellationToken);

    public Task Handle(Happened<OfferMayFitAnew> notification, CancellationToken cancellationToken) => suggestions.WriteAsync(notification.Event.OfferId, cancellationToken);

    public Task Handle(Happened<OfferFittedMore> notification, CancellationToken cancellationToken) => suggestions.GoOnAsync(notification.Event.OfferId, notification.Event.Requests, cancellationToken);

    public Task Handle(Happened<BookingCancelled> notification, CancellationToken cancellationToken) => MatchFreedAsync(notification.Event.BookingId, cancellationToken);

    public Task Handle(Happened<BookingMoved> notification, CancellationToken cancellationToken) => MatchFreedAsync(notification.Event.BookingId, cancellationToken);

    public Task Handle(Happened<OrganisationVerified> notification, CancellationToken cancellationToken) => MatchAllAsync(notification.Event.OrganisationId, cancellationToken);

    public Task Handle(Happened<OrganisationSuspended> notification, CancellationToken cancellationToken) => MatchAllAsync(notification.Event.OrganisationId, cancellationToken);

    public Task Handle(Happened<OrganisationReinstated> notification, CancellationToken cancellationToken) => MatchAllAsync(notification.Event.OrganisationId, cancellationToken);

    public Task Handle(Happened<OrganisationClosed> notification, CancellationToken cancellationToken) => MatchAllAsync(notification.Event.OrganisationId, cancellationToken);

    public Task Handle(Happened<OrganisationFactsChanged> notification, CancellationToken cancellationToken) => MatchAllAsync(notification.Event.OrganisationId, cancellationToken);

    public Task Handle(Happened<QuietDaysChanged> notification, CancellationToken cancellationToken) => MatchAllAsync(notification.Event.OrganisationId, cancellationToken, notification.Event.VolunteerId);

    /// <summary>In the offer's own stream, where no other version of it is looked at meanwhile.</summary>
    private async Task MatchFreedAsync(BookingId booking, CancellationToken cancellationToken)
    {
        var offers = await db.Bookings.Where(one => one.Id == booking).Select(one => one.OfferId).ToListAsync(cancellationToken);
        db.AddRange(offers.Select(offer => new OutboxMessage(new OfferMayFitAnew(offer), clock.UtcNow())));
    }

    /// <summary>All offers of an organisation, or of one of its volunteers.</summary>
    private async Task MatchAllAsync(OrganisationId giver, CancellationToken cancellationToken, VolunteerId? volunteer = null)
    {
        var offers = await db.Offers.Where(offer => offer.OrganisationId == giver && offer.Status == OfferStatus.Published && (volunteer == null || offer.VolunteerId == volunteer))
            .OrderBy(offer => offer.Id).Select(offer => offer.Id).ToListAsync(cancellationToken);
        db.AddRange(offers.Select(offer => new OutboxMessage(new OfferMayFitAnew(offer), clock.UtcNow())));
    }
}
