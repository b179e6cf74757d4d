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

    /// <summary>What is shown.</summary>
    public CompareOffers.View View { get; private set; } = null!;

    /// <summary>What is compared, those that differ first.</summary>
    internal IReadOnlyList<CompareRow> Rows { get; private set; } = [];

    /// <summary>Shows them.</summary>
    /// <returns>When they are loaded.</returns>
    public async Task OnGetAsync()
    {
        View = await mediator.Send(new CompareOffers.Query([.. Named.Take(20).Select(word => new OfferId(Guid.TryParse(word, out var id) ? id : Guid.Empty))]));
        Rows = CompareRow.Of(View);
    }
}
