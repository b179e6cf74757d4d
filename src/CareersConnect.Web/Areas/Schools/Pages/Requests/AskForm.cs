using CareersConnect.Application.Bookings;
using CareersConnect.Application.Requests;
using CareersConnect.Domain.Bookings;
using CareersConnect.Domain.Offers;
using CareersConnect.Domain.Requests;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;

namespace CareersConnect.Web.Areas.Schools.Pages.Requests;

/// <summary>Whom a school asks for a request, as it is ticked and typed.</summary>
public sealed class AskForm
{
    private static readonly TimeOnly UsualTime = new(10, 0);

    /// <summary>The offers of the page, by the number of their line.</summary>
    public List<AskLine> Lines { get; set; } = [];

    /// <summary>Who of the school's staff is present throughout.</summary>
    public string? NamedStaff { get; set; }

    /// <summary>Words to all of them.</summary>
    public string? Message { get; set; }

    /// <summary>By when an answer is wanted.</summary>
    public DateOnly? ReplyBy { get; set; }

    /// <summary>Those that are ticked: what the command asks. Faults of it are told at the panel.</summary>
    [BindNever]
    [ValidateNever]
    public IReadOnlyList<AskSeveral.One> Asks => [.. Ticked.Select(line => line.ToAsk())];

    /// <summary>The lines that are ticked.</summary>
    [BindNever]
    [ValidateNever]
    public IEnumerable<AskLine> Ticked => Lines.Where(line => line.IsTicked);

    /// <summary>What the page proposes for each offer: its first fitting day. Nobody is ticked: a press asks only whom the school chose.</summary>
    internal static AskForm For(ShowRequest.View view) => new()
    {
        Lines = [.. view.Matches.Select(match => AskLine.For(match, UsualTime))],
        Message = view.Need.Purpose,
        ReplyBy = view.Matches.Count == 0 ? null : Earlier(view.Today.AddDays(Booking.ReplyDays), view.Matches.Min(match => match.Day).AddDays(-1)),
    };

    /// <summary>The line of an offer: as it was typed, or as the page proposes it.</summary>
    internal AskLine LineOf(MatchRow match) => Lines.Find(line => line.OfferId == match.OfferId.Value) ?? AskLine.For(match, UsualTime);

    internal AskSeveral.Command ToCommand(RequestId request) => new(request, Asks, NamedStaff, Message, ReplyBy);

    private static DateOnly Earlier(DateOnly one, DateOnly other) => one < other ? one : other;
}

/// <summary>What the list shows of a match.</summary>
/// <param name="Page">The page.</param>
/// <param name="Match">The match.</param>
/// <param name="Place">The place of its line in the form, from 0; null where it cannot be ticked.</param>
public sealed record MatchView(ShowModel Page, MatchRow Match, int? Place);

/// <summary>What a line of the list shows to ask an offer.</summary>
/// <param name="Match">The offer.</param>
/// <param name="Place">The line's place on the page, from 0.</param>
/// <param name="Line">What is ticked and typed in it.</param>
public sealed record AskLineView(MatchRow Match, int Place, AskLine Line);

/// <summary>One offer that may be asked.</summary>
public sealed record AskLine
{
    /// <summary>Whether it is asked.</summary>
    public bool IsTicked { get; set; }

    /// <summary>The offer.</summary>
    public Guid OfferId { get; set; }

    /// <summary>The date that they set aside, or empty.</summary>
    public Guid? SessionId { get; set; }

    /// <summary>The day, where it is by arrangement.</summary>
    public DateOnly? Day { get; set; }

    /// <summary>The time on the wall, where it is by arrangement.</summary>
    public TimeOnly? Time { get; set; }

    /// <summary>How they would meet.</summary>
    public DeliveryModes Mode { get; set; }

    /// <summary>How many pupils.</summary>
    public int? Pupils { get; set; }

    internal static AskLine For(MatchRow match, TimeOnly time) => new()
    {
        OfferId = match.OfferId.Value,
        SessionId = match.SessionId?.Value,
        Day = match.SessionId is null ? match.Day : null,
        Time = match.SessionId is null ? time : null,
        Mode = match.Way,
        Pupils = match.Pupils,
    };

    internal AskSeveral.One ToAsk() => new(new OfferId(OfferId), SessionId is { } id ? new SessionId(id) : null, Day, Time, Mode, Pupils ?? 0);
}
