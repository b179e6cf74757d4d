using CareersConnect.Application.Volunteers;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.Organisations;
using CareersConnect.Web.Filters;
using CareersConnect.Web.TagHelpers;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace CareersConnect.Web.Giving;

/// <summary>Days on which a volunteer, or nobody of the organisation, is to be asked.</summary>
public sealed class QuietPage(IMediator mediator) : GiverPage(mediator), ILoadsItsView
{
    /// <summary>The volunteer; null for all of the organisation.</summary>
    [FromRoute]
    public Guid? VolunteerId { get; set; }

    /// <summary>The answers.</summary>
    [BindProperty]
    public Form Input { get; set; } = new();

    /// <summary>What is set now.</summary>
    public KeepQuiet.View View { get; private set; } = null!;

    /// <summary>Shows the form.</summary>
    public async Task OnGetAsync()
    {
        await LoadAsync();
        Input = new Form { From = View.From, Until = View.Until };
    }

    /// <summary>Saves it.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        await Mediator.Send(new KeepQuiet.Command(Key, Input.From, Input.Until));
        await LoadAsync();
        TempData.Tell(Input.Until is { } until ? $"{View.Name} is not asked {(Input.From is { } from && from < until ? $"from {from.WithoutWeekday()} to" : "on")} {until.WithoutWeekday()}." : "Schools can ask again.");
        return RedirectToPage("/Volunteers/Index", new { volunteerId = (Guid?)null });
    }

    /// <inheritdoc />
    public async Task LoadAsync()
    {
        View = await Mediator.Send(new KeepQuiet.Query(Key));
        Title = $"When is {View.Name} not to be asked?";
    }

    private VolunteerId? Key => VolunteerId is { } id ? new VolunteerId(id) : null;

    /// <summary>The answers.</summary>
    public sealed class Form
    {
        /// <summary>The first day.</summary>
        public DateOnly? From { get; set; }

        /// <summary>The last day.</summary>
        public DateOnly? Until { get; set; }
    }
}
