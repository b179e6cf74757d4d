using CareersConnect.Application.Bookings;
using CareersConnect.Application.Pipeline;
using CareersConnect.Domain.Bookings;
using CareersConnect.Web.Filters;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CareersConnect.Web.Bookings;

/// <summary>A page about one booking, the same on the school's site, on the giver's and behind a link in an e-mail: each shows its own side.</summary>
public abstract class BookingPage(IMediator mediator) : PageModel, ILoadsItsView
{
    /// <summary>The booking, for members.</summary>
    [FromRoute]
    public Guid BookingId { get; set; }

    /// <summary>What stands in the link, for whoever has no account; null for members.</summary>
    [FromRoute]
    public string? Token { get; set; }

    /// <summary>The booking as the reader's side sees it.</summary>
    public BookingFacts Booking { get; private set; } = null!;

    /// <summary>What the reader may do now.</summary>
    public BookingMay May { get; private set; } = null!;

    /// <summary>What the link is; null for members, and for a link that was never sent.</summary>
    public OpenLink.View? Link { get; private set; }

    /// <summary>Whether the page is opened by a link.</summary>
    public bool IsByLink => Token is not null;

    /// <summary>How the reader comes to the booking.</summary>
    public BookingKey Key => Token is null ? BookingKey.Of(new BookingId(BookingId)) : BookingKey.By(Token);

    /// <summary>The route of the booking's other pages for this reader.</summary>
    public Dictionary<string, string> Route => Token is null
        ? new(StringComparer.Ordinal) { ["bookingId"] = BookingId.ToString() }
        : new(StringComparer.Ordinal) { ["token"] = Token };

    /// <summary>A page about this booking: "Move", "Cancel".</summary>
    /// <param name="name">Its name.</param>
    /// <returns>The page's name for links.</returns>
    public string Named(string name) => IsByLink ? $"/Answer/{name}" : $"/Bookings/{name}";

    /// <inheritdoc />
    public virtual Task LoadAsync() => LoadBookingAsync();

    /// <summary>What the booking's own page loads, which also says that a link opens nothing.</summary>
    /// <returns>When it is loaded.</returns>
    protected async Task LoadOrNothingAsync()
    {
        if (Token is null)
        {
            var view = await Mediator.Send(new ShowBooking.Query(new BookingId(BookingId)));
            (Booking, May) = (view.Booking, view.May);
            return;
        }

        Link = await Mediator.Send(new OpenLink.Query(Token));
        Response.StatusCode = Link is null ? StatusCodes.Status404NotFound : Response.StatusCode;
        (Booking, May) = Link is null ? (null!, BookingMay.Nothing) : (Link.Booking, Link.May);
    }

    /// <summary>Sends requests.</summary>
    protected IMediator Mediator => mediator;

    /// <summary>The booking's own page, where this reader sees it.</summary>
    /// <returns>A redirect.</returns>
    protected RedirectToPageResult ToBooking() => RedirectToPage(Named("Show"), Route);

    /// <summary>What a page loads that shows nothing without a booking.</summary>
    /// <returns>When it is loaded.</returns>
    /// <exception cref="NotFoundException">The link was never sent.</exception>
    protected async Task LoadBookingAsync()
    {
        await LoadOrNothingAsync();
        if (Booking is null)
        {
            throw new NotFoundException(nameof(Link));
        }
    }

    /// <summary>Opens a page that is for those who may do it; others see where the booking stands.</summary>
    /// <param name="may">Whether the reader may.</param>
    /// <returns>The page, or a redirect to the booking.</returns>
    protected async Task<IActionResult> OpenAsync(Func<BookingMay, bool> may)
    {
        try
        {
            await LoadAsync();
        }
        catch (NotFoundException) when (IsByLink)
        {
            return ToBooking();
        }

        return may(May) ? Page() : ToBooking();
    }
}
