using CareersConnect.Application.Organisations;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CareersConnect.Web.Areas.Hub.Pages.Organisations;

/// <summary>Who waits for the hub to look, and every other organisation.</summary>
/// <param name="mediator">Asks.</param>
public sealed class IndexModel(IMediator mediator) : PageModel
{
    /// <summary>Which organisations.</summary>
    [BindProperty(SupportsGet = true)]
    public VerificationQueue.Shown Shown { get; set; }

    /// <summary>A part of the name.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Words { get; set; }

    /// <summary>Which page, from 1.</summary>
    [BindProperty(SupportsGet = true)]
    public int Number { get; set; } = 1;

    /// <summary>The list.</summary>
    public VerificationQueue.View View { get; private set; } = null!;

    /// <summary>Lists them.</summary>
    /// <returns>Done when loaded.</returns>
    public async Task OnGetAsync() => View = await mediator.Send(new VerificationQueue.Query(Shown, Words, Number));
}
