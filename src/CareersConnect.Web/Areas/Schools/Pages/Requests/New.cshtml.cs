using CareersConnect.Application.Offers.Search;
using CareersConnect.Application.Requests;
using CareersConnect.Domain.Education;
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
    /// <param name="year">Its year group.</param>
    /// <returns>When it is loaded.</returns>
    public async Task OnGetAsync([FromQuery] string? gap, [FromQuery] int? year)
    {
        var view = await ShowAsync();
        var benchmark = gap switch { "bm5" => 5, "bm6" => 6, "bm7" => 7, _ => (int?)null };
        var wanted = year is { } number and >= 0 and <= 14 && view.YearGroups.Contains((YearGroup)number) ? (YearGroup)number : (YearGroup?)null;
        Input.Benchmark = benchmark;
        Input.YearGroups = wanted is { } one ? [one] : [];
        Input.Pupils = benchmark is { } b && wanted is { } y && view.Missing.TryGetValue((b, y), out var missing) && missing > 0 ? missing : null;
        (Input.From, Input.Until) = (view.Today.AddDays(FirstDayIn), view.Today.AddDays(FirstDayIn + Window));
        Input.Where = benchmark == 6 ? [MeetingWays.AtTheirWorkplace] : [MeetingWays.InOurSchool, MeetingWays.LiveOnline];
        Input.TravelMiles = benchmark == 6 ? UsualTravel : null;
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

    private async Task<RaiseRequest.View> ShowAsync()
    {
        var view = await Mediator.Send(new RaiseRequest.Query());
        Taught = view.YearGroups;
        Missing = [.. view.Missing.Where(gap => gap.Value > 0).OrderByDescending(gap => gap.Value).ThenBy(gap => gap.Key.Year).Take(5).Select(gap => (gap.Key.Benchmark, gap.Key.Year, gap.Value))];
        return view;
    }
}
