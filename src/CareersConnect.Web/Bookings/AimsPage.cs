using CareersConnect.Application.Bookings;
using CareersConnect.Web.TagHelpers;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace CareersConnect.Web.Bookings;

/// <summary>Either side writes down what a booking is for and what pupils take away.</summary>
public sealed class AimsPage(IMediator mediator) : BookingPage(mediator)
{
    /// <summary>The answers.</summary>
    [BindProperty]
    public Form Input { get; set; } = new();

    /// <summary>Asks for them, with what stands there now.</summary>
    /// <returns>The page, or the booking when nothing is to be prepared any more.</returns>
    public async Task<IActionResult> OnGetAsync()
    {
        var answer = await OpenAsync(may => may.Prepare);
        Input = Booking is null ? Input : new Form { Purpose = Booking.Purpose, Outcomes = string.Join('\n', Booking.LearningOutcomes) };
        return answer;
    }

    /// <summary>Writes them down.</summary>
    /// <returns>The booking as it stands then.</returns>
    public async Task<IActionResult> OnPostAsync()
    {
        await Mediator.Send(new AgreeAims.Command(Key, Input.Purpose, Input.Outcomes));
        TempData.Tell("It is written down, and the other side is told.");
        return ToBooking();
    }

    /// <summary>What it is for.</summary>
    public sealed class Form
    {
        /// <summary>In a sentence.</summary>
        public string? Purpose { get; set; }

        /// <summary>What pupils take away, one a line.</summary>
        public string? Outcomes { get; set; }
    }
}
