using CareersConnect.Domain.Kernel;

namespace CareersConnect.Domain.Bookings;

/// <summary>The key of a booking.</summary>
/// <param name="Value">A version 7 GUID.</param>
public readonly record struct BookingId(Guid Value) : ITypedId
{
    /// <summary>Draws a new key.</summary>
    /// <returns>The key.</returns>
    public static BookingId New() => new(Draws.Key());
}
