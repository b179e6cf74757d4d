using CareersConnect.Application.Calendar;
using CareersConnect.Application.Email;

namespace CareersConnect.Application.Bookings.Emails;

/// <summary>To the school: it is booked, with the appointment and how many things are still to prepare.</summary>
/// <param name="Letter">The booking, the person, the page.</param>
/// <param name="File">The appointment.</param>
/// <param name="StepsLeft">How many things are still to prepare.</param>
public sealed record ConfirmedForSchool(BookingLetter Letter, CalendarFile File, int StepsLeft) : BookingEmail(Letter)
{
    /// <inheritdoc />
    public override string Subject => $"Confirmed: {Booking.Title} with {Booking.GiverName}, {DateShort}";

    /// <inheritdoc />
    public override CalendarFile Calendar => File;

    /// <inheritdoc />
    public override EmailContent Content(SiteLinks links) => Hello()
        .State(EmailState.Done, "Confirmed")
        .Says($"{Booking.GiverName} is booked.")
        .Facts(
            ("When", When),
            ("Where", Where()),
            ("Who", Booking.Who()),
            ("Contact", $"{(Booking.VolunteerName.Length > 0 ? Booking.VolunteerName : Booking.GiverName)}; e-mail and telephone are behind the link"),
            ("Present", Booking.NamedStaff))
        .Says(StepsLeft switch { 0 => "Everything is prepared. The appointment is attached.", 1 => "There is one thing to prepare. The appointment is attached.", _ => $"There are {StepsLeft} things to prepare. The appointment is attached." })
        .Button("Open the preparation list", Page(links));
}
