using CareersConnect.Web.TagHelpers;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Joining = CareersConnect.Application.People.Register;

namespace CareersConnect.Web.Pages.Register;

/// <summary>Second page of a registration: the organisation.</summary>
/// <param name="mediator">Checks the answers.</param>
public sealed class OrganisationModel(IMediator mediator) : PageModel
{
    /// <summary>Whether an employer or a provider registers.</summary>
    public Joining.Side Side => RegistrationSoFar.Of(TempData).Side;

    /// <summary>The answers.</summary>
    [BindProperty]
    public Form Input { get; set; } = new();

    /// <summary>Shows what was answered before; whoever comes here first is sent to the first page.</summary>
    /// <returns>The page.</returns>
    public IActionResult OnGet()
    {
        var soFar = RegistrationSoFar.Of(TempData);
        Input = Form.Of(soFar.About);
        return soFar.You is null ? RedirectToPage("/Register/Index") : Page();
    }

    /// <summary>Checks and goes on.</summary>
    /// <returns>To the third page.</returns>
    public async Task<IActionResult> OnPostAsync()
    {
        var about = new Joining.About(Side, Input.Name, Input.Sector, Input.Size, Input.Postcode, Input.Website, Input.Ukprn);
        var answer = await mediator.Send(about);
        (RegistrationSoFar.Of(TempData) with { About = about }).Keep(TempData);
        if (answer.PlaceNote is { } note)
        {
            TempData.Tell(note);
        }

        return RedirectToPage("/Register/Password");
    }

    /// <summary>What is asked.</summary>
    public sealed class Form
    {
        /// <summary>The organisation's name.</summary>
        public string? Name { get; set; }

        /// <summary>The slug of its main sector.</summary>
        public string? Sector { get; set; }

        /// <summary>How many people work there.</summary>
        public Joining.Size? Size { get; set; }

        /// <summary>Of its main place.</summary>
        public string? Postcode { get; set; }

        /// <summary>Its website.</summary>
        public string? Website { get; set; }

        /// <summary>Its provider number.</summary>
        public string? Ukprn { get; set; }

        internal static Form Of(Joining.About? about) => new()
        {
            Name = about?.Name, Sector = about?.Sector, Size = about?.Size, Postcode = about?.Postcode, Website = about?.Website, Ukprn = about?.Ukprn,
        };
    }
}
