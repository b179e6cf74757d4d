using CareersConnect.Application.Bookings;
using CareersConnect.Domain.Bookings;
using CareersConnect.Domain.ReferenceData;
using CareersConnect.Web.Bookings;
using CareersConnect.Web.TagHelpers;
using CareersConnect.Web.TagHelpers.Fields;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace CareersConnect.Web.Areas.Schools.Pages.Bookings;

/// <summary>Takes an ask back before it was answered.</summary>
public sealed class WithdrawModel(IMediator mediator) : BookingPage(mediator)
{
    /// <summary>The reason.</summary>
    [BindProperty]
    public Form Input { get; set; } = new();

    /// <summary>The reasons that need no more words.</summary>
    public IEnumerable<Choice> ReasonChoices => Reasons.WithdrawRequest.WithoutNote.Select(reason => new Choice(reason.Id, reason.Label));

    /// <summary>Asks for the reason.</summary>
    /// <returns>The page, or the booking when it was answered.</returns>
    public Task<IActionResult> OnGetAsync() => OpenAsync(may => may.Withdraw);

    /// <summary>Takes it back.</summary>
    /// <returns>The booking as it stands then.</returns>
    public async Task<IActionResult> OnPostAsync()
    {
        await Mediator.Send(new WithdrawAsk.Command(new BookingId(BookingId), Input.Reason));
        TempData.Tell("Taken back. They are told, and thanked.");
        return ToBooking();
    }

    /// <summary>Why it is taken back.</summary>
    public sealed class Form
    {
        /// <summary>The reason's id.</summary>
        public string? Reason { get; set; }
    }
}
