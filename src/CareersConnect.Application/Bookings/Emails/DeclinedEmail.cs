using CareersConnect.Application.Email;
using CareersConnect.Domain.Bookings;
using CareersConnect.Domain.Offers;

namespace CareersConnect.Application.Bookings.Emails;

/// <summary>To the side that asked or suggested: the other side says no.</summary>
/// <param name="Letter">The booking, the person, the page.</param>
/// <param name="Reason">Why, in the words for this reader; may be empty.</param>
/// <param name="Note">Words that were added; may be empty.</param>
/// <param name="Others">How many others could do it, for a school.</param>
public sealed record DeclinedEmail(BookingLetter Letter, string Reason, string Note, int Others) : BookingEmail(Letter)
{
    /// <inheritdoc />
    public override string Subject => Booking.Reader == Side.School
        ? $"{Booking.GiverName} cannot help on {DateShort}"
        : $"{Booking.SchoolName} cannot take up {Booking.Title}";

    /// <inheritdoc />
    public override EmailContent Content(SiteLinks links)
    {
        var content = Hello()
            .State(EmailState.Stop, "Declined")
            .Says($"{Booking.OtherName} cannot do “{Booking.Title}” this time.{(Reason.Length > 0 ? $" Reason: {Reason}." : "")}")
            .Says(Note.Length > 0 ? $"“{Note}”" : null);
        return Booking.Reader == Side.Giver
            ? content.Says("Thank you for offering a time. Nothing is booked.")
            : content.Says(OthersInWords(Others, Booking)).Button("See who else could help", links.To(Letter.To.Site, Alternatives.Where(Booking)));
    }

    /// <summary>"12 others fit what you asked for, by kind and year group."; nothing when there are none.</summary>
    /// <param name="others">How many.</param>
    /// <param name="booking">The booking.</param>
    /// <returns>The sentence, or null.</returns>
    internal static string? OthersInWords(int others, BookingFacts booking) => (others, booking) switch
    {
        (0, _) => null,
        (1, _) => "One other fits what you asked for.",
        (_, { RequestId: not null }) => $"{others} others fit your request.",
        (_, { Audience: OfferAudience.Staff }) => $"{others} others fit what you asked for, by kind.",
        _ => $"{others} others fit what you asked for, by kind and year group.",
    };
}
