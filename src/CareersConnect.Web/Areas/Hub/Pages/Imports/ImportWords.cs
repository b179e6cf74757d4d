using System.Globalization;
using CareersConnect.Application.Imports;
using CareersConnect.Domain.Education;
using CareersConnect.Web.TagHelpers;
using CareersConnect.Web.TagHelpers.Fields;

namespace CareersConnect.Web.Areas.Hub.Pages.Imports;

/// <summary>Says imports in words.</summary>
public static class ImportWords
{
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");

    /// <summary>What can be imported.</summary>
    public static IReadOnlyList<Choice> Kinds { get; } =
    [
        new(ImportKind.Schools, "School register", "DfE's file of all establishments, edubasealldata"),
        new(ImportKind.Postcodes, "Postcodes", "A file of Code-Point Open, or the ONS Postcode Directory where it is small enough; scripts/manage import-postcodes takes any size"),
        new(ImportKind.Offers, "Offers", "A file of offers of any organisations, as this site writes it"),
    ];

    /// <summary>What an import is of.</summary>
    public static string InWords(this ImportKind kind) => Kinds.Single(choice => kind.Equals(choice.Value)).Text;

    /// <summary>How an import stands.</summary>
    public static string InWords(this ImportStatus status) => status switch
    {
        ImportStatus.Waiting => "Waiting",
        ImportStatus.Running => "Running",
        ImportStatus.Done => "Imported",
        ImportStatus.NothingNew => "Nothing new",
        ImportStatus.Refused => "Refused",
        ImportStatus.Stopped => "Stopped",
        ImportStatus.LeftBehind => "Left behind",
        _ => "Failed",
    };

    /// <summary>The colour of how it stands.</summary>
    public static TagState Tag(this ImportStatus status) => status switch
    {
        ImportStatus.Waiting or ImportStatus.Running => TagState.Wait,
        ImportStatus.Done => TagState.Done,
        ImportStatus.NothingNew or ImportStatus.Stopped => TagState.Neutral,
        _ => TagState.Stop,
    };

    /// <summary>A number with its commas.</summary>
    public static string Number(int number) => number.ToString("N0", English);

    /// <summary>A moment on the wall in England.</summary>
    public static string When(DateTime utc) => utc.ToEnglishTime().ToString("d MMMM yyyy 'at' HH:mm", English);

    /// <summary>What is held.</summary>
    public static string Held(int schools, int postcodes) =>
        $"{Number(schools)} schools are held, and {(postcodes == 0 ? "postcodes are learned from their addresses." : $"{Number(postcodes)} postcodes.")}";

    /// <summary>What was found, in short.</summary>
    public static string Found(int faults, int warnings) => (faults, warnings) switch
    {
        (0, 0) => "Nothing to note",
        (0, _) => $"{Number(warnings)} {(warnings == 1 ? "warning" : "warnings")}",
        _ => $"{Number(faults)} {(faults == 1 ? "fault" : "faults")}",
    };

    /// <summary>What to tell first.</summary>
    public static string Summary(ShowImport.View view) => view.Status switch
    {
        _ when view.IsStopping => $"{view.StoppedBy} has stopped it. It ends in a moment.",
        ImportStatus.Waiting => "The file is here and its import starts in a moment.",
        ImportStatus.Running => "The file is being imported.",
        ImportStatus.Done => $"{Number(view.RowsRead)} rows were read.",
        ImportStatus.NothingNew => $"All {Number(view.RowsRead)} rows were read and nothing has been changed.",
        ImportStatus.Refused => $"It was not imported: it has {Found(view.FaultsTotal, 0)}. Nothing has been changed.",
        ImportStatus.Stopped => $"{view.StoppedBy} stopped this import. Nothing was imported.",
        ImportStatus.LeftBehind => "The machine stopped while this import ran. Nothing was imported: start it again.",
        _ => "The import failed half-way. Nothing has been changed: import the file again.",
    };

    /// <summary>How far it is.</summary>
    public static string Progress(ShowImport.View view) =>
        view.Progress is { } now ? $"{now.Phase}: {now.Percent} %, {Number(now.RowsRead)} rows." : "It has not begun to read.";

    /// <summary>What the list of findings is.</summary>
    public static string Caption(string list, int total) =>
        total > Findings.UsualLimit ? $"The first {Number(Findings.UsualLimit)} of {Number(total)}, in the order of the file" : $"{list} in the order of the file";
}
