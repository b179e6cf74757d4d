using CareersConnect.Application.Organisations;
using MediatR;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CareersConnect.Web.Areas.Hub.Pages;

/// <summary>A hub's first page: what needs doing today.</summary>
/// <param name="mediator">Asks.</param>
public sealed class IndexModel(IMediator mediator) : PageModel
{
    /// <summary>What is shown.</summary>
    public TodayOfHub.View View { get; private set; } = null!;

    /// <summary>What needs doing, in a heading.</summary>
    public string Title => View.IsQuiet ? "Nothing waits for you" : View.Waiting switch
    {
        0 => "What needs doing today",
        1 => "1 organisation waits for you",
        var many => $"{many} organisations wait for you",
    };

    /// <summary>Shows it.</summary>
    /// <returns>Done when loaded.</returns>
    public async Task OnGetAsync() => View = await mediator.Send(new TodayOfHub.Query());

    /// <summary>For how many days something has waited.</summary>
    /// <param name="since">Since when, UTC.</param>
    /// <returns>"today", "1 day", "4 days".</returns>
    public string DaysSince(DateTime since) => (View.Today.DayNumber - Domain.Education.EnglishTime.DayInEngland(since).DayNumber) switch
    {
        <= 0 => "today",
        1 => "1 day",
        var days => $"{days} days",
    };
}
