using CareersConnect.Application.Organisations;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CareersConnect.Web.Pages.Register;

/// <summary>Somebody who works at a school finds it in the register.</summary>
/// <param name="mediator">Finds.</param>
public sealed class SchoolModel(IMediator mediator) : PageModel
{
    /// <summary>What was typed.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Words { get; set; }

    /// <summary>What was found.</summary>
    public FindSchools.View Found { get; private set; } = new([], false);

    /// <summary>Finds.</summary>
    /// <returns>Done when found.</returns>
    public async Task OnGetAsync() => Found = await mediator.Send(new FindSchools.Query(Words));
}
