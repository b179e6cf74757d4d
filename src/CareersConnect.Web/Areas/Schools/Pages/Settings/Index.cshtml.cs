using CareersConnect.Application.Schools;
using CareersConnect.Domain.Education;
using CareersConnect.Web.Filters;
using CareersConnect.Web.TagHelpers;
using CareersConnect.Web.TagHelpers.Fields;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CareersConnect.Web.Areas.Schools.Pages.Settings;

/// <summary>How many pupils each year group has, and a college's programmes.</summary>
public sealed class IndexModel(IMediator mediator) : PageModel, ILoadsItsView
{
    private const int NewLines = 5;

    /// <summary>The numbers.</summary>
    [BindProperty]
    public Form Input { get; set; } = new();

    /// <summary>What is known.</summary>
    public EnterRolls.View View { get; private set; } = null!;

    /// <summary>Whether some number is only estimated.</summary>
    public bool IsEstimate => View.Rolls.Any(roll => roll.IsEstimate);

    /// <summary>The year groups of the college.</summary>
    public IEnumerable<Choice> YearChoices => View.Rolls.Select(roll => new Choice(roll.YearGroup, new RollLine { YearGroup = roll.YearGroup }.Name));

    /// <summary>Shows the numbers.</summary>
    /// <returns>When it is loaded.</returns>
    public async Task OnGetAsync()
    {
        await LoadAsync();
        Input.Rolls = [.. View.Rolls.Select(roll => new RollLine { YearGroup = roll.YearGroup, Pupils = roll.Pupils })];
        Input.Programmes = View.IsCollege ? [.. View.Programmes.Select(one => new ProgrammeLine { Id = one.Id, Name = one.Name, Learners = one.Learners, YearGroups = [.. one.YearGroups.ToList()] }), .. Enumerable.Range(0, NewLines).Select(_ => new ProgrammeLine())] : [];
    }

    /// <summary>Saves them.</summary>
    /// <returns>The page.</returns>
    public async Task<IActionResult> OnPostAsync()
    {
        await mediator.Send(new EnterRolls.Command(
            [.. Input.Rolls.Select(line => new EnterRolls.RollAnswer(line.YearGroup, line.Pupils))],
            [.. Input.Programmes.Select(line => new EnterRolls.ProgrammeAnswer(line.Id, line.Name, line.Learners, line.YearGroups))]));
        TempData.Tell("The numbers are saved. Who is missing what is counted against them from now on.");
        return RedirectToPage();
    }

    /// <inheritdoc />
    public async Task LoadAsync() => View = await mediator.Send(new EnterRolls.Query());

    /// <summary>The numbers.</summary>
    public sealed class Form
    {
        /// <summary>Every year group.</summary>
        public List<RollLine> Rolls { get; set; } = [];

        /// <summary>Every programme of a college, and empty lines for new ones.</summary>
        public List<ProgrammeLine> Programmes { get; set; } = [];
    }

    /// <summary>The number of a year group.</summary>
    public sealed class RollLine
    {
        /// <summary>The year group.</summary>
        public YearGroup YearGroup { get; set; }

        /// <summary>How many pupils.</summary>
        public int? Pupils { get; set; }

        /// <summary>"Year 8".</summary>
        public string Name => char.ToUpperInvariant(YearGroup.InWords()[0]) + YearGroup.InWords()[1..];
    }

    /// <summary>A programme.</summary>
    public sealed class ProgrammeLine
    {
        /// <summary>Its key; empty for a new one.</summary>
        public Guid? Id { get; set; }

        /// <summary>Its name.</summary>
        public string? Name { get; set; }

        /// <summary>How many learners.</summary>
        public int? Learners { get; set; }

        /// <summary>The year groups that take it; none for all.</summary>
        public List<YearGroup> YearGroups { get; set; } = [];
    }
}
