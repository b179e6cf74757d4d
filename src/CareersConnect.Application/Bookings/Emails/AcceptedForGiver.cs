using CareersConnect.Application.Email;
using CareersConnect.Domain.Education;

namespace CareersConnect.Application.Bookings.Emails;

/// <summary>To the giver: the yes has arrived, and waits for the name of the school's member of staff; with a way to take it back.</summary>
/// <param name="Letter">The booking, the person, the page.</param>
public sealed record AcceptedForGiver(BookingLetter Letter) : BookingEmail(Letter)
{
    /// <inheritdoc />
    public override string Subject => Booking.BookedAtOnce
        ? $"{Booking.SchoolName} booked your date of {DateShort}: it waits for a name"
        : $"You said yes to {Booking.SchoolName}: it waits for a name";

    /// <inheritdoc />
    public override EmailContent Content(SiteLinks links) => Hello()
        .State(EmailState.Wait, "Waits for a name")
        .Says(Booking.BookedAtOnce
            ? $"{Booking.SchoolName} booked “{Booking.Title}” on a date that you set aside."
            : $"{Booking.SchoolName} has your yes to “{Booking.Title}”. Thank you.")
        .Says("It is confirmed as soon as the school has named the member of its staff who is present throughout. You then get the details and the calendar entry. Keep the time free until then.")
        .Facts(("When", When), ("Where", Where()), ("Who", Booking.Who()), ("Why", Booking.Purpose))
        .Button("See the booking", Page(links))
        .Ways("Changed your mind?", ("Suggest another time", links.To(Letter.To.Site, Letter.Path + "/move")), ("take your yes back", links.To(Letter.To.Site, Letter.Path + "/cancel")));
}
