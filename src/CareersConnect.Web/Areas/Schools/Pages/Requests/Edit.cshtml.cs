using CareersConnect.Application.Requests;
using CareersConnect.Domain.Requests;
using CareersConnect.Web.TagHelpers;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace CareersConnect.Web.Areas.Schools.Pages.Requests;

/// <summary>Changes a request.</summary>
public sealed class EditModel(IMediator mediator) : NeedPage(mediator)
{
    /// <summary>The request.</summary>
    [FromRoute]
    public Guid RequestId { get; set; }

    /// <summary>What people call it.</summary>
    public string Reference { get; private set; } = "";

    /// <inheritdoc />
    public override string Does => "Save and see which offers fit";

    /// <summary>Shows what stands there.</summary>
    /// <returns>When it is loaded.</returns>
    public async Task OnGetAsync() => Input = NeedForm.Of(await ShowAsync());

    /// <summary>Saves it.</summary>
    /// <returns>The request.</returns>
    public async Task<IActionResult> OnPostAsync()
    {
        await Mediator.Send((EditRequest.Command)Input.Into(new EditRequest.Command(new RequestId(RequestId))));
        TempData.Tell("The request is changed, and the list below with it.");
        return RedirectToPage("/Requests/Show", new { requestId = RequestId });
    }

    /// <inheritdoc />
    public override Task LoadAsync() => ShowAsync();

    private async Task<Need> ShowAsync()
    {
        var view = await Mediator.Send(new EditRequest.Query(new RequestId(RequestId)));
        (Taught, Reference, Version) = (view.YearGroups, view.Reference, view.Version);
        return view.Need;
    }
}
