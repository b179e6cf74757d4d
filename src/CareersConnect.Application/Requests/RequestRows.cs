using CareersConnect.Application.Bookings;
using CareersConnect.Application.Matching;
using CareersConnect.Domain.Bookings;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.Matching;
using CareersConnect.Domain.Offers;
using CareersConnect.Domain.Organisations;
using CareersConnect.Domain.ReferenceData;
using CareersConnect.Domain.Requests;

namespace CareersConnect.Application.Requests;

/// <summary>A change of a request's status.</summary>
/// <param name="On">The day in England.</param>
/// <param name="ByName">Who.</param>
/// <param name="To">The status after.</param>
/// <param name="Reason">Why, in words; may be empty.</param>
public sealed record HistoryRow(DateOnly On, string ByName, RequestStatus To, string Reason)
{
    internal static HistoryRow Of(RequestHistoryEntry entry) => new(entry.At.DayInEngland(), entry.ByName, entry.To, Words(entry.Reason));

    /// <summary>The school reads its own reasons as it chose them, and the other side's as they are worded for it; what is in no list is not shown.</summary>
    private static string Words(string reason) => reason == CloseRequest.NothingFits ? "Nothing fits"
        : new[] { Reasons.WithdrawRequest, Reasons.NotDelivered, Reasons.CancelBySchool }.Select(group => group.Find(reason)?.Label).FirstOrDefault(label => label is not null)
            ?? Reasons.CancelByHost.Find(reason)?.WordingForOtherSide ?? "";
}

/// <summary>What became of those who were asked for a request that is open, in words.</summary>
/// <param name="Cancelled">Who cancelled what was booked last; empty when that did not take place, null when nothing was booked.</param>
/// <param name="AllSaidNo">Whether everybody who was asked said no.</param>
public sealed record OutcomeOfAsks(string? Cancelled, bool AllSaidNo)
{
    /// <summary>"Open again: Elena Eze cancelled", or "Everybody who was asked said no"; null when there is nothing to say.</summary>
    public string? InWords => this switch
    {
        { Cancelled: "" } => "Open again: it did not take place",
        { Cancelled: { } by } => $"Open again: {by} cancelled",
        { AllSaidNo: true } => "Everybody who was asked said no",
        _ => null,
    };

    internal static OutcomeOfAsks Of(IReadOnlyCollection<AskedRow> asked)
    {
        var fell = asked.Where(one => one.Status is BookingStatus.Cancelled or BookingStatus.NotDelivered).MaxBy(one => one.Ended?.At);
        return new OutcomeOfAsks(fell is null ? null : fell.Status == BookingStatus.Cancelled ? fell.Ended?.ByName ?? fell.Giver : "", asked.Count > 0 && asked.All(one => one.SaidNo));
    }
}

/// <summary>Somebody who was asked for a request.</summary>
/// <param name="BookingId">The booking that it became.</param>
/// <param name="Reference">What people call it.</param>
/// <param name="OfferId">The offer.</param>
/// <param name="Title">The offer's title.</param>
/// <param name="Giver">Who gives it.</param>
/// <param name="Kinds">What they are.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="StartsAt">For when, UTC.</param>
/// <param name="ReplyBy">Until when an answer is asked.</param>
/// <param name="AskedAt">When they were asked, UTC.</param>
/// <param name="ProposedBy">Who proposed another time, when one waits.</param>
/// <param name="ProposedFor">The time that was proposed, UTC, when one waits.</param>
public sealed record AskedRow(
    BookingId BookingId, string Reference, OfferId OfferId, string Title, string Giver, OrganisationKinds Kinds, BookingStatus Status, DateTime StartsAt, DateOnly ReplyBy, DateTime AskedAt,
    Side? ProposedBy, DateTime? ProposedFor)
{
    /// <summary>How it came to stand where it stands.</summary>
    public End? Ended { get; init; }

    /// <summary>The latest entry of a booking's history.</summary>
    /// <param name="By">Which side wrote it.</param>
    /// <param name="Reason">The id of the reason; may be empty.</param>
    /// <param name="Note">The words; may be empty.</param>
    /// <param name="ByName">Who wrote it, by name.</param>
    /// <param name="At">When, UTC.</param>
    public sealed record End(Side By, string Reason, string Note, string ByName, DateTime At);

    /// <summary>Why it came to nothing, as the school reads it; empty while it stands, and when nothing was said.</summary>
    public string Why
    {
        get
        {
            if (Ended is not { } end || Status is not (BookingStatus.Declined or BookingStatus.Cancelled or BookingStatus.Withdrawn or BookingStatus.NotDelivered))
            {
                return "";
            }

            var (reason, note) = BookingReasons.AsReadBy(Side.School, Status, end.By, end.Reason, end.Note);
            return string.Join(". ", new[] { reason, note }.Where(words => words.Length > 0));
        }
    }

    /// <summary>Whether an answer is waited for.</summary>
    public bool IsWaiting => Status is BookingStatus.Requested or BookingStatus.Countered;

    /// <summary>Whether they said no, so that they are not proposed again.</summary>
    public bool SaidNo => Status == BookingStatus.Declined;
}

/// <summary>An offer that fits, with its reasons.</summary>
/// <param name="Rank">1 is the best.</param>
/// <param name="OfferId">The offer.</param>
/// <param name="Title">Its title.</param>
/// <param name="GiverId">Who gives it.</param>
/// <param name="Giver">That organisation's name.</param>
/// <param name="Note">"self-employed", "250 people or more"; empty when not known.</param>
/// <param name="Reasons">Why it fits, the gap first.</param>
/// <param name="Day">The day that would be asked for.</param>
/// <param name="SessionId">The date that they set aside for that day; null when it is by arrangement.</param>
/// <param name="StartsAt">When that date starts, UTC; null when it is by arrangement.</param>
/// <param name="Way">How they would meet.</param>
/// <param name="Minutes">How long it takes.</param>
/// <param name="Pupils">How many of the pupils would be asked for at once.</param>
/// <param name="Largest">The largest group.</param>
/// <param name="BooksAtOnce">Whether the date is booked at once, without an answer.</param>
public sealed record MatchRow(
    int Rank, OfferId OfferId, string Title, OrganisationId GiverId, string Giver, string Note, IReadOnlyList<MatchReason> Reasons,
    DateOnly Day, SessionId? SessionId, DateTime? StartsAt, DeliveryModes Way, int Minutes, int Pupils, int Largest, bool BooksAtOnce)
{
    /// <summary>The rank of a better match with the same volunteer, or of the same giver where neither names one: one request asks one person once; null when this is their best.</summary>
    public int? SameAs { get; init; }

    internal static MatchRow Of(int rank, Match match, Candidate candidate, NeedFacts need)
    {
        var facts = candidate.Facts;
        var day = Meeting.Day(need, facts)!.Value;
        var set = Meeting.SetDays(need, facts).Any(free => free.Day == day)
            ? candidate.Dates.Where(date => date.Free.Day == day).OrderByDescending(date => date.Free.PupilsLeft).ThenBy(date => date.StartsAt).First()
            : null;
        return new MatchRow(
            rank, match.OfferId, candidate.Title, candidate.GiverId, candidate.Giver, NoteOf(candidate), match.Reasons, day, set?.SessionId, set?.StartsAt,
            Meeting.Way(need, facts)!.Value, candidate.Minutes, Math.Min(Math.Min(need.Need.Pupils, facts.MaximumPupils), set?.Free.PupilsLeft ?? int.MaxValue), facts.MaximumPupils,
            set is not null && candidate.BookingWay == BookingWay.AtOnce);
    }

    private static string NoteOf(Candidate candidate) => candidate.SelfEmployed ? "self-employed" : candidate.Facts.Size switch
    {
        EmployerSize.FewerThan10 => "fewer than 10 people",
        EmployerSize.From10To249 => "10 to 249 people",
        EmployerSize.From250 => "250 people or more",
        _ => "",
    };
}
