using CareersConnect.Application.Shortlists;
using CareersConnect.Domain.Offers;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CareersConnect.Web.Areas.Schools.Pages.Shortlist;

/// <summary>Two to four offers side by side. The address says which.</summary>
public sealed class CompareModel(IMediator mediator) : PageModel
{
    /// <summary>The offers.</summary>
    [FromQuery(Name = "offer")]
    public List<string> Named { get; set; } = [];

    /// <summary>Whether the ticks of the shortlist led here: with fewer than two it is come back to, and says so.</summary>
    [FromQuery(Name = "ticked")]
    public bool Ticked { get; set; }

    /// <summary>What is shown.</summary>
    public CompareOffers.View View { get; private set; } = null!;

    /// <summary>What is compared, those that differ first.</summary>
    internal IReadOnlyList<CompareRow> Rows { get; private set; } = [];

    /// <summary>Shows them.</summary>
    /// <returns>The page; the shortlist where too few were ticked on it.</returns>
    public async Task<IActionResult> OnGetAsync()
    {
        if (Ticked && Named.Distinct(StringComparer.Ordinal).Count() < CompareOffers.Fewest)
        {
            return RedirectToPage("/Shortlist/Index", null, new { few = Named.FirstOrDefault() ?? "none" }, "few");
        }

        View = await mediator.Send(new CompareOffers.Query([.. Named.Take(20).Select(word => new OfferId(Guid.TryParse(word, out var id) ? id : Guid.Empty))]));
        Rows = CompareRow.Of(View);
        return Page();
    }
}
