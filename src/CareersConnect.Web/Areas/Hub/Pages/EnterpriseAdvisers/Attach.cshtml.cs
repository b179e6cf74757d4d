using CareersConnect.Application.Organisations;
using CareersConnect.Domain.Education;
using CareersConnect.Web.Filters;
using CareersConnect.Web.TagHelpers;
using CareersConnect.Web.TagHelpers.Fields;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CareersConnect.Web.Areas.Hub.Pages.EnterpriseAdvisers;

/// <summary>The hub attaches an Enterprise Adviser to schools.</summary>
/// <param name="mediator">Asks and tells.</param>
public sealed class AttachModel(IMediator mediator) : PageModel, ILoadsItsView
{
    /// <summary>What was typed to find schools; stays in the address when the form comes back.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Words { get; set; }

    /// <summary>What was found.</summary>
    public FindSchools.View Found { get; private set; } = new([], false);

    /// <summary>The schools that were found.</summary>
    public IReadOnlyList<Choice> Choices => [.. Found.Schools.Select(school => new Choice(school.SchoolId.Value, school.Name, school.Town))];

    /// <summary>The answers.</summary>
    [BindProperty]
    public Form Input { get; set; } = new();

    /// <summary>Whether the list holds only what was ticked before.</summary>
    public bool NothingMore => !string.IsNullOrWhiteSpace(Words) && Found.Schools.All(school => Input.Schools.Contains(school.SchoolId.Value));

    /// <summary>Finds schools.</summary>
    /// <returns>Done when found.</returns>
    public Task OnGetAsync() => LoadAsync();

    /// <summary>Finds more schools; what is ticked and typed stays as it is.</summary>
    /// <returns>The page.</returns>
    public async Task<IActionResult> OnPostFindAsync()
    {
        await LoadAsync();
        return Page();
    }

    /// <inheritdoc />
    public async Task LoadAsync() => Found = await mediator.Send(new FindSchools.Query(Words, [.. Input.Schools.Select(school => new SchoolId(school))]));

    /// <summary>Attaches.</summary>
    /// <returns>To the list.</returns>
    public async Task<IActionResult> OnPostAsync()
    {
        await mediator.Send(new AttachEnterpriseAdviser.Command(Input.Email, [.. Input.Schools.Select(school => new SchoolId(school))], Input.From, Input.Until));
        TempData.Tell("The Enterprise Adviser is attached. Both sides are told by e-mail.");
        return RedirectToPage("/EnterpriseAdvisers/Index");
    }

    /// <summary>What is asked.</summary>
    public sealed class Form
    {
        /// <summary>The address that the Enterprise Adviser signs in with.</summary>
        public string? Email { get; set; }

        /// <summary>The keys of the schools.</summary>
        public List<Guid> Schools { get; set; } = [];

        /// <summary>The first day.</summary>
        public DateOnly? From { get; set; }

        /// <summary>The day it ends.</summary>
        public DateOnly? Until { get; set; }
    }
}
