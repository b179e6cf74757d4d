using CareersConnect.Application.Bookings;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CareersConnect.Web.Bookings;

/// <summary>The bookings of the reader's side, by what is to be done.</summary>
public sealed class ListBookingsPage(IMediator mediator) : PageModel
{
    /// <summary>What is shown.</summary>
    public ListBookings.View View { get; private set; } = null!;

    /// <summary>Shows a tab.</summary>
    /// <param name="tab">Which; null for the first that has anything.</param>
    /// <param name="page">From 1.</param>
    /// <returns>When it is loaded.</returns>
    public async Task OnGetAsync([FromQuery] BookingTab? tab, [FromQuery(Name = "page")] int? page) =>
        View = await mediator.Send(new ListBookings.Query(tab is { } known && Enum.IsDefined(known) ? known : null, page ?? 1));
}
