using CareersConnect.Application.Organisations;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CareersConnect.Web.Areas.Hub.Pages.EnterpriseAdvisers;

/// <summary>Which Enterprise Adviser looks after which school.</summary>
/// <param name="mediator">Asks.</param>
public sealed class IndexModel(IMediator mediator) : PageModel
{
    /// <summary>Those that have ended.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Ended { get; set; }

    /// <summary>Which page, from 1.</summary>
    [BindProperty(SupportsGet = true)]
    public int Number { get; set; } = 1;

    /// <summary>The list.</summary>
    public ShowEnterpriseAdvisers.View View { get; private set; } = null!;

    /// <summary>Lists them.</summary>
    /// <returns>Done when loaded.</returns>
    public async Task OnGetAsync() => View = await mediator.Send(new ShowEnterpriseAdvisers.Query(Ended, Number));
}
