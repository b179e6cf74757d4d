using CareersConnect.Application.Calendar;
using CareersConnect.Application.Email;
using CareersConnect.Domain.Bookings;

namespace CareersConnect.Application.Bookings.Emails;

/// <summary>To both sides: it is cancelled, with what takes it out of the calendar.</summary>
/// <param name="Letter">The booking, the person, the page.</param>
/// <param name="CancelledBy">Who cancelled it, as the start of a sentence: "You have", "Thornmere Academy has".</param>
/// <param name="Reason">Why, in the words for this reader.</param>
/// <param name="Note">Words that were added; may be empty.</param>
/// <param name="File">The cancellation; null when it was in nobody's calendar.</param>
public sealed record CancelledEmail(BookingLetter Letter, string CancelledBy, string Reason, string Note, CalendarFile? File) : BookingEmail(Letter)
{
    /// <inheritdoc />
    public override string Subject => $"Cancelled: {Booking.Title} on {DateShort}";

    /// <inheritdoc />
    public override CalendarFile? Calendar => File;

    /// <inheritdoc />
    public override EmailContent Content(SiteLinks links)
    {
        var content = Hello()
            .State(EmailState.Stop, "Cancelled")
            .Says($"{CancelledBy} cancelled “{Booking.Title}”, planned for {When}.{(Reason.Length > 0 ? $" Reason: {Reason}." : "")}")
            .Says(Note.Length > 0 ? $"“{Note}”" : null)
            .Says(File is null ? null : "The attached update takes it out of your calendar.");
        return Booking.Reader == Side.Giver && Letter.To.Person is null ? content
            : Booking.Reader == Side.School
            ? content.Button("Find another date", links.To(Letter.To.Site, Booking.RequestId is null ? $"/offers/{Booking.OfferId.Value:D}" : Alternatives.Where(Booking)))
            : content.Button("Offer another date", links.To(Letter.To.Site, $"/{(Letter.To.Site == MailSite.Providers ? "providers" : "employers")}/offers"));
    }
}
