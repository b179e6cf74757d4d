using CareersConnect.Application.Email;
using CareersConnect.Domain.Bookings;
using CareersConnect.Domain.Education;

namespace CareersConnect.Application.Bookings.Emails;

/// <summary>To the giver: the school has taken it back, or another has said yes first. Told, and thanked; whoever had answered with another time reads of that time, for they wait and have nothing to answer.</summary>
/// <param name="Letter">The booking, the person, the page.</param>
/// <param name="Withdrawn">Whether another has said yes first, and which other time waited.</param>
public sealed record WithdrawnEmail(BookingLetter Letter, BookingWithdrawn Withdrawn) : BookingEmail(Letter)
{
    private string Day => (Withdrawn.Proposed?.DayInEngland() ?? Booking.Day).DayAndMonth();

    /// <inheritdoc />
    public override string Subject => Withdrawn.AnotherSaidYes
        ? Withdrawn.ProposedBy == Side.Giver ? $"{Booking.SchoolName} has found somebody else: thank you" : $"{Booking.SchoolName} has somebody for {DateShort}: thank you"
        : $"No longer needed: {Booking.SchoolName}, {Day}";

    /// <inheritdoc />
    public override EmailContent Content(SiteLinks links) => Hello()
        .State(EmailState.Wait, "Withdrawn")
        .Says(Withdrawn.ProposedBy == Side.Giver ? Proposed() : Unanswered())
        .Says("Thank you for being there. Schools find your offer as before.");

    private string Proposed() => Withdrawn.AnotherSaidYes
        ? $"You had proposed {Day} to {Booking.SchoolName}; they have found somebody else. Your time is free again."
        : $"You had proposed {Day} to {Booking.SchoolName}; they have taken back what they asked for: “{Booking.Title}”. Your time is free again.";

    private string Unanswered() => Withdrawn.AnotherSaidYes
        ? $"{Booking.SchoolName} had asked several about {When}, and somebody else has said yes first. You need not answer any more."
        : $"{Booking.SchoolName} has taken back what it asked for: “{Booking.Title}”, {When}. You need not answer any more.";
}
