using CareersConnect.Application.Matching;
using CareersConnect.Domain.Matching;
using CareersConnect.Web.TagHelpers;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CareersConnect.Web.Areas.Hub.Pages.ColdSpots;

/// <summary>Which schools the hub gives priority.</summary>
/// <param name="mediator">Asks and tells.</param>
public sealed class IndexModel(IMediator mediator) : PageModel
{
    /// <summary>The list.</summary>
    public ListColdSpots.View View { get; private set; } = null!;

    /// <summary>Lists them.</summary>
    /// <returns>Done when loaded.</returns>
    public async Task OnGetAsync() => View = await mediator.Send(new ListColdSpots.Query());

    /// <summary>Ends one.</summary>
    /// <param name="coldSpotId">Its key.</param>
    /// <returns>To the list.</returns>
    public async Task<IActionResult> OnPostEndAsync(Guid coldSpotId)
    {
        await mediator.Send(new MarkColdSpot.End(new ColdSpotId(coldSpotId)));
        TempData.Tell("The priority has ended. What is agreed goes on.");
        return RedirectToPage();
    }
}
