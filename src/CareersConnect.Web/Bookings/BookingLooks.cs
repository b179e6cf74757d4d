using CareersConnect.Application.Bookings;
using CareersConnect.Domain.Bookings;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.Offers;
using CareersConnect.Domain.Organisations;
using CareersConnect.Web.Sites;
using CareersConnect.Web.TagHelpers;

namespace CareersConnect.Web.Bookings;

/// <summary>How a booking's state looks: its word, shape and colour, its question, its line.</summary>
public static class BookingLooks
{
    /// <summary>The word, state and drawing of a status, for one side.</summary>
    /// <param name="status">The status.</param>
    /// <param name="isMyTurn">Whether the reader is to do something.</param>
    /// <returns>What the tag shows.</returns>
    public static (string Word, TagState State, string? Icon) Tag(BookingStatus status, bool isMyTurn) => status switch
    {
        BookingStatus.Requested => (isMyTurn ? "Waits for your answer" : status.InWords(), isMyTurn ? TagState.Watch : TagState.Wait, null),
        BookingStatus.Countered => (status.InWords(), isMyTurn ? TagState.Watch : TagState.Wait, "swap"),
        BookingStatus.Accepted => ("Accepted, one thing to add", TagState.Watch, null),
        BookingStatus.Confirmed => (status.InWords(), TagState.Done, null),
        BookingStatus.Declined => (status.InWords(), TagState.Stop, null),
        BookingStatus.Withdrawn => (status.InWords(), TagState.Neutral, null),
        BookingStatus.Expired => (status.InWords(), TagState.Neutral, "clock"),
        BookingStatus.Cancelled => (status.InWords(), TagState.Stop, null),
        BookingStatus.Completed => (status.InWords(), TagState.Done, null),
        _ => (status.InWords(), TagState.Stop, null),
    };

    /// <summary>The accent of the giver's site, for the panel that speaks of them.</summary>
    /// <param name="kinds">What the giver is.</param>
    /// <returns>A class name.</returns>
    public static string Accent(this OrganisationKinds kinds) => kinds.HasFlag(OrganisationKinds.Employer) ? "cc-site-employers" : "cc-site-providers";

    /// <summary>What the reader is asked, as a heading: "Can you come to Thornmere Academy on Friday 12 March 2027?"</summary>
    /// <param name="booking">A booking that waits for the reader's answer.</param>
    /// <returns>The question.</returns>
    public static string Question(BookingFacts booking)
    {
        if (booking.Proposal is { } proposal)
        {
            return $"{booking.OtherName} suggests {proposal.StartsAt.DayInEngland().InWords()}, {BookingWords.Clock(proposal.StartsAt)}. Does that suit you?";
        }

        var day = booking.Day.InWords();
        return booking.MeetingAt() switch
        {
            MeetingPlace.AtSchool => $"Can you come to {booking.SchoolName} on {day}?",
            MeetingPlace.AtWorkplace => $"Can {booking.SchoolName} come to you on {day}?",
            _ => $"Can you meet {booking.SchoolName} online on {day}?",
        };
    }

    /// <summary>What has happened, where it stands, what comes. The last four things; the whole history stands below.</summary>
    /// <param name="booking">The booking.</param>
    /// <param name="now">The instant, UTC.</param>
    /// <returns>The points, oldest first.</returns>
    public static IReadOnlyList<TimelinePoint> Line(BookingFacts booking, DateTime now)
    {
        var points = booking.History.TakeLast(4).Select(happening => Happened(booking, happening)).ToList();
        if (booking.AwaitsAnswer)
        {
            var whose = booking.Awaited == booking.Reader ? "Waits for your answer" : $"Waits for {booking.OtherName}";
            points.Add(new TimelinePoint(whose, $"By {booking.ReplyBy.Short()}", TimelinePlace.Now));
        }
        else if (booking.IsAgreed)
        {
            points.Add(Ready(booking, now));
        }

        if (booking.AwaitsAnswer || (booking.IsAgreed && now < booking.StartsAt))
        {
            points.Add(new TimelinePoint("On the day", booking.Day.Short(), TimelinePlace.Ahead));
            points.Add(new TimelinePoint("Recorded", "Who took part", TimelinePlace.Ahead));
        }

        return points;
    }

    /// <summary>The site whose frame a page behind a link wears.</summary>
    /// <param name="booking">The booking, or null for a link that was never sent.</param>
    /// <returns>The site of the link's side.</returns>
    public static Site SiteOf(BookingFacts? booking) => booking switch
    {
        null => Site.Public,
        { Reader: Side.School } => Site.Schools,
        _ => booking.GiverKinds.HasFlag(OrganisationKinds.Employer) ? Site.Employers : Site.Providers,
    };

    /// <summary>For whom the holder of a link answers.</summary>
    /// <param name="booking">The booking.</param>
    /// <returns>The name of the reader's own side.</returns>
    public static string OwnName(BookingFacts booking) => booking.Reader == Side.School ? booking.SchoolName : booking.GiverName;

    /// <summary>Whether a reader may see to a thing that is needed for the day.</summary>
    /// <param name="page">Where it is seen to.</param>
    /// <param name="may">What the reader may do.</param>
    /// <returns>True when the page opens for them.</returns>
    public static bool MayOpen(PreparationPage page, BookingMay may) => page switch
    {
        PreparationPage.Staff => may.NameStaff,
        PreparationPage.Who => may.SayWho,
        _ => may.Prepare,
    };

    private static TimelinePoint Happened(BookingFacts booking, BookingHappening happening)
    {
        var by = booking.By(happening) is { Length: > 0 } name ? $", {name}" : "";
        var why = happening.Reason.Length > 0 ? $": {happening.Reason}" : happening.What != BookingChange.Status && happening.Note.Length > 0 ? $": {happening.Note}" : "";
        var ended = happening.To is BookingStatus.Declined or BookingStatus.Withdrawn or BookingStatus.Expired or BookingStatus.Cancelled or BookingStatus.NotDelivered;
        var icon = happening.To == BookingStatus.Countered || happening.What == BookingChange.Time ? "swap" : null;
        return new TimelinePoint(happening.InWords(), $"{happening.At.DayInEngland().Short()}{by}{why}", ended ? TimelinePlace.Ended : TimelinePlace.Past, icon);
    }

    private static TimelinePoint Ready(BookingFacts booking, DateTime now)
    {
        if (now >= booking.StartsAt)
        {
            return new TimelinePoint("To be recorded", "Who took part", TimelinePlace.Now);
        }

        var steps = Preparation.Of(booking, now.DayInEngland());
        var done = steps.Count(step => step.State == PreparationState.Done);
        return new TimelinePoint(booking.Status == BookingStatus.Accepted ? "One thing to add" : "Getting ready", $"{done} of {steps.Count} done", TimelinePlace.Now);
    }
}
