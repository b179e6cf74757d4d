using CareersConnect.Application.Imports;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CareersConnect.Web.Areas.Hub.Pages.Imports;

/// <summary>An import while it runs, and what it found. While it runs the page asks the browser to look again: no script is needed.</summary>
/// <param name="mediator">Asks.</param>
public sealed class ShowModel(IMediator mediator) : PageModel
{
    private const string EverySeconds = "3";

    /// <summary>Which import.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid RunId { get; set; }

    /// <summary>Whether warnings are listed although there are faults.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Warnings { get; set; }

    /// <summary>Which page of findings, from 1.</summary>
    [BindProperty(SupportsGet = true)]
    public int Number { get; set; } = 1;

    /// <summary>The import.</summary>
    public ShowImport.View View { get; private set; } = null!;

    /// <summary>Loads it.</summary>
    /// <returns>Done when loaded.</returns>
    public async Task OnGetAsync()
    {
        View = await mediator.Send(new ShowImport.Query(RunId, Warnings, Number));
        if (View.IsUnderWay)
        {
            Response.Headers["Refresh"] = EverySeconds;
        }
    }
}
