using CareersConnect.Domain.Bookings;

namespace CareersConnect.Application.Bookings;

/// <summary>How somebody comes to a booking: as a member of one of its two sides, by its id; or without an account, by the token of a link in an e-mail.</summary>
/// <param name="Id">The booking, for members; null for a link.</param>
/// <param name="Token">The token, for the holder of a link; null for members.</param>
public readonly record struct BookingKey(BookingId? Id, string? Token)
{
    /// <summary>The way of members.</summary>
    /// <param name="id">The booking.</param>
    /// <returns>The key.</returns>
    public static BookingKey Of(BookingId id) => new(id, null);

    /// <summary>The way of whoever holds a link.</summary>
    /// <param name="token">What stands in the link; any text.</param>
    /// <returns>The key.</returns>
    public static BookingKey By(string token) => new(null, token);
}
