using CareersConnect.Domain.Bookings;

namespace CareersConnect.Application.Bookings;

/// <summary>Somebody looked at the other side's e-mail address and telephone number. Never changed, never deleted by hand.</summary>
public sealed class ContactLook
{
    /// <summary>Notes a look.</summary>
    /// <param name="bookingId">Of which booking.</param>
    /// <param name="side">On which side the looker stands.</param>
    /// <param name="by">The person, or the link without an account.</param>
    /// <param name="byName">By name, as it was then.</param>
    /// <param name="at">When, UTC.</param>
    public ContactLook(BookingId bookingId, Side side, Guid by, string byName, DateTime at) =>
        (Id, BookingId, Side, By, ByName, At) = (Guid.CreateVersion7(), bookingId, side, by, byName, at);

    private ContactLook()
    {
    }

    /// <summary>The key.</summary>
    public Guid Id { get; private set; }

    /// <summary>Of which booking.</summary>
    public BookingId BookingId { get; private set; }

    /// <summary>On which side the looker stands.</summary>
    public Side Side { get; private set; }

    /// <summary>The person, or the link without an account.</summary>
    public Guid By { get; private set; }

    /// <summary>By name, as it was then.</summary>
    public string ByName { get; private set; } = "";

    /// <summary>When, UTC.</summary>
    public DateTime At { get; private set; }
}
