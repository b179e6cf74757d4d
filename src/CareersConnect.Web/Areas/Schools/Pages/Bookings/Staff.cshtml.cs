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
        var outcome = await Mediator.Send(new NameStaff.Command(new BookingId(BookingId), Input.NamedStaff));
        TempData.Tell(outcome switch
        {
            NameStaff.Outcome.Confirmed => "It is confirmed. Both sides get an e-mail with the calendar entry.",
            NameStaff.Outcome.Noted => "The name is noted, and both sides see it.",
            _ => "That name was noted already, so nothing has changed.",
        });
        return ToBooking();
    }

    /// <summary>Who is present.</summary>
    public sealed class Form
    {
        /// <summary>The name.</summary>
        public string? NamedStaff { get; set; }
    }
}
