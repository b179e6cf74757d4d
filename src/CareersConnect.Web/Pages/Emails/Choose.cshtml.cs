using CareersConnect.Web.TagHelpers;
using CareersConnect.Application.Email;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CareersConnect.Web.Pages.Emails;

/// <summary>Whoever holds an e-mail chooses which kinds go to its address, without an account. Looking changes nothing; one button does.</summary>
/// <param name="mediator">Sends the request.</param>
public sealed class ChooseModel(IMediator mediator) : PageModel
{
    /// <summary>What may be chosen.</summary>
    public ChooseEmails.View Emails { get; private set; } = null!;

    /// <summary>The answers.</summary>
    [BindProperty]
    public Form Input { get; set; } = new();

    /// <summary>Shows the kinds.</summary>
    /// <param name="emailId">The e-mail.</param>
    /// <returns>The page.</returns>
    public async Task OnGetAsync(Guid emailId)
    {
        Emails = await mediator.Send(new ChooseEmails.Query(emailId));
        Input.Wanted = [.. Emails.Kinds.Where(kind => kind.Wanted).Select(kind => kind.Kind)];
    }

    /// <summary>Sets the kinds.</summary>
    /// <param name="emailId">The e-mail.</param>
    /// <returns>The page again.</returns>
    public async Task<IActionResult> OnPostAsync(Guid emailId)
    {
        await mediator.Send(new ChooseEmails.Command(emailId, Input.Wanted));
        TempData.Tell("Saved. From now on you get the e-mails that are ticked here.");
        return RedirectToPage();
    }

    /// <summary>The answers of the form.</summary>
    public sealed class Form
    {
        /// <summary>The kinds that are still wanted.</summary>
        public List<string> Wanted { get; set; } = [];
    }
}
