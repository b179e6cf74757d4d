using CareersConnect.Application.EnterpriseAdvisers;
using MediatR;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CareersConnect.Web.Areas.Employers.Pages.Schools;

/// <summary>The schools that an Enterprise Adviser is attached to.</summary>
public sealed class IndexModel(IMediator mediator) : PageModel
{
    /// <summary>What the page shows.</summary>
    public ShowAttachedSchools.View View { get; private set; } = null!;

    /// <summary>Shows them.</summary>
    public async Task OnGetAsync() => View = await mediator.Send(new ShowAttachedSchools.Query());
}
