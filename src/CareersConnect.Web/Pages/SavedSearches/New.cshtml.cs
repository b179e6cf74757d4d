using CareersConnect.Application.SavedSearches;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.SavedSearches;
using CareersConnect.Web.Filters;
using CareersConnect.Web.Offers;
using CareersConnect.Web.SavedSearches;
using CareersConnect.Web.TagHelpers;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CareersConnect.Web.Pages.SavedSearches;

/// <summary>Saves a search. What is searched for stands in the address, as on the page of the search.</summary>
public sealed class NewModel(IMediator mediator, TimeProvider clock) : PageModel, ILoadsItsView
{
    /// <summary>The search as the address says it.</summary>
    internal SearchAddress Address => SearchAddressReader.Read(Request.Query, clock.TodayInEngland()) with { IsUsualAudience = !Request.Query.ContainsKey("for") };

    /// <summary>The answers.</summary>
    [BindProperty]
    public Form Input { get; set; } = new();

    /// <summary>What is about to be saved.</summary>
    public SaveSearch.View View { get; private set; } = null!;

    /// <summary>Proposes a name.</summary>
    public async Task OnGetAsync()
    {
        await LoadAsync();
        Input.Name = SavedSearchWords.NameOf(View.Search, View.Place.Label);
        Input.HowOften = HowOften.Daily;
    }

    /// <summary>Saves it.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        await mediator.Send(new SaveSearch.Command(Address.Search, Address.Place, Input.Name, Input.HowOften));
        TempData.Tell(Input.HowOften == HowOften.OnlyKept ? "The search is saved." : "The search is saved. We e-mail you when an offer is new to it.");
        return RedirectToPage("/SavedSearches/Index");
    }

    /// <inheritdoc />
    public async Task LoadAsync() => View = await mediator.Send(new SaveSearch.Query(Address.Search, Address.Place));

    /// <summary>What is asked.</summary>
    public sealed class Form
    {
        /// <summary>What it is called.</summary>
        public string? Name { get; set; }

        /// <summary>How often to tell.</summary>
        public HowOften? HowOften { get; set; }
    }
}
