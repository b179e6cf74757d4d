using CareersConnect.Application.SavedSearches;
using CareersConnect.Domain.SavedSearches;
using CareersConnect.Web.Filters;
using CareersConnect.Web.TagHelpers;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CareersConnect.Web.Pages.SavedSearches;

/// <summary>Renames a saved search, and says how often it tells.</summary>
public sealed class ChangeModel(IMediator mediator) : PageModel, ILoadsItsView
{
    /// <summary>The saved search.</summary>
    [FromRoute]
    public Guid SavedSearchId { get; set; }

    /// <summary>The answers.</summary>
    [BindProperty]
    public Form Input { get; set; } = new();

    /// <summary>How it stands.</summary>
    public ChangeSavedSearch.View View { get; private set; } = null!;

    /// <summary>Shows how it stands.</summary>
    public async Task OnGetAsync()
    {
        await LoadAsync();
        (Input.Name, Input.HowOften) = (View.Name, View.HowOften);
    }

    /// <summary>Saves it.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        await mediator.Send(new ChangeSavedSearch.Command(new SavedSearchId(SavedSearchId), Input.Name, Input.HowOften));
        TempData.Tell(Input.HowOften == HowOften.OnlyKept ? "Saved. The search is kept, without e-mails." : "Saved. We e-mail you when an offer is new to it.");
        return RedirectToPage("/SavedSearches/Index");
    }

    /// <inheritdoc />
    public async Task LoadAsync() => View = await mediator.Send(new ChangeSavedSearch.Query(new SavedSearchId(SavedSearchId)));

    /// <summary>What is asked.</summary>
    public sealed class Form
    {
        /// <summary>What it is called.</summary>
        public string? Name { get; set; }

        /// <summary>How often to tell.</summary>
        public HowOften? HowOften { get; set; }
    }
}
