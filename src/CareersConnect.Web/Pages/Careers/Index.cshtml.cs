using CareersConnect.Application.Schools;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CareersConnect.Web.Pages.Careers;

/// <summary>Somebody looks for a school's careers page.</summary>
/// <param name="mediator">Finds.</param>
public sealed class IndexModel(IMediator mediator) : PageModel
{
    /// <summary>What was typed.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Words { get; set; }

    /// <summary>What was found.</summary>
    public FindCareersPages.View Found { get; private set; } = null!;

    /// <summary>Finds.</summary>
    /// <returns>Done when found.</returns>
    public async Task OnGetAsync() => Found = await mediator.Send(new FindCareersPages.Query(Words));
}
