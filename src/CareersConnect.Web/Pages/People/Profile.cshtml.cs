using CareersConnect.Application.People;
using CareersConnect.Application.Pipeline;
using CareersConnect.Application.SignedIn;
using CareersConnect.Web.Filters;
using CareersConnect.Web.TagHelpers;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CareersConnect.Web.Pages.People;

/// <summary>A person says how they are called.</summary>
/// <param name="mediator">Asks and tells.</param>
/// <param name="member">Who reads.</param>
public sealed class ProfileModel(IMediator mediator, ICurrentMember member) : PageModel, ILoadsItsView
{
    /// <summary>What is known of the person.</summary>
    public EditProfile.View View { get; private set; } = null!;

    /// <summary>Whether the reader keeps searches.</summary>
    public bool MaySave => (member.Audiences & Audience.Seekers) != Audience.None;

    /// <summary>The answers.</summary>
    [BindProperty]
    public Form Input { get; set; } = new();

    /// <summary>Shows the form.</summary>
    /// <returns>Done when loaded.</returns>
    public async Task OnGetAsync()
    {
        await LoadAsync();
        Input.FullName = View.FullName;
    }

    /// <inheritdoc />
    public async Task LoadAsync() => View = await mediator.Send(new EditProfile.Query());

    /// <summary>Saves the name.</summary>
    /// <returns>To the page again.</returns>
    public async Task<IActionResult> OnPostAsync()
    {
        await mediator.Send(new EditProfile.Command(Input.FullName));
        TempData.Tell("Your name is saved.");
        return RedirectToPage();
    }

    /// <summary>What is asked.</summary>
    public sealed class Form
    {
        /// <summary>The full name.</summary>
        public string? FullName { get; set; }
    }
}
