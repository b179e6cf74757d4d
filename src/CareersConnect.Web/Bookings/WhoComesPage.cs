using CareersConnect.Application.Bookings;
using CareersConnect.Domain.Organisations;
using CareersConnect.Web.TagHelpers;
using CareersConnect.Web.TagHelpers.Fields;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace CareersConnect.Web.Bookings;

/// <summary>The giver says who comes to, or hosts, what was agreed.</summary>
public sealed class WhoComesPage(IMediator mediator) : BookingPage(mediator)
{
    /// <summary>The answers.</summary>
    [BindProperty]
    public Form Input { get; set; } = new();

    /// <summary>Who could come.</summary>
    public IReadOnlyList<SayWhoComes.Person> Volunteers { get; private set; } = [];

    /// <summary>Whether somebody new must have an e-mail address.</summary>
    public bool NeedsAddress { get; private set; }

    /// <summary>The volunteers as choices.</summary>
    public IEnumerable<Choice> Choices => Volunteers.Select(one => new Choice(one.Id, one.Name, one.JobTitle));

    /// <summary>Asks who.</summary>
    /// <returns>The page, or the booking when nobody is to be named any more.</returns>
    public Task<IActionResult> OnGetAsync() => OpenAsync(may => may.SayWho);

    /// <summary>Names them.</summary>
    /// <returns>The booking as it stands then.</returns>
    public async Task<IActionResult> OnPostAsync()
    {
        var outcome = await Mediator.Send(Input.ToCommand(Key));
        TempData.Tell(outcome switch
        {
            SayWhoComes.Outcome.HandedOver => $"{await ComesAsync()} in your place and has the link now.",
            SayWhoComes.Outcome.Noted => "The name is noted, and the school is told.",
            _ => "That name was noted already, so nothing has changed.",
        });
        return ToBooking();
    }

    /// <inheritdoc />
    public override async Task LoadAsync()
    {
        await base.LoadAsync();
        if (May.SayWho)
        {
            var view = await Mediator.Send(new SayWhoComes.Query(Key));
            (Volunteers, NeedsAddress, Input.VolunteerId) = (view.Volunteers, view.NeedsAddress, Input.VolunteerId ?? view.Named?.Value);
        }
    }

    private async Task<string> ComesAsync()
    {
        await base.LoadAsync();
        return Booking.NamedComes();
    }

    /// <summary>Who it is.</summary>
    public sealed class Form
    {
        /// <summary>One of the volunteers; an empty key for somebody new.</summary>
        public Guid? VolunteerId { get; set; }

        /// <summary>The name of somebody new.</summary>
        public string? Name { get; set; }

        /// <summary>What they do.</summary>
        public string? JobTitle { get; set; }

        /// <summary>Where their mail goes.</summary>
        public string? Email { get; set; }

        internal SayWhoComes.Command ToCommand(BookingKey booking) => new(
            booking, VolunteerId is { } id ? new VolunteerId(id) : null, VolunteerId == Guid.Empty, Name, JobTitle, Email);
    }
}
