using CareersConnect.Application.Encounters;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CareersConnect.Web.Areas.Schools.Pages.Encounters;

/// <summary>What took place, by school year.</summary>
public sealed class IndexModel(IMediator mediator) : PageModel
{
    /// <summary>What is shown.</summary>
    public ListEncounters.View View { get; private set; } = null!;

    /// <summary>Shows a school year.</summary>
    /// <param name="year">The calendar year in which it started; this one unless it says otherwise.</param>
    /// <param name="page">From 1.</param>
    /// <returns>When it is loaded.</returns>
    public async Task OnGetAsync([FromQuery] int? year, [FromQuery(Name = "page")] int? page) => View = await mediator.Send(new ListEncounters.Query(year, page ?? 1));
}
