using CareersConnect.Application.SavedSearches;
using CareersConnect.Domain.SavedSearches;
using CareersConnect.Web.Filters;
using CareersConnect.Web.TagHelpers;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CareersConnect.Web.Pages.SavedSearches;

/// <summary>The searches that a member keeps.</summary>
public sealed class IndexModel(IMediator mediator) : PageModel, ILoadsItsView
{
    /// <summary>Which page of the list; a name of its own, since "page" is a name of the framework's too.</summary>
    [FromQuery(Name = "page")]
    public int? Number { get; set; }

    /// <summary>The searches.</summary>
    public ListSavedSearches.View View { get; private set; } = null!;

    /// <summary>Shows them.</summary>
    public Task OnGetAsync() => LoadAsync();

    /// <summary>Stops an alert.</summary>
    public async Task<IActionResult> OnPostStopAsync(Guid savedSearchId)
    {
        await mediator.Send(new ChangeSavedSearch.Stop(new SavedSearchId(savedSearchId)));
        TempData.Tell("The e-mails are stopped. The search is kept, and “Start again” starts them.");
        return RedirectToPage();
    }

    /// <inheritdoc />
    public async Task LoadAsync() => View = await mediator.Send(new ListSavedSearches.Query(Number ?? 1));
}
