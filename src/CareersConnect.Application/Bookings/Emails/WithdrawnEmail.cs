using CareersConnect.Application.Email;

namespace CareersConnect.Application.Bookings.Emails;

/// <summary>To the giver: the school has taken it back, or another has said yes first. Told, and thanked.</summary>
/// <param name="Letter">The booking, the person, the page.</param>
/// <param name="AnotherSaidYes">Whether another has said yes first.</param>
public sealed record WithdrawnEmail(BookingLetter Letter, bool AnotherSaidYes) : BookingEmail(Letter)
{
    /// <inheritdoc />
    public override string Subject => AnotherSaidYes
        ? $"{Booking.SchoolName} has somebody for {DateShort}: thank you"
        : $"No longer needed: {Booking.SchoolName}, {DateShort}";

    /// <inheritdoc />
    public override EmailContent Content(SiteLinks links) => Hello()
        .State(EmailState.Wait, "Withdrawn")
        .Says(AnotherSaidYes
            ? $"{Booking.SchoolName} had asked several about {When}, and somebody else has said yes first. You need not answer any more."
            : $"{Booking.SchoolName} has taken back what it asked for: “{Booking.Title}”, {When}. You need not answer any more.")
        .Says("Thank you for being there. Schools find your offer as before.");
}
