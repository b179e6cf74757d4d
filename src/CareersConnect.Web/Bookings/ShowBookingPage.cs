using CareersConnect.Application.Bookings;
using CareersConnect.Domain.Education;
using CareersConnect.Web.TagHelpers;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace CareersConnect.Web.Bookings;

/// <summary>A booking: where it stands, the facts, both sides, what is still needed; and the answer, when it is the reader's turn.</summary>
public sealed class ShowBookingPage(IMediator mediator) : BookingPage(mediator)
{
    /// <summary>The answer.</summary>
    [BindProperty]
    public AnswerForm Input { get; set; } = new();

    /// <summary>Whom to write to on the other side; null until somebody has looked.</summary>
    public LookAtContacts.View? Contact { get; private set; }

    /// <summary>What the page is about.</summary>
    public string Title => Booking is null ? "This link opens nothing"
        : May.Answer ? BookingLooks.Question(Booking)
        : $"{Booking.Title}, {Booking.Day.WithoutWeekday()}";

    /// <summary>Shows the booking. A link may choose an answer beforehand; it is still to be sent.</summary>
    /// <param name="answer">The answer that was chosen in an e-mail, or null.</param>
    /// <returns>The page.</returns>
    public Task OnGetAsync([FromQuery] Answer? answer)
    {
        Input.Answer = answer is { } chosen && Enum.IsDefined(chosen) ? chosen : null;
        return LoadAsync();
    }

    /// <summary>Answers.</summary>
    /// <returns>The booking as it stands then.</returns>
    public async Task<IActionResult> OnPostAsync()
    {
        await Mediator.Send(Input.ToCommand(Key));
        TempData.Tell(Input.Told);
        return ToBooking();
    }

    /// <summary>Looks at whom to write to.</summary>
    /// <returns>The booking, with the contact.</returns>
    public async Task<IActionResult> OnPostContactsAsync()
    {
        await Mediator.Send(new LookAtContacts.Command(Key));
        return ToBooking();
    }

    /// <inheritdoc />
    public override async Task LoadAsync()
    {
        await LoadOrNothingAsync();
        Contact = May.SeeContacts ? await Mediator.Send(new LookAtContacts.Query(Key)) : null;
    }
}
