using System.Security.Cryptography;
using System.Text;
using CareersConnect.Domain.Bookings;

namespace CareersConnect.Application.Bookings;

/// <summary>A link in an e-mail by which one side answers one booking without an account. Only the token's hash is kept. Opening the link changes nothing; what it may still do is decided by the booking.</summary>
public sealed class AnswerLink
{
    private AnswerLink()
    {
    }

    private AnswerLink(BookingId bookingId, Side side, string personName, string tokenHash, DateTime expiresAt)
    {
        Id = Guid.CreateVersion7();
        (BookingId, Side, PersonName, TokenHash, ExpiresAt) = (bookingId, side, personName, tokenHash, expiresAt);
    }

    /// <summary>The key.</summary>
    public Guid Id { get; private set; }

    /// <summary>The booking that it answers.</summary>
    public BookingId BookingId { get; private set; }

    /// <summary>For whom it answers.</summary>
    public Side Side { get; private set; }

    /// <summary>To whom it was sent, by name, for the history.</summary>
    public string PersonName { get; private set; } = "";

    /// <summary>SHA-256 of the token, in hexadecimal; unique.</summary>
    public string TokenHash { get; private set; } = "";

    /// <summary>From when on it only shows what is true, UTC.</summary>
    public DateTime ExpiresAt { get; private set; }

    /// <summary>Draws a link.</summary>
    /// <param name="bookingId">The booking.</param>
    /// <param name="side">For whom it answers.</param>
    /// <param name="personName">To whom it is sent.</param>
    /// <param name="expiresAt">Until when it may answer, UTC.</param>
    /// <returns>The row to keep, and the token for the e-mail, which is kept nowhere.</returns>
    public static (AnswerLink Link, string Token) Draw(BookingId bookingId, Side side, string personName, DateTime expiresAt)
    {
        var token = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(24));
        return (new AnswerLink(bookingId, side, personName, HashOf(token), expiresAt), token);
    }

    /// <summary>The hash by which a token is found.</summary>
    /// <param name="token">What stands in the link; any text.</param>
    /// <returns>SHA-256 in hexadecimal.</returns>
    public static string HashOf(string token) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}
