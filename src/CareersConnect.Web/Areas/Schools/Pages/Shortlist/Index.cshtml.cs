using CareersConnect.Application.Offers;
using CareersConnect.Application.Shortlists;
using CareersConnect.Domain.Offers;
using CareersConnect.Web.Filters;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CareersConnect.Web.Areas.Schools.Pages.Shortlist;

/// <summary>The school's shortlist. Lists of offers and their pages send their buttons here, and are come back to.</summary>
public sealed class IndexModel(IMediator mediator) : PageModel, ILoadsItsView
{
    /// <summary>The offer that was taken off just now, to be put back.</summary>
    [FromQuery(Name = "off")]
    public Guid? TakenOff { get; set; }

    /// <summary>The only offer that was ticked to be compared, or "none"; null when nobody tried.</summary>
    [FromQuery(Name = "few")]
    public string? Few { get; set; }

    /// <summary>Which offer is meant, and from where.</summary>
    [BindProperty]
    public Form Input { get; set; } = new();

    /// <summary>What is shown.</summary>
    public ShowShortlist.View View { get; private set; } = null!;

    /// <summary>Whether the reader keeps the list.</summary>
    public bool MayWrite => View.Asking == Asking.Can;

    public Task OnGetAsync() => LoadAsync();

    public async Task<IActionResult> OnPostAddAsync()
    {
        await mediator.Send(new ShortlistOffer.Command(new OfferId(Input.OfferId)));
        return BackTo() ?? ToOffer();
    }

    public async Task<IActionResult> OnPostRemoveAsync()
    {
        await mediator.Send(new TakeOffShortlist.Command(new OfferId(Input.OfferId)));
        return BackTo() ?? RedirectToPage("/Shortlist/Index", null, new { off = Input.OfferId }, "off");
    }

    public async Task<IActionResult> OnPostPutBackAsync()
    {
        await mediator.Send(new TakeOffShortlist.PutBack(new OfferId(Input.OfferId)));
        return ToOffer();
    }

    /// <inheritdoc />
    public async Task LoadAsync() => View = await mediator.Send(new ShowShortlist.Query(TakenOff is { } id ? new OfferId(id) : null));

    /// <summary>Where the button stood, at the same offer; a path of this site, or nothing.</summary>
    private IActionResult? BackTo() => Input.Back is { Length: <= 3000 } back && Url.IsLocalUrl(back) ? LocalRedirect($"{back}#on-{Input.OfferId}") : null;

    private RedirectToPageResult ToOffer() => RedirectToPage("/Shortlist/Index", null, null, $"on-{Input.OfferId}");

    /// <summary>What a button sends.</summary>
    public sealed class Form
    {
        /// <summary>The offer.</summary>
        public Guid OfferId { get; set; }

        /// <summary>The page on which the button stood; null for the shortlist itself.</summary>
        public string? Back { get; set; }
    }
}
