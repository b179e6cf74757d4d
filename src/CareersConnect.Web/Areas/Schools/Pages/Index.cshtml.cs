using CareersConnect.Application.Encounters;
using CareersConnect.Application.Pipeline;
using CareersConnect.Application.SignedIn;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.Encounters;
using CareersConnect.Web.Offers;
using CareersConnect.Web.Pages.Shared;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CareersConnect.Web.Areas.Schools.Pages;

/// <summary>A school's first page.</summary>
public sealed class IndexModel(IMediator mediator, ICurrentMember member) : PageModel
{
    private const int Soon = 7;
    private const int DeadlineNear = 60;

    /// <summary>What is shown.</summary>
    public ShowDashboard.View View { get; private set; } = null!;

    /// <summary>Whether the reader may ask and record.</summary>
    public bool MayWrite => member.Audiences.HasFlag(Audience.CareersStaff);

    /// <summary>The grid of a school; null for a college, whose groups are programmes.</summary>
    public GapGrid? Grid => View.Coverage.IsCollege ? null : new GapGrid(
        "Pupils still missing each encounter, by year group",
        [.. View.Coverage.Groups.Select(group => new GapYear(group.YearGroup, group.Pupils))],
        [
            RowOf("Employer encounter", "Benchmark 5, once every year", View.Coverage.Employers),
            RowOf("Workplace experience", "Benchmark 6, two by 16, one more by 18", View.Coverage.Workplaces),
        ]);

    /// <summary>What is said beside the number of asks that wait for the other side.</summary>
    public string Unanswered => View switch
    {
        { Waiting: 0 } => "asks without an answer",
        { Waiting: 1, OldestWaiting: 0 } => "ask without an answer, sent today",
        { Waiting: 1, OldestWaiting: 1 } => "ask without an answer, sent yesterday",
        { Waiting: 1 } => $"ask without an answer, sent {View.OldestWaiting} days ago",
        { OldestWaiting: 0 } => "asks without an answer, all sent today",
        _ => $"asks without an answer, the oldest sent {(View.OldestWaiting == 1 ? "yesterday" : $"{View.OldestWaiting} days ago")}",
    };

    /// <summary>Shows it.</summary>
    /// <returns>When it is loaded.</returns>
    public async Task OnGetAsync() => View = await mediator.Send(new ShowDashboard.Query());

    /// <summary>The offers that would close a gap.</summary>
    /// <param name="benchmark">The benchmark.</param>
    /// <param name="year">The year group.</param>
    /// <returns>The address of the search.</returns>
    public string OffersFor(int benchmark, YearGroup year) => SearchAddress.ForGap(benchmark, year, View.Today).Url;

    /// <summary>The request that would close a gap, for those who may ask.</summary>
    /// <param name="benchmark">The benchmark.</param>
    /// <param name="year">The year group.</param>
    /// <returns>The address; null for those who only read.</returns>
    public string? AskFor(int benchmark, YearGroup year) => MayWrite ? Url.Page("/Requests/New", new { gap = $"bm{benchmark}", year = (int)year }) : null;

    /// <summary>Where a thing to do leads.</summary>
    /// <param name="action">The thing.</param>
    /// <returns>The address; null where those who only read can do nothing with it.</returns>
    public string? LinkOf(NextAction action) => action switch
    {
        { Kind: NextActionKind.NameLeader } => MayWrite ? Url.Page("/Settings/CareersPage") : null,
        { Kind: NextActionKind.NameStaff, BookingId: { } booking } when MayWrite => Url.Page("/Bookings/Staff", new { bookingId = booking.Value })!,
        { Kind: NextActionKind.Record, BookingId: { } booking } when MayWrite => Url.Page("/Encounters/Record", new { bookingId = booking.Value })!,
        { RequestId: { } request } => Url.Page("/Requests/Show", new { requestId = request.Value })!,
        { BookingId: { } booking } => Url.Page("/Bookings/Show", new { bookingId = booking.Value })!,
        { Gap: { } gap } => AskFor(gap.Benchmark, gap.Year),
        _ => Url.Page("/Requests/Index"),
    };

    /// <summary>How a thing to do looks: a flag within a week, a clock before long, a document whenever.</summary>
    /// <param name="action">The thing.</param>
    /// <returns>Class and drawing.</returns>
    public (string? Css, string Icon) LookOf(NextAction action) => (action.Deadline.DayNumber - View.Today.DayNumber) switch
    {
        <= Soon => ("cc-todo__hot", "flag"),
        <= DeadlineNear => ("cc-todo__warm", "clock"),
        _ => (null, "document"),
    };

    private GapRow RowOf(string title, string note, CoverageRow row) => new(title, note, [.. View.Coverage.Groups.Zip(row.ByGroup, (group, coverage) => coverage is null ? null
        : coverage.Missing == 0 ? GapCell.From(coverage, View.Today, Url.Page("/Encounters/Index")!)
        : GapCell.From(coverage, View.Today, OffersFor(row.Benchmark, group.YearGroup), DueBy(group, row), AskFor(row.Benchmark, group.YearGroup)))]);

    /// <summary>The end of the school year, once it is near, where something is due by then.</summary>
    private DateOnly? DueBy(Group group, CoverageRow row) =>
        View.Coverage.Year.LastDay.DayNumber - View.Today.DayNumber <= DeadlineNear && View.Coverage.IsDue(group, row) ? View.Coverage.Year.LastDay : null;
}
