using CareersConnect.Application.Bookings;
using CareersConnect.Domain.Bookings;
using CareersConnect.Web.Bookings;
using CareersConnect.Web.TagHelpers;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace CareersConnect.Web.Areas.Schools.Pages.Bookings;

/// <summary>Names the member of staff who is present throughout.</summary>
public sealed class StaffModel(IMediator mediator) : BookingPage(mediator)
{
    /// <summary>The name.</summary>
    [BindProperty]
    public Form Input { get; set; } = new();

    /// <summary>Asks for the name.</summary>
    /// <returns>The page, or the booking when it is over.</returns>
    public async Task<IActionResult> OnGetAsync()
    {
        var answer = await OpenAsync(may => may.NameStaff);
        Input.NamedStaff = Booking.NamedStaff;
        return answer;
    }

    /// <summary>Names them.</summary>
    /// <returns>The booking as it stands then.</returns>
    public async Task<IActionResult> OnPostAsync()
    {
        await Mediator.Send(new NameStaff.Command(new BookingId(BookingId), Input.NamedStaff));
        TempData.Tell("The name is noted, and both sides see it.");
        return ToBooking();
    }

    /// <summary>Who is present.</summary>
    public sealed class Form
    {
        /// <summary>The name.</summary>
        public string? NamedStaff { get; set; }
    }
}
