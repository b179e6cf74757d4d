using CareersConnect.Application.Schools;
using CareersConnect.Web.Filters;
using CareersConnect.Web.TagHelpers;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CareersConnect.Web.Areas.Schools.Pages.Settings;

/// <summary>Writes the school's public careers page.</summary>
public sealed class CareersPageModel(IMediator mediator) : PageModel, ILoadsItsView
{
    /// <summary>The answers.</summary>
    [BindProperty]
    public Form Input { get; set; } = new();

    /// <summary>What stands there now.</summary>
    public WriteCareersPage.View View { get; private set; } = null!;

    /// <summary>Shows what stands there.</summary>
    /// <returns>When it is loaded.</returns>
    public async Task OnGetAsync()
    {
        await LoadAsync();
        Input = new Form
        {
            LeaderName = View.LeaderName, LeaderEmail = View.LeaderEmail, LeaderTelephone = View.LeaderTelephone, Programme = View.Programme, Impact = View.Impact, NextReview = View.NextReview,
        };
    }

    /// <summary>Publishes it.</summary>
    /// <returns>The public page.</returns>
    public async Task<IActionResult> OnPostAsync()
    {
        await mediator.Send(new WriteCareersPage.Command(Input.LeaderName, Input.LeaderEmail, Input.LeaderTelephone, Input.Programme, Input.Impact, Input.NextReview));
        await LoadAsync();
        TempData.Tell("Your careers page is published. This is what everybody sees.");
        return RedirectToPage("/Careers/Show", new { area = "", urn = View.Urn });
    }

    /// <inheritdoc />
    public async Task LoadAsync() => View = await mediator.Send(new WriteCareersPage.Query());

    /// <summary>What the page says.</summary>
    public sealed class Form
    {
        /// <summary>The Careers Leader.</summary>
        public string? LeaderName { get; set; }

        /// <summary>Their address.</summary>
        public string? LeaderEmail { get; set; }

        /// <summary>Their number.</summary>
        public string? LeaderTelephone { get; set; }

        /// <summary>What the programme is.</summary>
        public string? Programme { get; set; }

        /// <summary>How its effect is measured.</summary>
        public string? Impact { get; set; }

        /// <summary>When this is next reviewed.</summary>
        public DateOnly? NextReview { get; set; }
    }
}
