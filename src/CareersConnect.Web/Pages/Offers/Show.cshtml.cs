using CareersConnect.Application.Email;
using CareersConnect.Application.Offers;
using CareersConnect.Domain.Offers;
using CareersConnect.Web.Offers;
using CareersConnect.Web.Security;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CareersConnect.Web.Pages.Offers;

/// <summary>One offer. One that was taken back says so, with the status of what is gone; one that was never published is not found.</summary>
public sealed class ShowModel(IMediator mediator, SiteLinks links) : PageModel
{
    /// <summary>Which offer.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid OfferId { get; set; }

    /// <summary>From where its distance is measured, as the search said it.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Place { get; set; }

    /// <summary>The offer.</summary>
    public ShowOffer.View Result { get; private set; } = null!;

    /// <summary>The address of this page, whole.</summary>
    public string Address => links.PublicAddress(Request, $"{SearchAddress.Path}/{OfferId}");

    /// <summary>What a preview of a link shows, in one line.</summary>
    public string Summary => OfferSaid.InShort(Result.Offer.Details.Description, 160);

    public async Task OnGetAsync()
    {
        Result = await mediator.Send(new ShowOffer.Query(new OfferId(OfferId), Place));
        if (Result.Offer.Status is OfferStatus.Withdrawn or OfferStatus.Expired)
        {
            Response.StatusCode = StatusCodes.Status410Gone;
        }
    }
}
