using CareersConnect.Domain.Offers;
using CareersConnect.Web.TagHelpers;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CareersConnect.Web.Giving;

/// <summary>A page of those who give, the same on the Employers and on the Providers site: each site has an address for it and nothing else.</summary>
public abstract class GiverPage(IMediator mediator) : PageModel
{
    /// <summary>The site that the page is on: Employers or Providers.</summary>
    public string Area => RouteData.Values["area"] as string ?? "Employers";

    /// <summary>Whether it is the Providers site.</summary>
    public bool IsProviders => string.Equals(Area, "Providers", StringComparison.Ordinal);

    /// <summary>What the page is called.</summary>
    public string Title
    {
        get => ViewData["Title"] as string ?? "";
        protected set => ViewData["Title"] = value;
    }

    /// <summary>Sends requests.</summary>
    protected IMediator Mediator => mediator;

    /// <summary>The address of a page of this site.</summary>
    /// <param name="page">Its name, such as /Offers/Show.</param>
    /// <param name="offerId">The offer, for a page of one offer.</param>
    /// <returns>The address.</returns>
    public string Address(string page, Guid? offerId = null) => Url.Page(page, new { area = Area, offerId }) ?? "";
}

/// <summary>A page about one offer of the member's organisation.</summary>
public abstract class OfferPage(IMediator mediator) : GiverPage(mediator)
{
    /// <summary>The offer.</summary>
    [FromRoute]
    public Guid OfferId { get; set; }

    /// <summary>The offer's key.</summary>
    public OfferId Id => new(OfferId);

    /// <summary>Another page of the same offer.</summary>
    /// <param name="page">Its name, such as /Offers/Show.</param>
    /// <returns>A redirect.</returns>
    protected IActionResult Go(string page) => RedirectToPage(page, new { offerId = OfferId });
}

/// <summary>The pages of the guided form.</summary>
public static class OfferSteps
{
    /// <summary>The four steps, those that are behind with their addresses.</summary>
    /// <param name="page">The page that shows them.</param>
    /// <param name="offerId">The draft; null before there is one.</param>
    /// <returns>The steps in order.</returns>
    public static IReadOnlyList<Step> Steps(this GiverPage page, Guid? offerId = null) =>
    [
        Of(page, "What you do", "/Offers/Kind", offerId), Of(page, "What pupils do", "/Offers/What", offerId),
        Of(page, "Where and when", "/Offers/Where", offerId), new("Check and publish"),
    ];

    private static Step Of(GiverPage page, string title, string name, Guid? offerId) => new(title, offerId is null ? null : page.Address(name, offerId));
}
