using CareersConnect.Application.Email;
using CareersConnect.Domain.Education;

namespace CareersConnect.Application.Bookings.Emails;

/// <summary>To the side whose turn it is: the other side suggests another time.</summary>
/// <param name="Letter">The booking, the person, the page.</param>
public sealed record AnotherTimeEmail(BookingLetter Letter) : BookingEmail(Letter)
{
    /// <inheritdoc />
    public override string Subject => $"Another time for {Booking.Title}?";

    /// <inheritdoc />
    public override EmailContent Content(SiteLinks links) => Hello()
        .State(EmailState.Wait, "Waits for your answer")
        .Says($"{Booking.OtherName} cannot do {BookingWords.When(Booking.StartsAt, Booking.EndsAt)}, and suggests:")
        .Facts(("When", Booking.Proposal is { } proposal ? InUkTime(proposal.StartsAt, proposal.EndsAt) : When), ("Where", Where()), ("Who", Booking.Who()))
        .Says(Booking.Proposal?.Message)
        .Button("Answer the suggestion", Page(links))
        .Says($"An answer is wanted by {Booking.ReplyBy.InWords()}.");
}
