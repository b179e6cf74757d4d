using CareersConnect.Application.Imports;
using CareersConnect.Web.Filters;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CareersConnect.Web.Areas.Hub.Pages.Imports;

/// <summary>An import while it runs, and what it found. While it runs the page asks the browser to look again: no script is needed.</summary>
/// <param name="mediator">Asks and sends.</param>
public sealed class ShowModel(IMediator mediator) : PageModel, ILoadsItsView
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

    /// <summary>Shows it.</summary>
    /// <returns>Done when loaded.</returns>
    public Task OnGetAsync() => LoadAsync();

    /// <summary>Stops it.</summary>
    /// <returns>The import as it stands then.</returns>
    public async Task<IActionResult> OnPostAsync()
    {
        await mediator.Send(new StopImport.Command(RunId));
        return RedirectToPage(new { runId = RunId });
    }

    /// <inheritdoc />
    public async Task LoadAsync()
    {
        View = await mediator.Send(new ShowImport.Query(RunId, Warnings, Number));
        if (View.IsUnderWay)
        {
            Response.Headers["Refresh"] = EverySeconds;
        }
    }
}
