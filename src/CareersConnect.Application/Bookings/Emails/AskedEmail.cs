using CareersConnect.Application.Email;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.Offers;

namespace CareersConnect.Application.Bookings.Emails;

/// <summary>To the giver: a school asks. Answered from the link, without an account.</summary>
/// <param name="Letter">The booking, the person, the page.</param>
public sealed record AskedEmail(BookingLetter Letter) : BookingEmail(Letter)
{
    /// <inheritdoc />
    public override string Subject => $"Could you help {Booking.SchoolName} on {DateShort}?";

    /// <inheritdoc />
    public override EmailContent Content(SiteLinks links) => Hello()
        .State(EmailState.Wait, "Waits for your answer")
        .Says($"{Booking.SchoolName} would like to book “{Booking.Title}” for {Booking.Who()}.")
        .Says(Booking.AskedOthers ? "They have asked others too. The first yes is booked; the others are told and thanked." : null)
        .Facts(("When", When), ("Where", Where()), ("How", Booking.Mode.InWords()), ("Why", Booking.Message))
        .Says("You can say yes, suggest another time or say no, without signing in.")
        .Button("Answer the request", Page(links))
        .Ways("Know already? Choose on the way, then send it:", Way(links, "Yes", "Yes"), Way(links, "another time", "AnotherTime"), Way(links, "no", "No"))
        .Says($"An answer is wanted by {Booking.ReplyBy.InWords()}. If it does not suit, no is a helpful answer too.");

    private (string Label, Uri Target) Way(SiteLinks links, string label, string answer) => (label, links.To(Letter.To.Site, $"{Letter.Path}?answer={answer}#answer"));
}
