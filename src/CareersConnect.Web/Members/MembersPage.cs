using CareersConnect.Application.Organisations;
using CareersConnect.Domain.Organisations;
using CareersConnect.Web.Filters;
using CareersConnect.Web.TagHelpers;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CareersConnect.Web.Members;

/// <summary>Who is in an organisation: the page that all four sites share. A site's own page gives it its address.</summary>
/// <param name="mediator">Asks and tells.</param>
public abstract class MembersPage(IMediator mediator) : PageModel, ILoadsItsView
{
    /// <summary>Members and invitations.</summary>
    public ShowMembers.View View { get; private set; } = null!;

    /// <summary>The answers.</summary>
    [BindProperty]
    public Form Input { get; set; } = new();

    /// <summary>Lists them.</summary>
    /// <returns>Done when loaded.</returns>
    public Task OnGetAsync() => LoadAsync();

    /// <inheritdoc />
    public async Task LoadAsync()
    {
        ViewData["Title"] = "Members";
        View = await mediator.Send(new ShowMembers.Query());
    }

    /// <summary>Invites a colleague.</summary>
    /// <returns>To the list.</returns>
    public async Task<IActionResult> OnPostAsync()
    {
        await mediator.Send(new InviteMember.Command(Input.Email, Input.Role));
        return Told($"{Input.Email} is invited. The link in the e-mail works for {Invitation.Days} days.");
    }

    /// <summary>Sends an invitation again.</summary>
    /// <param name="invitation">Its key.</param>
    /// <returns>To the list.</returns>
    public async Task<IActionResult> OnPostAgainAsync(Guid invitation)
    {
        await mediator.Send(new SendInvitationAgain.Command(new InvitationId(invitation)));
        return Told("The invitation is on its way again, with a new link.");
    }

    /// <summary>Takes an invitation back.</summary>
    /// <param name="invitation">Its key.</param>
    /// <returns>To the list.</returns>
    public async Task<IActionResult> OnPostRevokeAsync(Guid invitation)
    {
        await mediator.Send(new RevokeInvitation.Command(new InvitationId(invitation)));
        return Told("The invitation is taken back. Its link opens nothing any more.");
    }

    private RedirectToPageResult Told(string sentence)
    {
        TempData.Tell(sentence);
        return RedirectToPage();
    }

    /// <summary>What is asked.</summary>
    public sealed class Form
    {
        /// <summary>The colleague's address.</summary>
        public string? Email { get; set; }

        /// <summary>What they may do.</summary>
        public Role? Role { get; set; }
    }
}
