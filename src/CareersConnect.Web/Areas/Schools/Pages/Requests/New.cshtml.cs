using CareersConnect.Application.Offers.Search;
using CareersConnect.Application.Requests;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.ReferenceData;
using CareersConnect.Web.TagHelpers;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace CareersConnect.Web.Areas.Schools.Pages.Requests;

/// <summary>A new request, filled from the gap whose link led here.</summary>
public sealed class NewModel(IMediator mediator) : NeedPage(mediator)
{
    private const int FirstDayIn = 14;
    private const int Window = 56;
    private const int UsualTravel = 15;

    /// <summary>The gaps to choose from, the largest first.</summary>
    public IReadOnlyList<(int Benchmark, YearGroup Year, int Missing)> Missing { get; private set; } = [];

    /// <inheritdoc />
    public override string Does => "See which offers fit";

    /// <summary>Shows the form.</summary>
    /// <param name="gap">The benchmark of a gap: bm5, bm6, bm7.</param>
    /// <param name="year">Its year group, or several.</param>
    /// <param name="pupils">For how many, where the link knows.</param>
    /// <param name="kind">A kind of activity, where the link knows.</param>
    /// <returns>When it is loaded.</returns>
    public async Task OnGetAsync([FromQuery] string? gap, [FromQuery] int[] year, [FromQuery] int? pupils, [FromQuery] string? kind)
    {
        var view = await ShowAsync();
        var type = kind is null ? null : ActivityTypes.Find(new ActivityTypeId(kind)) is { CanBeOffered: true } known ? known : null;
        Input.ActivityTypes = type is null ? [] : [type.Id.Value];
        var benchmark = gap switch { "bm5" => 5, "bm6" => 6, "bm7" => 7, _ => (int?)null };
        Input.Benchmark = benchmark;
        Input.YearGroups = [.. year.Where(one => one is >= 0 and <= 14).Select(one => (YearGroup)one).Where(one => view.YearGroups.Contains(one)).Distinct()];
        var missing = benchmark is { } b ? Input.YearGroups.Sum(one => view.Missing.GetValueOrDefault((b, one))) : 0;
        Input.Pupils = pupils is > 0 ? pupils : missing > 0 ? missing : null;
        (Input.From, Input.Until) = (SchoolDay(view.Today.AddDays(FirstDayIn), 1), SchoolDay(view.Today.AddDays(FirstDayIn + Window), -1));
        var isAway = benchmark == 6 || type?.Place is ActivityPlace.Workplace or ActivityPlace.Provider;
        Input.Where = isAway ? [MeetingWays.AtTheirWorkplace] : [MeetingWays.InOurSchool, MeetingWays.LiveOnline];
        Input.TravelMiles = isAway ? UsualTravel : null;
    }

    /// <summary>Raises it.</summary>
    /// <returns>The request with its matches.</returns>
    public async Task<IActionResult> OnPostAsync()
    {
        var requestId = await Mediator.Send((RaiseRequest.Command)Input.Into(new RaiseRequest.Command()));
        TempData.Tell("Your request stands. Choose whom to ask.");
        return RedirectToPage("/Requests/Show", new { requestId = requestId.Value });
    }

    /// <inheritdoc />
    public override Task LoadAsync() => ShowAsync();

    /// <summary>The nearest day from a day on, forwards or backwards, on which pupils are usually in school; the day itself where the calendar ends.</summary>
    private static DateOnly SchoolDay(DateOnly from, int step) => Enumerable.Range(0, 60).Select(n => from.AddDays(n * step)).FirstOrDefault(day => SchoolTerms.IsSchoolDay(day) != false, from);

    private async Task<RaiseRequest.View> ShowAsync()
    {
        var view = await Mediator.Send(new RaiseRequest.Query());
        Taught = view.YearGroups;
        Missing = [.. view.Missing.Where(gap => gap.Value > 0).OrderByDescending(gap => gap.Value).ThenBy(gap => gap.Key.Year).Take(5).Select(gap => (gap.Key.Benchmark, gap.Key.Year, gap.Value))];
        return view;
    }
}
