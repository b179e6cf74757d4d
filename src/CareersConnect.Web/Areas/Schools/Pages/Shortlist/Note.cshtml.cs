using CareersConnect.Application.Shortlists;
using CareersConnect.Domain.Offers;
using CareersConnect.Web.Filters;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CareersConnect.Web.Areas.Schools.Pages.Shortlist;

/// <summary>Writes the note beside an offer on the shortlist.</summary>
public sealed class NoteModel(IMediator mediator) : PageModel, ILoadsItsView
{
    /// <summary>The offer.</summary>
    [FromRoute]
    public Guid OfferId { get; set; }

    /// <summary>The answer.</summary>
    [BindProperty]
    public Form Input { get; set; } = new();

    /// <summary>What stands there now.</summary>
    public NoteOnShortlist.View View { get; private set; } = null!;

    /// <summary>Shows what stands there.</summary>
    /// <returns>When it is loaded.</returns>
    public async Task OnGetAsync()
    {
        await LoadAsync();
        Input.Note = View.Note;
    }

    /// <summary>Writes it.</summary>
    /// <returns>The shortlist, at the offer.</returns>
    public async Task<IActionResult> OnPostAsync()
    {
        await mediator.Send(new NoteOnShortlist.Command(new OfferId(OfferId), Input.Note));
        return RedirectToPage("/Shortlist/Index", null, null, $"on-{OfferId}");
    }

    /// <inheritdoc />
    public async Task LoadAsync() => View = await mediator.Send(new NoteOnShortlist.Query(new OfferId(OfferId)));

    /// <summary>The note.</summary>
    public sealed class Form
    {
        /// <summary>What colleagues should know.</summary>
        public string? Note { get; set; }
    }
}
