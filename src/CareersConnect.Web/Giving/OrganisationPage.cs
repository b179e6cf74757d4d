using CareersConnect.Application.Organisations;
using CareersConnect.Domain.Organisations;
using CareersConnect.Domain.ReferenceData;
using CareersConnect.Web.Filters;
using CareersConnect.Web.TagHelpers;
using CareersConnect.Web.TagHelpers.Fields;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace CareersConnect.Web.Giving;

/// <summary>What the organisation is and where: asked once.</summary>
public sealed class OrganisationPage(IMediator mediator) : GiverPage(mediator), ILoadsItsView
{
    /// <summary>What another name or number leads to, said before it is saved.</summary>
    public const string LooksAgain = "If you change the name or the UKPRN, the careers hub looks again, and schools do not find your offers until it has.";

    /// <summary>The sectors.</summary>
    public static readonly IReadOnlyList<Choice> SectorChoices = [.. Sectors.All.Select(sector => new Choice(sector.Id.Value, sector.Name))];

    /// <summary>The sizes.</summary>
    public static readonly IReadOnlyList<Choice> SizeChoices =
        [new(EmployerSize.FewerThan10, "Fewer than 10 people"), new(EmployerSize.From10To249, "10 to 249 people"), new(EmployerSize.From250, "250 people or more")];

    /// <summary>Whether it is STEM.</summary>
    public static readonly IReadOnlyList<Choice> StemChoices = [new(Stem.Yes, "Yes"), new(Stem.Part, "Some of it"), new(Stem.No, "No")];

    /// <summary>The answers.</summary>
    [BindProperty]
    public Form Input { get; set; } = new();

    /// <summary>What the page shows.</summary>
    public DescribeOrganisation.View View { get; private set; } = null!;

    /// <summary>Shows what is known.</summary>
    public async Task OnGetAsync()
    {
        await LoadAsync();
        Input = Form.Of(View.Answers);
    }

    /// <summary>Saves it.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        var saved = await Mediator.Send(Input.ToCommand());
        TempData.Tell($"{(saved.Answered ? "Your answer is sent, and the hub looks again. " : "")}Your organisation's facts are saved. Every offer shows them from now on.{(saved.PlaceNote is { } note ? $" {note}" : "")}");
        return RedirectToPage();
    }

    /// <inheritdoc />
    public async Task LoadAsync()
    {
        Title = "Your organisation";
        View = await Mediator.Send(new DescribeOrganisation.Query());
    }

    /// <summary>The answers.</summary>
    public sealed class Form
    {
        /// <summary>The answer to the hub.</summary>
        public string? Answer { get; set; }

        /// <summary>The name.</summary>
        public string? Name { get; set; }

        /// <summary>The website.</summary>
        public string? Website { get; set; }

        /// <summary>The provider number.</summary>
        public string? Ukprn { get; set; }

        /// <summary>The postcode.</summary>
        public string? Postcode { get; set; }

        /// <summary>The sectors.</summary>
        public List<string> Sectors { get; set; } = [];

        /// <summary>The size.</summary>
        public EmployerSize? Size { get; set; }

        /// <summary>Whether it is one person.</summary>
        public bool SelfEmployed { get; set; }

        /// <summary>Whether it is a cornerstone employer.</summary>
        public bool Cornerstone { get; set; }

        /// <summary>Whether it is STEM.</summary>
        public Stem? Stem { get; set; }

        internal static Form Of(DescribeOrganisation.Command known) => new()
        {
            Name = known.Name, Website = known.Website, Ukprn = known.Ukprn, Postcode = known.Postcode, Sectors = [.. known.Sectors],
            Size = known.Size, SelfEmployed = known.SelfEmployed, Cornerstone = known.Cornerstone, Stem = known.Stem,
        };

        internal DescribeOrganisation.Command ToCommand() => new(Name, Website, Ukprn, Postcode, Sectors, Size, SelfEmployed, Cornerstone, Stem, Answer);
    }
}
