using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Joining = CareersConnect.Application.People.Register;

namespace CareersConnect.Web.Pages.Register;

/// <summary>First page of a registration: who you are.</summary>
/// <param name="mediator">Checks the answers.</param>
public sealed class YouModel(IMediator mediator) : PageModel
{
    /// <summary>Whether an employer or a provider registers.</summary>
    [BindProperty(SupportsGet = true)]
    public Joining.Side Side { get; set; } = Joining.Side.Employer;

    /// <summary>The answers.</summary>
    [BindProperty]
    public Form Input { get; set; } = new();

    /// <summary>Shows what was answered before.</summary>
    public void OnGet() => Input = Form.Of(RegistrationSoFar.Of(TempData).You);

    /// <summary>Checks and goes on.</summary>
    /// <returns>To the second page.</returns>
    public async Task<IActionResult> OnPostAsync()
    {
        var you = new Joining.You(Input.FullName, Input.Email);
        await mediator.Send(you);
        (RegistrationSoFar.Of(TempData) with { You = you, Side = Side }).Keep(TempData);
        return RedirectToPage("/Register/Organisation");
    }

    /// <summary>What is asked.</summary>
    public sealed class Form
    {
        /// <summary>The full name.</summary>
        public string? FullName { get; set; }

        /// <summary>The work e-mail address.</summary>
        public string? Email { get; set; }

        internal static Form Of(Joining.You? you) => new() { FullName = you?.FullName, Email = you?.Email };
    }
}
