using CareersConnect.Application.SavedSearches;
using CareersConnect.Domain.SavedSearches;
using CareersConnect.Web.Filters;
using CareersConnect.Web.TagHelpers;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CareersConnect.Web.Pages.SavedSearches;

/// <summary>Deletes a saved search, after a question.</summary>
public sealed class DeleteModel(IMediator mediator) : PageModel, ILoadsItsView
{
    /// <summary>The saved search.</summary>
    [FromRoute]
    public Guid SavedSearchId { get; set; }

    /// <summary>What is about to be deleted.</summary>
    public DeleteSavedSearch.View View { get; private set; } = null!;

    /// <inheritdoc />
    public string Instead => ListSavedSearches.Path;

    /// <summary>Asks.</summary>
    public Task OnGetAsync() => LoadAsync();

    /// <summary>Deletes it.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        await mediator.Send(new DeleteSavedSearch.Command(new SavedSearchId(SavedSearchId)));
        TempData.Tell("The search is deleted.");
        return RedirectToPage("/SavedSearches/Index");
    }

    /// <inheritdoc />
    public async Task LoadAsync() => View = await mediator.Send(new DeleteSavedSearch.Query(new SavedSearchId(SavedSearchId)));
}
