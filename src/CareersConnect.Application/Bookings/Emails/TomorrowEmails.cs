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
    public override EmailContent Content(SiteLinks links)
    {
        var atSchool = Booking.MeetingAt() == MeetingPlace.AtSchool;
        return Hello()
            .Says($"See you tomorrow, {When}.")
            .Facts(
                (atSchool ? "Go to" : "Where", Booking.Where),
                (atSchool ? "Ask for" : "With them", $"{Booking.NamedStaff}; the telephone number is behind the link"),
                ("Bring", atSchool ? "Photo identification" : null))
            .Button("Directions and run sheet", Page(links));
    }
}

/// <summary>To the school, the day before.</summary>
/// <param name="Letter">The booking, the person, the page.</param>
public sealed record TomorrowForSchool(BookingLetter Letter) : BookingReminder(Letter)
{
    /// <inheritdoc />
    public override string Subject => $"Tomorrow, {BookingWords.Clock(Booking.StartsAt)}: {Booking.GiverName}";

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
            .Button("Print the run sheet", Page(links));
    }
}
