using CareersConnect.Application.Pipeline;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Joining = CareersConnect.Application.People.Register;

namespace CareersConnect.Web.Pages.Register;

/// <summary>Third page of a registration: a password, and everything is sent.</summary>
/// <param name="mediator">Sends it.</param>
public sealed class PasswordModel(IMediator mediator) : PageModel
{
    /// <summary>The address of the first page.</summary>
    public string? Email => RegistrationSoFar.Of(TempData).You?.Email;

    /// <summary>The answers.</summary>
    [BindProperty]
    public NewPassword Input { get; set; } = new();

    /// <summary>Shows the form; whoever comes here first is sent to the first page.</summary>
    /// <returns>The page.</returns>
    public IActionResult OnGet() => RegistrationSoFar.Of(TempData).About is null ? RedirectToPage("/Register/Index") : Page();

    /// <summary>Joins.</summary>
    /// <returns>To the page that says what happens next.</returns>
    public async Task<IActionResult> OnPostAsync()
    {
        var soFar = RegistrationSoFar.Of(TempData);
        await mediator.Send(new Joining.Command(soFar.You ?? new(null, null), soFar.About ?? new(soFar.Side, null, null, null, null, null, null), new Secret(Input.Password)));
        RegistrationSoFar.Forget(TempData);
        TempData["SentTo"] = soFar.You?.Email;
        return RedirectToPage("/Register/Sent");
    }
}
