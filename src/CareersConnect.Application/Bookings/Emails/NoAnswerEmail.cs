using CareersConnect.Application.Email;
using CareersConnect.Domain.Bookings;

namespace CareersConnect.Application.Bookings.Emails;

/// <summary>To both sides: nobody answered in time, so it is closed.</summary>
/// <param name="Letter">The booking, the person, the page.</param>
/// <param name="ByReader">Whether it was the reader who did not answer.</param>
/// <param name="Others">How many others could do it, for a school.</param>
public sealed record NoAnswerEmail(BookingLetter Letter, bool ByReader, int Others) : BookingEmail(Letter)
{
    /// <inheritdoc />
    public override string Subject => ByReader ? $"Closed: {Booking.OtherName} and {DateShort}" : $"No answer from {Booking.OtherName} about {DateShort}";

    /// <inheritdoc />
    public override EmailContent Content(SiteLinks links)
    {
        var content = Hello().State(EmailState.Wait, "Closed").Says(ByReader
            ? $"The time to answer {Booking.OtherName} about “{Booking.Title}” is over, so it is closed. No hard feelings."
            : $"{Booking.OtherName} did not answer about “{Booking.Title}” in time, so it is closed.");
        return Booking.Reader == Side.Giver
            ? content
            : content.Says(DeclinedEmail.OthersInWords(Others, Booking)).Button("See who else could help", links.To(Letter.To.Site, Alternatives.Where(Booking)));
    }
}
