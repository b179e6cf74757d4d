using CareersConnect.Application.Organisations;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CareersConnect.Web.Areas.Hub.Pages.Schools;

/// <summary>The hub sees the schools that take part, and finds every other of the register.</summary>
/// <param name="mediator">Finds.</param>
public sealed class IndexModel(IMediator mediator) : PageModel
{
    /// <summary>What was typed.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Words { get; set; }

    /// <summary>What was found.</summary>
    public FindSchools.View Found { get; private set; } = new([], false);

    /// <summary>Which page of those that take part, from 1.</summary>
    [BindProperty(SupportsGet = true)]
    public int Number { get; set; } = 1;

    /// <summary>Those that take part; null while somebody looks for one.</summary>
    public SchoolsThatTakePart.View? TakePart { get; private set; }

    /// <summary>Lists those that take part, or finds.</summary>
    /// <returns>Done when found.</returns>
    public async Task OnGetAsync()
    {
        Found = await mediator.Send(new FindSchools.Query(Words));
        TakePart = string.IsNullOrWhiteSpace(Words) ? await mediator.Send(new SchoolsThatTakePart.Query(Number)) : null;
    }
}
