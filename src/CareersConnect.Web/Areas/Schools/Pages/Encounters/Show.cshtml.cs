using CareersConnect.Application.Encounters;
using CareersConnect.Application.Pipeline;
using CareersConnect.Application.SignedIn;
using CareersConnect.Domain.Encounters;
using CareersConnect.Web.Filters;
using CareersConnect.Web.TagHelpers;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CareersConnect.Web.Areas.Schools.Pages.Encounters;

/// <summary>An encounter, and putting its numbers right.</summary>
public sealed class ShowModel(IMediator mediator, ICurrentMember member) : PageModel, ILoadsItsView
{
    /// <summary>The encounter.</summary>
    [FromRoute]
    public Guid EncounterId { get; set; }

    /// <summary>The numbers.</summary>
    [BindProperty]
    public Form Input { get; set; } = new();

    /// <summary>What is shown.</summary>
    public CorrectEncounter.View View { get; private set; } = null!;

    /// <summary>Whether the reader may change anything.</summary>
    public bool MayWrite => member.Audiences.HasFlag(Audience.CareersStaff);

    /// <summary>Shows it.</summary>
    /// <returns>When it is loaded.</returns>
    public async Task OnGetAsync()
    {
        await LoadAsync();
        Input.Came = [.. View.Came.Select(came => CameLine.Of(came.Group, came.Pupils))];
    }

    /// <summary>Puts the numbers right.</summary>
    /// <returns>The encounter.</returns>
    public async Task<IActionResult> OnPostAsync()
    {
        await mediator.Send(new CorrectEncounter.Command(new EncounterId(EncounterId), [.. Input.Came.Select(line => line.ToAnswer())], Input.Why, Input.MoreCame));
        TempData.Tell("The numbers are put right. What stood there before is kept.");
        return RedirectToPage(new { encounterId = EncounterId });
    }

    /// <inheritdoc />
    public async Task LoadAsync()
    {
        View = await mediator.Send(new CorrectEncounter.Query(new EncounterId(EncounterId)));
        CameLine.NameAgain(Input.Came, View.Came.Select(came => came.Group));
    }

    /// <summary>The numbers, and why they change.</summary>
    public sealed class Form
    {
        /// <summary>How many came, by group.</summary>
        public List<CameLine> Came { get; set; } = [];

        /// <summary>Whether more came than were booked.</summary>
        public bool MoreCame { get; set; }

        /// <summary>Why they change.</summary>
        public string? Why { get; set; }
    }
}
