using CareersConnect.Application.EnterpriseAdvisers;
using CareersConnect.Web.Filters;
using CareersConnect.Web.TagHelpers;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CareersConnect.Web.Areas.Employers.Pages.Businesses;

/// <summary>An Enterprise Adviser asks businesses whether they may write their offers.</summary>
public sealed class IndexModel(IMediator mediator) : PageModel, ILoadsItsView
{
    /// <summary>The answers.</summary>
    [BindProperty]
    public Form Input { get; set; } = new();

    /// <summary>What the page shows.</summary>
    public AskBusiness.View View { get; private set; } = null!;

    /// <summary>Shows it.</summary>
    public Task OnGetAsync() => LoadAsync();

    /// <summary>Sends the link.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        await mediator.Send(new AskBusiness.Command(Input.Business, Input.ContactName, Input.ContactJobTitle, Input.ContactEmail));
        TempData.Tell($"A link is on its way to {Input.ContactEmail}. We write to you when they have said yes.");
        return RedirectToPage();
    }

    /// <inheritdoc />
    public async Task LoadAsync() => View = await mediator.Send(new AskBusiness.Query());

    /// <summary>The answers.</summary>
    public sealed class Form
    {
        /// <summary>The business's name.</summary>
        public string? Business { get; set; }

        /// <summary>Somebody there.</summary>
        public string? ContactName { get; set; }

        /// <summary>What they do there.</summary>
        public string? ContactJobTitle { get; set; }

        /// <summary>Their address.</summary>
        public string? ContactEmail { get; set; }
    }
}
