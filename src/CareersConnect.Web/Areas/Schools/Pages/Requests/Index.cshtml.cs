using CareersConnect.Application.Pipeline;
using CareersConnect.Application.Requests;
using CareersConnect.Application.SignedIn;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CareersConnect.Web.Areas.Schools.Pages.Requests;

/// <summary>The school's requests.</summary>
public sealed class IndexModel(IMediator mediator, ICurrentMember member) : PageModel
{
    /// <summary>Whether the reader may ask.</summary>
    public bool MayWrite => member.Audiences.HasFlag(Audience.CareersStaff);

    /// <summary>What is shown.</summary>
    public ListRequests.View View { get; private set; } = null!;

    /// <summary>Shows a tab.</summary>
    /// <param name="tab">Which; the open ones unless it says otherwise.</param>
    /// <param name="page">From 1.</param>
    /// <returns>When it is loaded.</returns>
    public async Task OnGetAsync([FromQuery] RequestTab? tab, [FromQuery(Name = "page")] int? page) =>
        View = await mediator.Send(new ListRequests.Query(tab is { } known && Enum.IsDefined(known) ? known : RequestTab.Open, page ?? 1));
}
