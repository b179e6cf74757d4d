using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.Offers;
using CareersConnect.Domain.Organisations;
using CareersConnect.Domain.Places;
using CareersConnect.Domain.ReferenceData;
using CareersConnect.Testing;
using CareersConnect.Testing.Builders;
using CareersConnect.Testing.Trade;

namespace CareersConnect.Web.Tests.Offers;

/// <summary>The host with a few offers around Derby in its index, and many of one kind far away.</summary>
public class SearchFixture : SiteFixture, IAsyncLifetime
{
    /// <summary>More than a page of enterprise challenges, all in Penzance.</summary>
    public const int Many = 45;

    public static readonly GridPoint Derby = new(435_000, 336_000);

    public Offer Bridge { get; private set; } = null!;

    public Offer Visit { get; private set; } = null!;

    public Offer Provider { get; private set; } = null!;

    public School School { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        var engineers = An.Employer().Named("Osei & Marsh Structural Engineers").With(new EmployerFacts([Slug("engineering")], EmployerSize.From10To249, selfEmployed: false, cornerstone: true, Stem.Yes)).Build();
        var alone = An.Employer().Named("Priya Raman").With(new EmployerFacts([Slug("creative")], EmployerSize.FewerThan10, selfEmployed: true, cornerstone: false, Stem.No)).Vouched().Build();
        var traders = An.Employer().Named("Penwith Market Traders").With(new EmployerFacts([Slug("retail")], EmployerSize.FewerThan10, selfEmployed: false, cornerstone: false, Stem.No)).Build();
        var college = A.Provider().Named("Dovedale College").Build();
        Bridge = An.Offer().From(engineers.Id).OnDate(new DateOnly(2027, 3, 11)).OnDate(new DateOnly(2027, 3, 12)).With(details => details with
        {
            ActivityType = ActivityTypeId.EmployerWorkshop,
            Title = "The bridge that holds: build, load, break",
            Description = "Teams of four design a bridge from card, defend it to a working engineer, then load it until it fails.",
            YearGroups = YearGroups.Range(YearGroup.Year7, YearGroup.Year9),
            LearningOutcomes = ["Say why a bridge fails"],
            Subjects = ["physics"],
            Access = AccessFeatures.AdaptedForSend,
        }).Build();
        Visit = An.Offer().From(alone.Id).ByArrangement(Weekdays.Monday).With(details => details with
        {
            ActivityType = ActivityTypeId.WorkplaceVisit,
            Title = "Quiet machines & loud <b>ideas</b>",
            Description = "See a studio from inside.",
            Place = MeetingPlace.AtWorkplace,
            Location = new GridPoint(Derby.Easting + 12_875, Derby.Northing),
            Town = "Belper",
            TravelMiles = null,
            YearGroups = YearGroups.Of(YearGroup.Year12),
            CostPence = 4_550,
            CostNote = "Covers materials",
            Language = "Polish",
            AccessNote = "A signer can be there.",
        }).Build();
        Provider = An.Offer().From(college.Id).OnDate(new DateOnly(2027, 2, 22)).With(details => details with
        {
            ActivityType = ActivityTypeId.ProviderEncounter,
            Title = "T Levels and apprenticeships",
            Description = "What a technical route is like.",
            ProviderContent = ProviderContent.All,
            YearGroups = YearGroups.Of(YearGroup.Year8, YearGroup.Year9),
        }).Build();
        School = Marketplace.NewSchool("Thornmere Academy");
        await SaveAsync([engineers, alone, traders, college, Bridge, Visit, Provider, School, .. Enumerable.Range(1, Many).Select(n => Challenge(traders.Id, n))]);
        await TellDueAsync();
    }

    /// <summary>Saves rows.</summary>
    public Task<int> SaveAsync(params IEnumerable<object> rows) => InDatabaseAsync(db =>
    {
        db.AddRange(rows);
        return db.SaveChangesAsync();
    });

    /// <summary>Sends a form that searches, as the page rendered it, with some answers given.</summary>
    public static string AddressOf(IDocument page, string form, params (string Name, string Value)[] given)
    {
        var element = page.QuerySelector<IHtmlFormElement>(form)!;
        Assert.All(given, answer => Assert.NotNull(element.QuerySelector($"[name='{answer.Name}']:not([disabled])")));
        var names = given.Select(answer => answer.Name).ToHashSet(StringComparer.Ordinal);
        var kept = element.QuerySelectorAll("input[name], select[name]").Select<IElement, (string Name, string? Value)>(field => field switch
        {
            IHtmlInputElement { Type: "checkbox" } tick => (tick.Name!, tick.IsChecked ? tick.Value : null),
            IHtmlInputElement input => (input.Name!, names.Contains(input.Name!) ? null : input.Value),
            IHtmlSelectElement select => (select.Name!, names.Contains(select.Name!) ? null : select.Value),
            _ => ("", null),
        }).Where(field => field.Value is not null);
        var pairs = kept.Concat(given.Select(answer => (Name: answer.Name, Value: (string?)answer.Value)));
        return $"{element.GetAttribute("action")!.Split('#')[0]}?{string.Join('&', pairs.Select(pair => $"{Uri.EscapeDataString(pair.Name)}={Uri.EscapeDataString(pair.Value!)}"))}";
    }

    private static Offer Challenge(OrganisationId giver, int number) => An.Offer().From(giver).ByArrangement().With(details => details with
    {
        ActivityType = ActivityTypeId.EnterpriseChallenge,
        Title = $"Challenge {number}",
        Description = "Run a market stall for a morning.",
        LearningOutcomes = ["Say what a stall costs"],
        Location = new GridPoint(147_000, 30_000),
        Town = "Penzance",
        YearGroups = YearGroups.Of(YearGroup.Year13),
    }).Build();

    private static string Slug(string beginning) => Sectors.All.First(sector => sector.Id.Value.StartsWith(beginning, StringComparison.Ordinal)).Id.Value;
}
