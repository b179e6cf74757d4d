using CareersConnect.Application.Bookings;
using CareersConnect.Domain.Bookings;
using CareersConnect.Domain.Education;

namespace CareersConnect.Web.Bookings;

/// <summary>What is true now, for whoever comes with a link that does nothing any more: used, overtaken by a later one, too late, or of a booking that has ended.</summary>
public static class LinkThatIsOver
{
    /// <summary>A heading and a sentence.</summary>
    /// <param name="link">The link and its booking.</param>
    /// <returns>What is true now.</returns>
    public static (string Title, string Sentence) Says(OpenLink.View link)
    {
        if (link.IsReplaced)
        {
            return ($"{link.Booking.NamedComes()} in your place", Replaced(link));
        }

        if (link.WhyShut is { } shut)
        {
            return ("This link does nothing any more", shut);
        }

        var booking = link.Booking;
        var last = booking.LatestStatus;
        var when = $"on {last.At.DayInEngland().WithoutWeekday()}";
        var who = booking.By(last) is { Length: > 0 } by ? $" {by}" : "";
        var why = last.Reason.Length > 0 ? $" Reason: {last.Reason}." : "";
        return booking.Status switch
        {
            BookingStatus.Requested or BookingStatus.Countered => Waiting(link),
            BookingStatus.Accepted => ("The answer was yes", $"Said {when}{who}. One thing is still needed: {booking.SchoolName} names the member of staff who is present throughout. Then it is confirmed."),
            BookingStatus.Confirmed => ("This is booked", $"It was confirmed {when}{who}: {booking.When()}."),
            BookingStatus.Declined => ("The answer was no", $"It was declined {when}{who}.{why}"),
            BookingStatus.Withdrawn when last.BySide == Side.System => ("Another has said yes first", $"{booking.SchoolName} had asked several, and was answered {when}. Thank you for being there."),
            BookingStatus.Withdrawn => ("This was taken back", $"{booking.SchoolName} took it back {when}, before an answer.{why}"),
            BookingStatus.Expired when last.Note.Length > 0 => ("This is closed", last.Note),
            BookingStatus.Expired => ("This is closed", $"The last day for an answer was {booking.ReplyBy.InWords()}. The school can ask again."),
            BookingStatus.Cancelled => ("This was cancelled", $"It was cancelled {when}{who}.{why}"),
            BookingStatus.Completed => ("This has taken place", $"{booking.When()}. Thank you."),
            _ => ("This did not take place", $"It was planned for {booking.When()}."),
        };
    }

    private static string Replaced(OpenLink.View link) =>
        link.Booking.History.LastOrDefault(entry => entry.What == BookingChange.Visitor) is { } named && link.Booking.IsByReader(named)
            ? $"They have the link now, in an e-mail of their own; yours does nothing any more. {link.Booking.SchoolName} is told, and you need not come."
            : $"{link.Booking.GiverName} has named them, so this link does nothing any more. You need not come.";

    private static (string Title, string Sentence) Waiting(OpenLink.View link)
    {
        var booking = link.Booking;
        if (booking.Awaited == booking.Reader)
        {
            return link.IsOvertaken
                ? ("A later e-mail has taken the place of this one", $"{booking.OtherName} has written again since. The link in the latest e-mail answers it.")
                : ("The time to answer is over", $"The last day was {booking.ReplyBy.InWords()}.");
        }

        return booking.Proposal is { } proposal
            ? ("Another time was suggested", $"{BookingWords.When(proposal.StartsAt, proposal.EndsAt)}. {booking.OtherName} has until {booking.ReplyBy.InWords()} to answer.")
            : ("This waits for an answer", $"{booking.OtherName} has until {booking.ReplyBy.InWords()} to answer.");
    }
}
