using CareersConnect.Application.Pipeline;
using CareersConnect.Application.Requests;
using CareersConnect.Application.SignedIn;
using CareersConnect.Domain.Requests;
using CareersConnect.Web.Filters;
using CareersConnect.Web.TagHelpers;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CareersConnect.Web.Areas.Schools.Pages.Requests;

/// <summary>A request: who was asked, what fits and why, and asking several with one press.</summary>
public sealed class ShowModel(IMediator mediator, ICurrentMember member) : PageModel, ILoadsItsView
{
    /// <summary>The request.</summary>
    [FromRoute]
    public Guid RequestId { get; set; }

    /// <summary>Whom to ask, and with which words.</summary>
    [BindProperty]
    public AskForm Input { get; set; } = new();

    /// <summary>Whether the reader may ask and change.</summary>
    public bool MayWrite => member.Audiences.HasFlag(Audience.CareersStaff);

    /// <summary>What is shown.</summary>
    public ShowRequest.View View { get; private set; } = null!;

    /// <summary>The names of those who are ticked, as the page came back.</summary>
    public IEnumerable<string> TickedNames => View.Matches.Where(match => Input.Ticked.Any(line => line.OfferId == match.OfferId.Value)).Select(match => match.Giver);

    /// <summary>Shows it.</summary>
    /// <returns>When it is loaded.</returns>
    public async Task OnGetAsync()
    {
        await LoadAsync();
        Input = AskForm.For(View);
    }

    /// <summary>Asks those that are ticked.</summary>
    /// <returns>The request as it stands then.</returns>
    public async Task<IActionResult> OnPostAsync()
    {
        var asked = await mediator.Send(Input.ToCommand(new RequestId(RequestId)));
        TempData.Tell($"Sent to {asked.Count}. The first yes is booked, and we write to you at once.");
        return RedirectToPage(null, null, new { requestId = RequestId }, Notice.Id);
    }

    /// <summary>Changes one condition.</summary>
    /// <param name="change">The key of the change.</param>
    /// <returns>The request with what fits then.</returns>
    public async Task<IActionResult> OnPostChangeAsync(string change)
    {
        await mediator.Send(new ChangeOneThing.Command(new RequestId(RequestId), change));
        TempData.Tell("The request is changed, and the list below with it.");
        return RedirectToPage(null, null, new { requestId = RequestId }, Notice.Id);
    }

    /// <inheritdoc />
    public async Task LoadAsync() => View = await mediator.Send(new ShowRequest.Query(new RequestId(RequestId)));
}
