using System.Text;
using CareersConnect.Application.Bookings;
using CareersConnect.Application.Calendar;
using CareersConnect.Domain.Bookings;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CareersConnect.Web.Bookings;

/// <summary>The calendar file of a booking.</summary>
public sealed class CalendarPage(IMediator mediator) : PageModel
{
    /// <summary>Hands the file over.</summary>
    /// <param name="bookingId">The booking, for members.</param>
    /// <param name="token">What stands in the link, for whoever has no account.</param>
    /// <returns>The file.</returns>
    public async Task<IActionResult> OnGetAsync(Guid bookingId, string? token)
    {
        var file = await mediator.Send(new CalendarOfBooking.Query(token is null ? BookingKey.Of(new BookingId(bookingId)) : BookingKey.By(token)));
        return File(Encoding.UTF8.GetBytes(file.Text), $"{CalendarFile.MediaType}; charset=utf-8; method=PUBLISH", file.Name);
    }
}
