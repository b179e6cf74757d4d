using CareersConnect.Application.Imports;
using CareersConnect.Domain.Offers;

namespace CareersConnect.Application.Offers.Files;

/// <summary>The columns of a file of offers, found by name. Described in docs/offers-csv.md.</summary>
internal sealed class OfferColumns
{
    public const string Organisation = "Organisation";
    public const string Reference = "Reference";
    public const string ActivityType = "Activity type";
    public const string Title = "Title";
    public const string Description = "What pupils will do";
    public const string Whom = "For whom";
    public const string Years = "Year groups";
    public const string How = "How";
    public const string Where = "Where";
    public const string Postcode = "Postcode";
    public const string Miles = "Travel miles";
    public const string Smallest = "Smallest group";
    public const string Largest = "Largest group";
    public const string Minutes = "Minutes";
    public const string Outcomes = "Learning outcomes";
    public const string Subjects = "Subjects";
    public const string Access = "Access";
    public const string AccessNote = "Access note";
    public const string Language = "Language";
    public const string Cost = "Cost";
    public const string CostNote = "Cost note";
    public const string Getting = "Getting a place";
    public const string Notice = "Notice days";
    public const string Content = "Provider content";
    public const string Days = "Days by arrangement";
    public const string From = "Arrangement from";
    public const string Until = "Arrangement until";
    public const string Dates = "Dates";
    public const string Volunteer = "Volunteer";
    public const string Status = "Status";

    /// <summary>All columns, in the order in which a file is written.</summary>
    public static readonly IReadOnlyList<string> All =
    [
        Organisation, Reference, ActivityType, Title, Description, Whom, Years, How, Where, Postcode, Miles, Smallest, Largest, Minutes, Outcomes, Subjects,
        Access, AccessNote, Language, Cost, CostNote, Getting, Notice, Content, Days, From, Until, Dates, Volunteer, Status,
    ];

    private static readonly string[] Mandatory = [Reference, ActivityType, Title, Description];

    private static readonly Dictionary<string, string> ColumnOfField = new(StringComparer.Ordinal)
    {
        [nameof(OfferDetails.ActivityType)] = ActivityType, [nameof(OfferDetails.Title)] = Title, [nameof(OfferDetails.Description)] = Description,
        [nameof(OfferDetails.Audience)] = Whom, [nameof(OfferDetails.YearGroups)] = Years, [nameof(OfferDetails.Modes)] = How, [nameof(OfferDetails.Place)] = Where,
        [nameof(OfferDetails.Postcode)] = Postcode, [nameof(OfferDetails.TravelMiles)] = Miles, [nameof(OfferDetails.MinimumPupils)] = Smallest,
        [nameof(OfferDetails.MaximumPupils)] = Largest, [nameof(OfferDetails.DurationMinutes)] = Minutes, [nameof(OfferDetails.LearningOutcomes)] = Outcomes,
        [nameof(OfferDetails.Subjects)] = Subjects, [nameof(OfferDetails.AccessNote)] = AccessNote, [nameof(OfferDetails.Language)] = Language,
        [nameof(OfferDetails.CostPence)] = Cost, [nameof(OfferDetails.CostNote)] = CostNote, [nameof(OfferDetails.NoticeDays)] = Notice,
        [nameof(OfferDetails.ProviderContent)] = Content, [nameof(OfferDetails.ArrangementUntil)] = Until, [nameof(Offer.ExternalId)] = Reference,
        ["Dates"] = Dates, ["Capacity"] = Dates,
    };

    private readonly Dictionary<string, CsvColumn?> _columns;

    private OfferColumns(CsvTable table) => _columns = All.ToDictionary(name => name, table.Find, StringComparer.Ordinal);

    /// <summary>The column of that name; null when the file has none such.</summary>
    public CsvColumn? this[string name] => _columns[name];

    /// <summary>The column that an answer of the form stands in; null when it has none of its own.</summary>
    public CsvColumn? OfField(string? field) => field is not null && ColumnOfField.TryGetValue(field, out var name) ? _columns[name] : null;

    /// <summary>Finds the columns.</summary>
    /// <param name="table">The file.</param>
    /// <param name="mayNameOrganisations">Whether the file says whose each offer is, so that it must.</param>
    /// <param name="faults">Where missing and doubled ones are noted, each by name.</param>
    /// <returns>The columns; null when the file cannot be read for want of them.</returns>
    public static OfferColumns? Find(CsvTable table, bool mayNameOrganisations, Findings faults)
    {
        if (All.All(name => table.Find(name) is null))
        {
            faults.Add(table.HeaderLine, null, NotOffers(string.Concat(table.Names)));
            return null;
        }

        var before = faults.Total;
        foreach (var name in Mandatory.Concat(mayNameOrganisations ? [Organisation] : []).Where(name => table.Find(name) is null))
        {
            faults.Add(table.HeaderLine, null, $"The column \"{name}\" is missing.");
        }

        foreach (var name in All.Where(table.HasTwice))
        {
            faults.Add(table.HeaderLine, table.Find(name), $"The column \"{name}\" is there twice.");
        }

        return faults.Total == before ? new OfferColumns(table) : null;
    }

    private static string NotOffers(string header) => header.Contains(';', StringComparison.Ordinal) || header.Contains('\t', StringComparison.Ordinal)
        ? "The columns of this file are separated by semicolons or tabs. Save it with commas."
        : "The first line has none of the columns of a file of offers (Reference, Activity type, Title and so on). Start from the template.";
}
