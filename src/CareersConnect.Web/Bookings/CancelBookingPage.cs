using CareersConnect.Application.Bookings;
using CareersConnect.Web.TagHelpers;
using CareersConnect.Web.TagHelpers.Fields;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace CareersConnect.Web.Bookings;

/// <summary>Cancels a booking, with a reason.</summary>
public sealed class CancelBookingPage(IMediator mediator) : BookingPage(mediator)
{
    /// <summary>The answers.</summary>
    [BindProperty]
    public Form Input { get; set; } = new();

    /// <summary>The reasons of the reader's side.</summary>
    public IEnumerable<Choice> ReasonChoices => BookingReasons.ToCancel(Booking.Reader).Reasons.Select(reason => new Choice(reason.Id, reason.Label));

    /// <summary>Asks for the reason.</summary>
    /// <returns>The page, or the booking when it cannot be cancelled any more.</returns>
    public Task<IActionResult> OnGetAsync() => OpenAsync(may => may.Change);

    /// <summary>Cancels.</summary>
    /// <returns>The booking as it stands then.</returns>
    public async Task<IActionResult> OnPostAsync()
    {
        await Mediator.Send(new CancelBooking.Command(Key, Input.Reason, Input.Note));
        TempData.Tell("The booking is cancelled. The other side gets an e-mail with your reason.");
        return ToBooking();
    }

    /// <summary>Why it is cancelled.</summary>
    public sealed class Form
    {
        /// <summary>The reason's id.</summary>
        public string? Reason { get; set; }

        /// <summary>Words to the other side.</summary>
        public string? Note { get; set; }
    }
}
