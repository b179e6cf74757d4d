using CareersConnect.Domain.Kernel;
using CareersConnect.Domain.Organisations;

namespace CareersConnect.Domain.Bookings;

/// <summary>Something happened to a booking.</summary>
/// <param name="BookingId">The booking.</param>
public abstract record BookingEvent(BookingId BookingId) : DomainEvent
{
    /// <inheritdoc />
    public override Guid? Stream => BookingId.Value;
}

/// <summary>A school asked.</summary>
public sealed record BookingRequested(BookingId BookingId) : BookingEvent(BookingId);

/// <summary>Another time was proposed.</summary>
public sealed record AnotherTimeProposed(BookingId BookingId, Side By) : BookingEvent(BookingId);

/// <summary>The other side said no.</summary>
public sealed record BookingDeclined(BookingId BookingId, Side By, string Reason) : BookingEvent(BookingId);

/// <summary>The asker took it back, or another said yes first; and the other time that waited for an answer then, UTC, with the side that had proposed it.</summary>
public sealed record BookingWithdrawn(BookingId BookingId, bool AnotherSaidYes, DateTime? Proposed = null, Side? ProposedBy = null) : BookingEvent(BookingId);

/// <summary>Nobody answered in time.</summary>
public sealed record BookingExpired(BookingId BookingId) : BookingEvent(BookingId);

/// <summary>Yes was said; something is still needed.</summary>
public sealed record BookingAccepted(BookingId BookingId) : BookingEvent(BookingId);

/// <summary>It will take place.</summary>
public sealed record BookingConfirmed(BookingId BookingId) : BookingEvent(BookingId);

/// <summary>It moved to another time.</summary>
public sealed record BookingMoved(BookingId BookingId, Side By, DateTime WasAt) : BookingEvent(BookingId);

/// <summary>Another member of the school's staff is present throughout than was confirmed. The entry of the history says who, by its number.</summary>
public sealed record NamedStaffChanged(BookingId BookingId, int Entry) : BookingEvent(BookingId);

/// <summary>One side cancelled it.</summary>
public sealed record BookingCancelled(BookingId BookingId, Side By, string Reason) : BookingEvent(BookingId);

/// <summary>The giver said who comes or hosts, and who was to come before; null when nobody was named, and in what was written down before this was noted.</summary>
public sealed record VisitorNamed(BookingId BookingId, VolunteerId VolunteerId, VolunteerId? Before = null) : BookingEvent(BookingId);

/// <summary>One side wrote down what it is for and what pupils take away.</summary>
public sealed record AimsAgreed(BookingId BookingId, Side By) : BookingEvent(BookingId);

/// <summary>It took place.</summary>
public sealed record BookingCompleted(BookingId BookingId) : BookingEvent(BookingId);

/// <summary>It did not take place, and nobody had cancelled it.</summary>
public sealed record BookingNotDelivered(BookingId BookingId, string Reason) : BookingEvent(BookingId);

/// <summary>It waited for an answer, and the giver no longer gives it.</summary>
public sealed record BookingFellThrough(BookingId BookingId) : BookingEvent(BookingId);

/// <summary>It is agreed and to come, and the hub has stopped its giver.</summary>
public sealed record BookingInDoubt(BookingId BookingId) : BookingEvent(BookingId);

/// <summary>It is agreed and to come, and the hub has reinstated the giver whom it had stopped.</summary>
public sealed record BookingOutOfDoubt(BookingId BookingId) : BookingEvent(BookingId);
