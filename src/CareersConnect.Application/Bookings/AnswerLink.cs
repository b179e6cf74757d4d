using CareersConnect.Application.Email;
using CareersConnect.Domain.Bookings;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.Kernel;
using CareersConnect.Domain.Organisations;

namespace CareersConnect.Application.Bookings;

/// <summary>A link in an e-mail by which one side answers or sees to one booking without an account. Only the token's hash is kept. Opening the link changes nothing; what it may still do is decided by the booking: it is used up when the booking has gone on.</summary>
public sealed class AnswerLink
{
    private const int DaysAfterwards = 14;

    private AnswerLink()
    {
    }

    private AnswerLink(BookingId bookingId, Side side, EmailRecipient sentTo, int? turn, string tokenHash, DateTime expiresAt)
    {
        Id = Guid.CreateVersion7();
        (BookingId, Side, PersonName, PersonId, VolunteerId, Turn) = (bookingId, side, sentTo.Name, sentTo.Person, sentTo.Volunteer, turn);
        (TokenHash, ExpiresAt) = (tokenHash, expiresAt);
    }

    /// <summary>The key.</summary>
    public Guid Id { get; private set; }

    /// <summary>The booking that it answers.</summary>
    public BookingId BookingId { get; private set; }

    /// <summary>For whom it answers.</summary>
    public Side Side { get; private set; }

    /// <summary>To whom it was sent, by name, for the history.</summary>
    public string PersonName { get; private set; } = "";

    /// <summary>The member to whom it was sent; null for a volunteer, who needs no account.</summary>
    public PersonId? PersonId { get; private set; }

    /// <summary>The volunteer to whom it was sent; null for a member. It acts only while they are the one who comes.</summary>
    public VolunteerId? VolunteerId { get; private set; }

    /// <summary>The turn of the booking that it answers, and no other; null for a link that opens the booking once it is agreed.</summary>
    public int? Turn { get; private set; }

    /// <summary>SHA-256 of the token, in hexadecimal; unique.</summary>
    public string TokenHash { get; private set; } = "";

    /// <summary>From when on it only shows what is true, UTC.</summary>
    public DateTime ExpiresAt { get; private set; }

    /// <summary>Draws a link for the side that reads: one that answers while that side's answer is waited for, ending with the last day for it; otherwise one that opens the agreed booking, until some days after the day.</summary>
    /// <param name="booking">The booking as the side reads it.</param>
    /// <param name="sentTo">To whom it is sent.</param>
    /// <returns>The row to keep, and the token for the e-mail, which is kept nowhere.</returns>
    public static (AnswerLink Link, string Token) Draw(BookingFacts booking, EmailRecipient sentTo)
    {
        var token = LinkSecret.Draw();
        var answers = booking.Awaited == booking.Reader;
        var link = new AnswerLink(
            booking.Id, booking.Reader, sentTo, answers ? booking.History.Count : null, LinkSecret.HashOf(token),
            answers ? booking.ReplyBy.AddDays(1).ToUtc(TimeOnly.MinValue) : booking.EndsAt.AddDays(DaysAfterwards));
        return (link, token);
    }

    /// <summary>Whether it may answer what waits for an answer now.</summary>
    /// <param name="booking">Its booking.</param>
    /// <param name="now">The instant, UTC.</param>
    /// <returns>False when it was used, overtaken by a later turn, or is too late.</returns>
    public bool MayAnswer(Booking booking, DateTime now) => booking.AwaitsAnswer && booking.Awaited == Side && booking.Turn == Turn && now < ExpiresAt;

    /// <summary>Whether it may say who comes and what it is for.</summary>
    /// <param name="booking">Its booking.</param>
    /// <param name="now">The instant, UTC.</param>
    /// <returns>False when it only answers, the booking is not agreed or is over, or it is too late.</returns>
    public bool MayPrepare(Booking booking, DateTime now) => Turn is null && booking.IsAgreed && now < booking.EndsAt && now < ExpiresAt;

    /// <summary>Whether it may move or cancel.</summary>
    /// <param name="booking">Its booking.</param>
    /// <param name="now">The instant, UTC.</param>
    /// <returns>False when it only answers, the booking is not agreed or has begun, or it is too late.</returns>
    public bool MayChange(Booking booking, DateTime now) => Turn is null && booking.IsAgreed && now < booking.StartsAt && now < ExpiresAt;
}
