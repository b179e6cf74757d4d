using CareersConnect.Application.SavedSearches;
using CareersConnect.Domain.SavedSearches;
using CareersConnect.Web.SavedSearches;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CareersConnect.Web.Pages.SavedSearches;

/// <summary>Opens a saved search: its address may be kept in a mail or among the favourites, whatever becomes of the addresses of searches.</summary>
public sealed class OpenModel(IMediator mediator) : PageModel
{
    /// <summary>Goes to the search.</summary>
    public async Task<IActionResult> OnGetAsync(Guid savedSearchId)
    {
        var saved = await mediator.Send(new OpenSavedSearch.Command(new SavedSearchId(savedSearchId)));
        return LocalRedirect(SavedSearchWords.AddressOf(saved.Search, saved.PlaceTyped).Url);
    }
}
