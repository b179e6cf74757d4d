using CareersConnect.Application.Organisations;
using CareersConnect.Domain.Organisations;
using CareersConnect.Web.Filters;
using CareersConnect.Web.TagHelpers;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CareersConnect.Web.Areas.Hub.Pages.EnterpriseAdvisers;

/// <summary>The hub ends an attachment.</summary>
/// <param name="mediator">Asks and tells.</param>
public sealed class EndModel(IMediator mediator) : PageModel, ILoadsItsView
{
    /// <summary>The attachment's key.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid AttachmentId { get; set; }

    /// <summary>The attachment.</summary>
    public EndAttachment.View View { get; private set; } = null!;

    /// <summary>The answers.</summary>
    [BindProperty]
    public Form Input { get; set; } = new();

    /// <summary>Shows it.</summary>
    /// <returns>Done when loaded.</returns>
    public Task OnGetAsync() => LoadAsync();

    /// <inheritdoc />
    public async Task LoadAsync() => View = await mediator.Send(new EndAttachment.Query(new AttachmentId(AttachmentId)));

    /// <summary>Ends it.</summary>
    /// <returns>To the list.</returns>
    public async Task<IActionResult> OnPostAsync()
    {
        await mediator.Send(new EndAttachment.Command(new AttachmentId(AttachmentId), Input.Until));
        TempData.Tell("The end is set. Both sides are told by e-mail.");
        return RedirectToPage("/EnterpriseAdvisers/Index");
    }

    /// <summary>What is asked.</summary>
    public sealed class Form
    {
        /// <summary>The day it ends.</summary>
        public DateOnly? Until { get; set; }
    }
}
