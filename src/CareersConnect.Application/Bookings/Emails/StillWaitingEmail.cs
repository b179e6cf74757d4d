using CareersConnect.Application.Email;
using CareersConnect.Domain.Education;

namespace CareersConnect.Application.Bookings.Emails;

/// <summary>To the giver, when half of the time to answer is gone.</summary>
/// <param name="Letter">The booking, the person, the page.</param>
public sealed record StillWaitingEmail(BookingLetter Letter) : BookingReminder(Letter)
{
    /// <inheritdoc />
    public override string Subject => $"{Booking.SchoolName} is waiting to hear from you by {Booking.ReplyBy.DayAndMonth()}";

    /// <inheritdoc />
    public override string KindInWords => "a reminder to answer a school before the request closes";

    /// <inheritdoc />
    public override bool Reaches(MailSite site) => site is MailSite.Employers or MailSite.Providers;

    /// <inheritdoc />
    public override EmailContent Content(SiteLinks links) => Hello()
        .Says($"{Booking.SchoolName} asked for “{Booking.Title}” on {When}. They would like to plan, so a yes or a no helps either way.")
        .Button("Answer the request", Page(links))
        .Says($"If we hear nothing by {Booking.ReplyBy.InWords()}, the request closes and the school can ask somebody else. No hard feelings.");
}
