using CareersConnect.Application.Requests;
using CareersConnect.Domain.Requests;
using CareersConnect.Web.Filters;
using CareersConnect.Web.TagHelpers;
using CareersConnect.Web.TagHelpers.Fields;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CareersConnect.Web.Areas.Schools.Pages.Requests;

/// <summary>Takes a request back.</summary>
public sealed class CloseModel(IMediator mediator) : PageModel, ILoadsItsView
{
    /// <summary>The request.</summary>
    [FromRoute]
    public Guid RequestId { get; set; }

    /// <summary>The answer.</summary>
    [BindProperty]
    public Form Input { get; set; } = new();

    /// <summary>What is about to end.</summary>
    public CloseRequest.View View { get; private set; } = null!;

    /// <summary>The reasons.</summary>
    public IEnumerable<Choice> Reasons => View.Reasons.Select(reason => new Choice(reason.Id, reason.Label)).Append(new Choice(CloseRequest.NothingFits, "Nothing fits", "The hub sees it, without your name on the public figures"));

    /// <summary>Asks why.</summary>
    /// <returns>When it is loaded.</returns>
    public Task OnGetAsync() => LoadAsync();

    /// <summary>Takes it back.</summary>
    /// <returns>The request as it stands then.</returns>
    public async Task<IActionResult> OnPostAsync()
    {
        await mediator.Send(new CloseRequest.Command(new RequestId(RequestId), Input.Reason));
        TempData.Tell("The request is taken back. Whoever had not answered is told.");
        return RedirectToPage("/Requests/Show", new { requestId = RequestId });
    }

    /// <inheritdoc />
    public async Task LoadAsync() => View = await mediator.Send(new CloseRequest.Query(new RequestId(RequestId)));

    /// <summary>Why.</summary>
    public sealed class Form
    {
        /// <summary>The id of a reason.</summary>
        public string? Reason { get; set; }
    }
}
