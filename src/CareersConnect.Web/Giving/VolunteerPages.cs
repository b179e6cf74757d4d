using CareersConnect.Application.Volunteers;
using CareersConnect.Domain.Organisations;
using CareersConnect.Web.Filters;
using CareersConnect.Web.TagHelpers;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace CareersConnect.Web.Giving;

/// <summary>The volunteers whom the organisation sends.</summary>
public sealed class VolunteersPage(IMediator mediator) : GiverPage(mediator)
{
    /// <summary>What the page shows.</summary>
    public ListVolunteers.View View { get; private set; } = null!;

    /// <summary>Shows the list.</summary>
    /// <param name="page">The page of it, from 1.</param>
    public async Task OnGetAsync([FromQuery(Name = "page")] int page = 1)
    {
        View = await Mediator.Send(new ListVolunteers.Query(page));
        Title = View.Total switch { 0 => "Volunteers", 1 => "1 volunteer", var n => $"{n} volunteers" };
    }

    /// <summary>Does not send a volunteer any more, or sends them again.</summary>
    /// <param name="volunteerId">The volunteer.</param>
    /// <param name="returns">True when the volunteer is sent again.</param>
    public async Task<IActionResult> OnPostRetireAsync(Guid volunteerId, bool returns)
    {
        await Mediator.Send(new RetireVolunteer.Command(new VolunteerId(volunteerId), returns));
        TempData.Tell(returns ? "The volunteer can be named again." : "The volunteer is not named on new offers any more. What is booked goes on.");
        return RedirectToPage();
    }
}

/// <summary>Takes a volunteer on, or changes one.</summary>
public sealed class VolunteerPage(IMediator mediator) : GiverPage(mediator), ILoadsItsView
{
    /// <summary>The volunteer; null for a new one.</summary>
    [FromRoute]
    public Guid? VolunteerId { get; set; }

    /// <summary>The answers.</summary>
    [BindProperty]
    public Form Input { get; set; } = new();

    /// <summary>The volunteer as known; null for a new one.</summary>
    public WriteVolunteer.View? View { get; private set; }

    /// <summary>The version that is shown; null for a new one.</summary>
    public int? Version => View?.Version;

    /// <summary>Shows the form.</summary>
    public async Task OnGetAsync()
    {
        await LoadAsync();
        if (View is { } view)
        {
            Input = new Form { Name = view.Name, JobTitle = view.JobTitle, Email = view.Email };
        }
    }

    /// <summary>Saves it.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        await Mediator.Send(new WriteVolunteer.Command(Key, Input.Name, Input.JobTitle, Input.Email));
        TempData.Tell($"{Input.Name?.Trim()} is saved.");
        return RedirectToPage("/Volunteers/Index", new { volunteerId = (Guid?)null });
    }

    /// <inheritdoc />
    public async Task LoadAsync()
    {
        Title = Key is null ? "Add a volunteer" : "Change a volunteer";
        View = Key is { } id ? await Mediator.Send(new WriteVolunteer.Query(id)) : null;
    }

    private VolunteerId? Key => VolunteerId is { } id ? new VolunteerId(id) : null;

    /// <summary>The answers.</summary>
    public sealed class Form
    {
        /// <summary>The full name.</summary>
        public string? Name { get; set; }

        /// <summary>What the person does.</summary>
        public string? JobTitle { get; set; }

        /// <summary>Where mail about bookings goes.</summary>
        public string? Email { get; set; }
    }
}
