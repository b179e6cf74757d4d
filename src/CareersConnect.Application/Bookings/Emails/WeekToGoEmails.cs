using CareersConnect.Application.Email;

namespace CareersConnect.Application.Bookings.Emails;

/// <summary>To the giver, seven days before.</summary>
/// <param name="Letter">The booking, the person, the page.</param>
public sealed record WeekToGoForGiver(BookingLetter Letter) : BookingReminder(Letter)
{
    /// <inheritdoc />
    public override string Subject => $"Next week: {Booking.Title}, {Booking.SchoolName}";

    /// <inheritdoc />
    public override EmailContent Content(SiteLinks links) => Hello()
        .Says($"A week from now: {When}. {Booking.Where}.")
        .Says($"{Booking.Who()} are preparing for it.")
        .Button("See the booking and run sheet", Page(links))
        .Says("Something has come up? Tell us now, from the same page, and the school can still find a way.");
}

/// <summary>To the school, seven days before.</summary>
/// <param name="Letter">The booking, the person, the page.</param>
/// <param name="StepsLeft">What is still to be prepared.</param>
public sealed record WeekToGoForSchool(BookingLetter Letter, IReadOnlyList<string> StepsLeft) : BookingReminder(Letter)
{
    /// <inheritdoc />
    public override string Subject => $"Next week: {Booking.Title} with {Booking.GiverName}";

    /// <inheritdoc />
    public override EmailContent Content(SiteLinks links) => Hello()
        .Says($"A week from now: {When}.")
        .List("Still to do", StepsLeft)
        .Button(StepsLeft.Count > 0 ? "Finish preparing" : "See the booking", Page(links));
}
