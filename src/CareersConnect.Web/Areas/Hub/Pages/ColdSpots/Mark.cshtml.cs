using CareersConnect.Application.Matching;
using CareersConnect.Application.Organisations;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.ReferenceData;
using CareersConnect.Web.Filters;
using CareersConnect.Web.TagHelpers;
using CareersConnect.Web.TagHelpers.Fields;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CareersConnect.Web.Areas.Hub.Pages.ColdSpots;

/// <summary>The hub marks a local authority or schools as a cold spot.</summary>
/// <param name="mediator">Asks and tells.</param>
public sealed class MarkModel(IMediator mediator) : PageModel, ILoadsItsView
{
    /// <summary>What was typed to find schools.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Words { get; set; }

    /// <summary>What was found.</summary>
    public FindSchools.View Found { get; private set; } = new([], false);

    /// <summary>The schools that were found.</summary>
    public IReadOnlyList<Choice> Choices => [.. Found.Schools.Select(school => new Choice(school.SchoolId.Value, school.Name, school.Town))];

    /// <summary>The local authorities, by name.</summary>
    public IReadOnlyList<Choice> LocalAuthoritiesToChoose { get; } = [.. LocalAuthorities.All.OrderBy(one => one.Name, StringComparer.CurrentCulture).Select(one => new Choice(one.Code, one.Name))];

    /// <summary>The answers.</summary>
    [BindProperty]
    public Form Input { get; set; } = new();

    /// <summary>Whether the list holds only what was ticked before.</summary>
    public bool NothingMore => !string.IsNullOrWhiteSpace(Words) && Found.Schools.All(school => Input.Schools.Contains(school.SchoolId.Value));

    /// <summary>Shows the form.</summary>
    /// <returns>Done when loaded.</returns>
    public Task OnGetAsync() => LoadAsync();

    /// <summary>Finds schools; what is ticked and typed stays as it is.</summary>
    /// <returns>The page.</returns>
    public async Task<IActionResult> OnPostFindAsync()
    {
        await LoadAsync();
        return Page();
    }

    /// <inheritdoc />
    public async Task LoadAsync() => Found = await mediator.Send(new FindSchools.Query(Words, Schools));

    /// <summary>Marks it.</summary>
    /// <returns>To the list.</returns>
    public async Task<IActionResult> OnPostAsync()
    {
        await mediator.Send(new MarkColdSpot.Command(Input.LocalAuthorityCode, Schools, Input.Reason, Input.Until));
        TempData.Tell("The cold spot is marked, from now on.");
        return RedirectToPage("/ColdSpots/Index");
    }

    private IReadOnlyList<SchoolId> Schools => [.. Input.Schools.Select(school => new SchoolId(school))];

    /// <summary>What is asked.</summary>
    public sealed class Form
    {
        /// <summary>The code of a local authority; empty for none.</summary>
        public string? LocalAuthorityCode { get; set; }

        /// <summary>The keys of schools.</summary>
        public List<Guid> Schools { get; set; } = [];

        /// <summary>Why.</summary>
        public string? Reason { get; set; }

        /// <summary>The last day.</summary>
        public DateOnly? Until { get; set; }
    }
}
