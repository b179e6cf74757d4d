using CareersConnect.Application.Email;
using CareersConnect.Domain.Offers;

namespace CareersConnect.Application.Bookings.Emails;

/// <summary>To the giver, seven days before; some days later when the host stood still.</summary>
/// <param name="Letter">The booking, the person, the page.</param>
/// <param name="Today">The day on which it is written.</param>
public sealed record WeekToGoForGiver(BookingLetter Letter, DateOnly Today) : BookingReminder(Letter)
{
    /// <inheritdoc />
    public override string Subject => $"Coming up on {DateShort}: {Booking.Title}, {Booking.SchoolName}";

    /// <inheritdoc />
    public override string KindInWords => "a reminder a week before you give something";

    /// <inheritdoc />
    public override bool Reaches(MailSite site) => site is MailSite.Employers or MailSite.Providers;

    /// <inheritdoc />
    public override EmailContent Content(SiteLinks links) => Hello()
        .Says($"{Booking.FromNow(Today)}: {When}. {(Booking.MeetingAt() == MeetingPlace.AtWorkplace ? $"{Booking.SchoolName} comes to you" : Booking.Where)}.")
        .Says($"{Booking.Who()} {(Booking.Pupils == 1 ? "is" : "are")} preparing for it.")
        .Button("See the booking and run sheet", Page(links))
        .Ways("Something has come up? Tell us now, and the school can still find a way:", ComeUp(links));
}

/// <summary>To the school, seven days before; some days later when the host stood still.</summary>
/// <param name="Letter">The booking, the person, the page.</param>
/// <param name="Today">The day on which it is written.</param>
/// <param name="StepsLeft">What is still to be prepared.</param>
public sealed record WeekToGoForSchool(BookingLetter Letter, DateOnly Today, IReadOnlyList<string> StepsLeft) : BookingReminder(Letter)
{
    /// <inheritdoc />
    public override string Subject => $"Coming up on {DateShort}: {Booking.Title} with {Booking.GiverName}";

    /// <inheritdoc />
    public override string KindInWords => "a reminder a week before what your school has booked";

    /// <inheritdoc />
    public override bool Reaches(MailSite site) => site == MailSite.Schools;

    /// <inheritdoc />
    public override EmailContent Content(SiteLinks links) => Hello()
        .Says($"{Booking.FromNow(Today)}: {When}, for {Booking.Who()}.")
        .List("Still to do", StepsLeft)
        .Button(StepsLeft.Count > 0 ? "Finish preparing" : "See the booking", Page(links))
        .Ways("Something has come up?", ComeUp(links));
}
