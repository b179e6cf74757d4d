using CareersConnect.Application.People;
using CareersConnect.Application.Pipeline;
using CareersConnect.Domain.Education;
using CareersConnect.Web.Filters;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CareersConnect.Web.Pages.Register;

/// <summary>Somebody says that they work at a school.</summary>
/// <param name="mediator">Asks and tells.</param>
public sealed class AskForSchoolModel(IMediator mediator) : PageModel, ILoadsItsView
{
    /// <summary>The school's key.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid SchoolId { get; set; }

    /// <summary>The school.</summary>
    public AskForSchool.View View { get; private set; } = null!;

    /// <summary>The answers.</summary>
    [BindProperty]
    public Form Input { get; set; } = new();

    /// <summary>Shows the form.</summary>
    /// <returns>Done when loaded.</returns>
    public Task OnGetAsync() => LoadAsync();

    /// <inheritdoc />
    public async Task LoadAsync() => View = await mediator.Send(new AskForSchool.Query(new SchoolId(SchoolId)));

    /// <summary>Asks to join.</summary>
    /// <returns>To the page that says what happens next.</returns>
    public async Task<IActionResult> OnPostAsync()
    {
        await mediator.Send(new AskForSchool.Command(new SchoolId(SchoolId), Input.FullName, Input.Email, new Secret(Input.Password)));
        TempData["SentTo"] = Input.Email;
        return RedirectToPage("/Register/Sent");
    }

    /// <summary>What is asked.</summary>
    public sealed class Form
    {
        /// <summary>The full name.</summary>
        public string? FullName { get; set; }

        /// <summary>The work e-mail address.</summary>
        public string? Email { get; set; }

        /// <summary>The password; never shown again.</summary>
        public string? Password { get; set; }
    }
}
