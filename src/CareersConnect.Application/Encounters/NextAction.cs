using CareersConnect.Application.Requests;
using CareersConnect.Domain.Bookings;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.Encounters;
using CareersConnect.Domain.Offers;
using CareersConnect.Domain.Requests;

namespace CareersConnect.Application.Encounters;

/// <summary>What kind of thing is to be done.</summary>
public enum NextActionKind
{
    /// <summary>Say how many came.</summary>
    Record = 1,

    /// <summary>Answer another time that was proposed.</summary>
    Answer = 2,

    /// <summary>Name the member of staff, so that it is confirmed.</summary>
    NameStaff = 3,

    /// <summary>An ask runs out without an answer: ask somebody else as well.</summary>
    AskOthers = 4,

    /// <summary>New offers fit a request.</summary>
    LookAgain = 5,

    /// <summary>Nobody was asked for a request yet.</summary>
    Choose = 6,

    /// <summary>Pupils miss an encounter that nobody has asked for.</summary>
    Ask = 7,

    /// <summary>Say in public who leads careers.</summary>
    NameLeader = 8,
}

/// <summary>One thing to do next.</summary>
/// <param name="Kind">What kind.</param>
/// <param name="Title">Verb first: "Ask for year 8: 62 have met no employer".</param>
/// <param name="Note">One line why.</param>
/// <param name="Deadline">By when.</param>
/// <param name="Pupils">How many pupils it helps; orders what has the same deadline.</param>
/// <param name="BookingId">The booking that it is about, or null.</param>
/// <param name="RequestId">The request that it is about, or null.</param>
/// <param name="Gap">Benchmark and year group that it is about, or null.</param>
public sealed record NextAction(
    NextActionKind Kind, string Title, string Note, DateOnly Deadline, int Pupils, BookingId? BookingId = null, RequestId? RequestId = null, (int Benchmark, YearGroup Year)? Gap = null);

/// <summary>A booking on the dashboard.</summary>
/// <param name="Id">The booking.</param>
/// <param name="Title">What it is.</param>
/// <param name="Giver">Who comes or hosts.</param>
/// <param name="StartsAt">When it starts, UTC.</param>
/// <param name="EndsAt">When it ends, UTC.</param>
/// <param name="YearGroups">For which year groups.</param>
/// <param name="Audience">For whom: pupils, parents or staff.</param>
/// <param name="People">How many.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="ReplyBy">The last day for an answer.</param>
/// <param name="AskedAt">When it was asked, UTC.</param>
/// <param name="RequestId">The request that it belongs to, or null.</param>
/// <param name="IsTheirProposal">Whether the giver proposed another time, which waits for the school.</param>
public sealed record BookingLine(
    BookingId Id, string Title, string Giver, DateTime StartsAt, DateTime EndsAt, YearGroups YearGroups, OfferAudience Audience, int People, BookingStatus Status, DateOnly ReplyBy, DateTime AskedAt,
    RequestId? RequestId, bool IsTheirProposal)
{
    /// <summary>How many pupils it is for; none when it is for parents or staff.</summary>
    public int Pupils => Audience == OfferAudience.Pupils ? People : 0;

    /// <summary>Whether a yes stands.</summary>
    public bool IsAgreed => Status is BookingStatus.Accepted or BookingStatus.Confirmed;

    /// <summary>The day in England.</summary>
    public DateOnly Day => StartsAt.DayInEngland();
}

/// <summary>An open request on the dashboard.</summary>
/// <param name="Id">The request.</param>
/// <param name="Reference">What people call it.</param>
/// <param name="Title">What it is about.</param>
/// <param name="Status">Open or Matched.</param>
/// <param name="Until">Its last day.</param>
/// <param name="YearGroups">For which year groups.</param>
/// <param name="Pupils">How many pupils.</param>
/// <param name="Benchmark">The benchmark that it is to move, or null.</param>
/// <param name="Fresh">Offers that were published since and fit.</param>
public sealed record RequestLine(RequestId Id, string Reference, string Title, RequestStatus Status, DateOnly Until, YearGroups YearGroups, int Pupils, int? Benchmark, int Fresh)
{
    /// <summary>What became of those who were asked.</summary>
    public required OutcomeOfAsks Became { get; init; }
}
