using System.ComponentModel;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.Kernel;
using CareersConnect.Web.TagHelpers;
using CareersConnect.Web.TagHelpers.Fields;
using FluentValidation;
using FluentValidation.Results;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CareersConnect.Web.Pages.Dev;

/// <summary>Every pattern in every state, for those who build pages and for the tests that look at them. In Development only.</summary>
public sealed class PatternsModel : PageModel
{
    /// <summary>The answers.</summary>
    [BindProperty]
    public Form Input { get; set; } = new();

    /// <summary>Shows the sheet; with ?state=filled the form holds answers.</summary>
    /// <param name="state">"filled" or nothing.</param>
    public void OnGet(string? state = null)
    {
        if (state == "filled")
        {
            Input = Form.Filled;
        }
    }

    /// <summary>Refuses what is missing, as a command would, or says that it is done.</summary>
    /// <returns>The sheet again.</returns>
    public IActionResult OnPost()
    {
        var faults = Input.Faults();
        if (faults.Count > 0 || !ModelState.IsValid)
        {
            throw new ValidationException(faults);
        }

        if (Input.Pupils > 64)
        {
            throw new RuleBrokenException("Say how many pupils, up to the 64 this offer takes", nameof(Form.Pupils));
        }

        TempData.Tell("Your offer is published. Schools find it from now on.");
        return RedirectToPage();
    }

    /// <summary>One answer of each kind.</summary>
    public sealed class Form
    {
        /// <summary>One line.</summary>
        public string? Title { get; set; }

        /// <summary>Several lines.</summary>
        public string? Description { get; set; }

        /// <summary>A number.</summary>
        public int? Pupils { get; set; }

        /// <summary>One of many.</summary>
        public string? Sector { get; set; }

        /// <summary>One of several.</summary>
        public DayOfWeek? Weekday { get; set; }

        /// <summary>One of several cards.</summary>
        public string? Kind { get; set; }

        /// <summary>Any of several.</summary>
        public List<YearGroup> Years { get; set; } = [];

        /// <summary>A day.</summary>
        public DateOnly? Day { get; set; }

        /// <summary>A time.</summary>
        public TimeOnly? From { get; set; }

        /// <summary>A yes.</summary>
        public bool StaffPresent { get; set; }

        internal static Form Filled => new()
        {
            Title = "The bridge that holds", Description = "A real problem: build the lightest bridge that carries 20 kg.", Pupils = 32, Sector = "Construction", Weekday = DayOfWeek.Friday,
            Kind = "visit", Years = [YearGroup.Year7, YearGroup.Year9], Day = new DateOnly(2027, 3, 12), From = new TimeOnly(9, 0), StaffPresent = true,
        };

        internal List<ValidationFailure> Faults() =>
        [
            .. new (bool Missing, string Name, string Message)[]
            {
                (string.IsNullOrWhiteSpace(Title), nameof(Title), "Enter a title"),
                (string.IsNullOrWhiteSpace(Description), nameof(Description), "Enter what pupils will do"),
                (Pupils is null, nameof(Pupils), "Enter how many pupils can take part"),
                (string.IsNullOrEmpty(Sector), nameof(Sector), "Select a sector"),
                (Weekday is null, nameof(Weekday), "Select a weekday"),
                (Kind is null, nameof(Kind), "Select what you offer"),
                (Years.Count == 0, nameof(Years), "Select at least one year group"),
                (Day is null, nameof(Day), "Enter the day"),
                (From is null, nameof(From), "Enter when it starts"),
                (!StaffPresent, nameof(StaffPresent), "Confirm that a member of staff stays in the room"),
            }.Where(fault => fault.Missing).Select(fault => new ValidationFailure(fault.Name, fault.Message)),
        ];
    }
}
