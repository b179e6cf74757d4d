using CareersConnect.Application.Organisations;
using CareersConnect.Domain.Education;
using CareersConnect.Web.Filters;
using CareersConnect.Web.TagHelpers;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CareersConnect.Web.Areas.Hub.Pages.Schools;

/// <summary>The hub invites the Careers Leader of a school.</summary>
/// <param name="mediator">Asks and tells.</param>
public sealed class InviteModel(IMediator mediator) : PageModel, ILoadsItsView
{
    /// <summary>The school's key.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid SchoolId { get; set; }

    /// <summary>The school.</summary>
    public InviteCareersLeader.View View { get; private set; } = null!;

    /// <summary>The answers.</summary>
    [BindProperty]
    public Form Input { get; set; } = new();

    /// <summary>Shows it.</summary>
    /// <returns>Done when loaded.</returns>
    public Task OnGetAsync() => LoadAsync();

    /// <inheritdoc />
    public async Task LoadAsync() => View = await mediator.Send(new InviteCareersLeader.Query(new SchoolId(SchoolId)));

    /// <summary>Invites.</summary>
    /// <returns>To the page again.</returns>
    public async Task<IActionResult> OnPostAsync()
    {
        await mediator.Send(new InviteCareersLeader.Command(new SchoolId(SchoolId), Input.Email));
        TempData.Tell($"{Input.Email} is invited as Careers Leader.");
        return RedirectToPage();
    }

    /// <summary>What is asked.</summary>
    public sealed class Form
    {
        /// <summary>The Careers Leader's address.</summary>
        public string? Email { get; set; }
    }
}
