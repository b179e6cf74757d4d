using CareersConnect.Application.Organisations;
using CareersConnect.Domain.Organisations;
using CareersConnect.Web.Filters;
using CareersConnect.Web.TagHelpers;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CareersConnect.Web.Members;

/// <summary>One member: the page that all four sites share. A site's own page gives it its address.</summary>
/// <param name="mediator">Asks and tells.</param>
public abstract class MemberPage(IMediator mediator) : PageModel, ILoadsItsView
{
    /// <summary>The membership's key.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid MembershipId { get; set; }

    /// <summary>The member.</summary>
    public ChangeRole.View View { get; private set; } = null!;

    /// <summary>The answers.</summary>
    [BindProperty]
    public Form Input { get; set; } = new();

    /// <summary>Shows the member.</summary>
    /// <returns>Done when loaded.</returns>
    public async Task OnGetAsync()
    {
        await LoadAsync();
        Input.Role = View.Role;
    }

    /// <inheritdoc />
    public async Task LoadAsync()
    {
        View = await mediator.Send(new ChangeRole.Query(new MembershipId(MembershipId)));
        ViewData["Title"] = View.Name;
    }

    /// <summary>Gives another role.</summary>
    /// <returns>To the list.</returns>
    public async Task<IActionResult> OnPostAsync()
    {
        await mediator.Send(new ChangeRole.Command(new MembershipId(MembershipId), Input.Role));
        TempData.Tell("The role is changed, from their next page on.");
        return RedirectToPage("Members");
    }

    /// <summary>Removes the member.</summary>
    /// <returns>To the list, or to the choice of organisations for those who left themselves.</returns>
    public async Task<IActionResult> OnPostRemoveAsync()
    {
        await mediator.Send(new RemoveMember.Command(new MembershipId(MembershipId)));
        TempData.Tell("They are no longer a member, from their next page on.");
        return RedirectToPage("Members");
    }

    /// <summary>What is asked.</summary>
    public sealed class Form
    {
        /// <summary>What they may do.</summary>
        public Role? Role { get; set; }
    }
}
