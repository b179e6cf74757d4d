using CareersConnect.Application.Encounters;
using CareersConnect.Domain.Bookings;
using CareersConnect.Web.Filters;
using CareersConnect.Web.TagHelpers;
using CareersConnect.Web.TagHelpers.Fields;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CareersConnect.Web.Areas.Schools.Pages.Encounters;

/// <summary>After the day: who came, or why it did not take place.</summary>
public sealed class RecordModel(IMediator mediator) : PageModel, ILoadsItsView
{
    /// <summary>The booking.</summary>
    [FromRoute]
    public Guid BookingId { get; set; }

    /// <summary>The answers.</summary>
    [BindProperty]
    public Form Input { get; set; } = new();

    /// <summary>What took place.</summary>
    public RecordAttendance.View View { get; private set; } = null!;

    /// <summary>Why it may not have taken place.</summary>
    public IEnumerable<Choice> Reasons => View.NotDelivered.Select(reason => new Choice(reason.Id, reason.Label));

    /// <summary>Asks; one group alone is filled with the number that was booked.</summary>
    /// <returns>When it is loaded.</returns>
    public async Task OnGetAsync()
    {
        await LoadAsync();
        Input.Came = [.. View.Groups.Select(group => CameLine.Of(group, View.Groups.Count == 1 ? View.People : null))];
    }

    /// <summary>Records it.</summary>
    /// <returns>The encounter, or the booking when it did not take place.</returns>
    public async Task<IActionResult> OnPostAsync()
    {
        var encounter = await mediator.Send(new RecordAttendance.Command(new BookingId(BookingId), Input.TookPlace, [.. Input.Came.Select(line => line.ToAnswer())], Input.Reason, Input.Note, Input.MoreCame));
        TempData.Tell(encounter is null ? "It is noted that it did not take place. Both sides see it." : "The encounter is recorded. This page says what it counts towards.");
        return encounter is { } id ? RedirectToPage("/Encounters/Show", new { encounterId = id.Value }) : RedirectToPage("/Bookings/Show", new { bookingId = BookingId });
    }

    /// <inheritdoc />
    public async Task LoadAsync()
    {
        View = await mediator.Send(new RecordAttendance.Query(new BookingId(BookingId)));
        CameLine.NameAgain(Input.Came, View.Groups);
    }

    /// <summary>Whether it took place, and with how many.</summary>
    public sealed class Form
    {
        /// <summary>Whether it took place.</summary>
        public bool? TookPlace { get; set; }

        /// <summary>How many came, by group.</summary>
        public List<CameLine> Came { get; set; } = [];

        /// <summary>Whether more came than were booked.</summary>
        public bool MoreCame { get; set; }

        /// <summary>Why not.</summary>
        public string? Reason { get; set; }

        /// <summary>What happened.</summary>
        public string? Note { get; set; }
    }
}
