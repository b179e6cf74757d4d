using CareersConnect.Application.Outbox;
using CareersConnect.Domain.Bookings;
using CareersConnect.Domain.Offers;
using CareersConnect.Domain.Organisations;
using MediatR;

namespace CareersConnect.Application.Offers.Search;

/// <summary>Wakes the index's follower when something has happened that a search could see. It does no more: an index in trouble holds up no mail, and what it missed stands in the change log.</summary>
internal sealed class KeepIndexInStep(IndexBell bell) :
    INotificationHandler<Happened<OfferChanged>>,
    INotificationHandler<Happened<BookingAccepted>>,
    INotificationHandler<Happened<BookingConfirmed>>,
    INotificationHandler<Happened<BookingMoved>>,
    INotificationHandler<Happened<BookingCancelled>>,
    INotificationHandler<Happened<BookingWithdrawn>>,
    INotificationHandler<Happened<OrganisationVerified>>,
    INotificationHandler<Happened<OrganisationSuspended>>,
    INotificationHandler<Happened<OrganisationReinstated>>,
    INotificationHandler<Happened<OrganisationClosed>>,
    INotificationHandler<Happened<OrganisationFactsChanged>>
{
    public Task Handle(Happened<OfferChanged> notification, CancellationToken cancellationToken) => bell.RingAsync();

    public Task Handle(Happened<BookingAccepted> notification, CancellationToken cancellationToken) => bell.RingAsync();

    public Task Handle(Happened<BookingConfirmed> notification, CancellationToken cancellationToken) => bell.RingAsync();

    public Task Handle(Happened<BookingMoved> notification, CancellationToken cancellationToken) => bell.RingAsync();

    public Task Handle(Happened<BookingCancelled> notification, CancellationToken cancellationToken) => bell.RingAsync();

    public Task Handle(Happened<BookingWithdrawn> notification, CancellationToken cancellationToken) => bell.RingAsync();

    public Task Handle(Happened<OrganisationVerified> notification, CancellationToken cancellationToken) => bell.RingAsync();

    public Task Handle(Happened<OrganisationSuspended> notification, CancellationToken cancellationToken) => bell.RingAsync();

    public Task Handle(Happened<OrganisationReinstated> notification, CancellationToken cancellationToken) => bell.RingAsync();

    public Task Handle(Happened<OrganisationClosed> notification, CancellationToken cancellationToken) => bell.RingAsync();

    public Task Handle(Happened<OrganisationFactsChanged> notification, CancellationToken cancellationToken) => bell.RingAsync();
}

/// <summary>Rung when the change log has grown; the follower wakes.</summary>
public sealed class IndexBell : IDisposable
{
    private readonly SemaphoreSlim _bell = new(0, 1);

    /// <summary>Rings. A bell that is ringing already is not rung twice.</summary>
    /// <returns>At once.</returns>
    public Task RingAsync()
    {
        try
        {
            _bell.Release();
        }
        catch (SemaphoreFullException)
        {
            // It is ringing already.
        }

        return Task.CompletedTask;
    }

    /// <summary>Waits until it rings, at most for a while.</summary>
    /// <param name="longest">The longest wait.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>When it rang, or the time is over.</returns>
    public Task WaitAsync(TimeSpan longest, CancellationToken cancellationToken) => _bell.WaitAsync(longest, cancellationToken);

    /// <inheritdoc />
    public void Dispose() => _bell.Dispose();
}
