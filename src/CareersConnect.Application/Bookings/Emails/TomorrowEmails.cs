using CareersConnect.Application.Email;
using CareersConnect.Domain.Offers;

namespace CareersConnect.Application.Bookings.Emails;

/// <summary>To the giver, the day before.</summary>
/// <param name="Letter">The booking, the person, the page.</param>
public sealed record TomorrowForGiver(BookingLetter Letter) : BookingReminder(Letter)
{
    /// <inheritdoc />
    public override string Subject => $"Tomorrow, {BookingWords.Clock(Booking.StartsAt)}: {Booking.SchoolName}";

    /// <inheritdoc />
    public override string KindInWords => "a reminder the day before you give something";

    /// <inheritdoc />
    public override bool Reaches(MailSite site) => site is MailSite.Employers or MailSite.Providers;

    /// <inheritdoc />
    public override EmailContent Content(SiteLinks links)
    {
        var place = Booking.MeetingAt();
        return Hello()
            .Says(place == MeetingPlace.AtWorkplace ? $"{Booking.SchoolName} comes to you tomorrow, {When}." : $"See you tomorrow, {When}.")
            .Facts(
                ("What", Booking.Title),
                ("Who", Booking.Who()),
                (place == MeetingPlace.AtSchool ? "Go to" : place == MeetingPlace.AtWorkplace ? "They come to" : "Where", Booking.Where),
                (place == MeetingPlace.AtSchool ? "Ask for" : "With them", $"{Booking.NamedStaff}; the telephone number is behind the link"),
                ("Bring", place == MeetingPlace.AtSchool ? "Photo identification" : null))
            .Button(place == MeetingPlace.AtSchool ? "Directions and run sheet" : "See the run sheet", Page(links))
            .Ways("Something has come up?", ComeUp(links));
    }
}

/// <summary>To the school, the day before.</summary>
/// <param name="Letter">The booking, the person, the page.</param>
public sealed record TomorrowForSchool(BookingLetter Letter) : BookingReminder(Letter)
{
    /// <inheritdoc />
    public override string Subject => $"Tomorrow, {BookingWords.Clock(Booking.StartsAt)}: {Booking.GiverName}";

    /// <inheritdoc />
    public override string KindInWords => "a reminder the day before what your school has booked";

    /// <inheritdoc />
    public override bool Reaches(MailSite site) => site == MailSite.Schools;

    /// <inheritdoc />
    public override EmailContent Content(SiteLinks links)
    {
        var who = Booking.VolunteerName.Length > 0 ? $"{Booking.VolunteerName}, {Booking.GiverName}," : Booking.GiverName;
        return Hello()
            .Says(Booking.MeetingAt() switch
            {
                MeetingPlace.AtSchool => $"{who} will arrive tomorrow, {When}. Tell reception, and the staff who will be in the room.",
                MeetingPlace.AtWorkplace => $"{who} will meet your group tomorrow, {When}, at {Booking.Where}. Tell the staff who go with them.",
                _ => $"{who} will join you online tomorrow, {When}. Try sound and picture with the staff who will be in the room.",
            })
            .Facts(("What", Booking.Title), ("Who", Booking.Who()), ("Present", Booking.NamedStaff))
            .Button("Print the run sheet", Page(links))
            .Ways("Something has come up?", ComeUp(links));
    }
}
