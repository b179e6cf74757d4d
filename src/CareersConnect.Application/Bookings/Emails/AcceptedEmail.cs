using CareersConnect.Application.Email;

namespace CareersConnect.Application.Bookings.Emails;

/// <summary>To the school: yes was said, and one thing is still needed before it is confirmed.</summary>
/// <param name="Letter">The booking, the person, the page.</param>
public sealed record AcceptedEmail(BookingLetter Letter) : BookingEmail(Letter)
{
    /// <inheritdoc />
    public override string Subject => Booking.BookedAtOnce
        ? $"{Booking.GiverName} is yours on {DateShort}: one thing to add"
        : $"Yes from {Booking.GiverName} for {DateShort}: one thing to add";

    /// <inheritdoc />
    public override EmailContent Content(SiteLinks links) => Hello()
        .State(EmailState.Watch, "Accepted, one thing to add")
        .Says($"{(Booking.BookedAtOnce ? "The date is yours" : $"{Booking.GiverName} can do it")}: “{Booking.Title}” for {Booking.YearGroups.InWords()}, {When}.")
        .Says("Before it is confirmed we need the name of the member of your staff who is present throughout.")
        .Button("Add it and confirm", links.To(Letter.To.Site, Letter.Path + "/staff"))
        .Says("The time is kept for you. They get the confirmation as soon as the name is there.");
}
