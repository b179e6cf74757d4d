using System.Globalization;
using CareersConnect.Domain.Education;

namespace CareersConnect.Domain.ReferenceData;

/// <summary>
/// Who is due what: benchmarks 2 to 8 in both versions, the provider access duty, the work experience guarantee, the targets of the strategy of 2017. Each row says where it comes from.
/// Where a source gives no number ("experiences" by 16, "some" STEM encounters, "a range" of providers) ours is our own reading, and the row's note says so.
/// </summary>
public static class Entitlements
{
    /// <summary>The version of the benchmarks that schools work to since September 2025.</summary>
    public const string CurrentVersion = "2025";

    private const string File = "entitlement.json";
    private static readonly string[] OtherYears = ["each", "programme-start", "programme-end", "leaving", "three-years-later"];
    private static readonly Lists Data = Checked(ReferenceFile.Json<Lists>(File));
    private static readonly Dictionary<string, Entitlement> ById = Data.Rows.ByKey(File, row => row.Id);

    /// <summary>Everything that is due.</summary>
    public static IReadOnlyCollection<Entitlement> All => ById.Values;

    /// <summary>How binding a row is, from a legal duty to a former target that is off unless somebody switches it on.</summary>
    public static IReadOnlyList<Labelled> Statuses => Data.Statuses;

    /// <summary>The versions of the rules.</summary>
    public static IReadOnlyList<Labelled> Versions => Data.Versions;

    /// <summary>Numbers that governments aimed at once.</summary>
    public static IReadOnlyList<HistoricalTarget> HistoricalTargets => Data.HistoricalTargets;

    /// <summary>Hours that count as a day of work experience: 10 days are about 50 hours. An editable default.</summary>
    public static int HoursPerDay => Data.HoursPerDay;

    /// <summary>One of them.</summary>
    /// <param name="id">The key.</param>
    /// <returns>The entitlement.</returns>
    /// <exception cref="KeyNotFoundException">There is none such: a slip in the program.</exception>
    public static Entitlement Get(string id) => ById[id];

    /// <summary>Refuses a row that names a status, a version, a kind of activity or a day that is not there.</summary>
    internal static Lists Checked(Lists lists)
    {
        var year = new AcademicYear(2026);
        if (lists.SchoolYear != new YearSpan(MonthDay(year.FirstDay), MonthDay(year.LastDay)))
        {
            throw new InvalidDataException($"{File}: the school year is not the one that the program counts with.");
        }

        foreach (var row in lists.Rows)
        {
            var fault = lists.Statuses.All(status => status.Id != row.Status) ? $"status \"{row.Status}\" is not in the list"
                : row.Versions.FirstOrDefault(version => lists.Versions.All(one => one.Id != version)) is { } version ? $"version \"{version}\" is not in the list"
                : row.ActivityTypes.FirstOrDefault(type => ActivityTypes.Find(type) is null) is { Value: { } type } ? $"\"{type}\" is no kind of activity"
                : row.AtLeast < 1 || row.Versions.Count == 0 || row.Settings.Count == 0 ? "a number, a version or a setting is missing"
                : new[] { row.From, row.By }.FirstOrDefault(day => !IsDay(day)) is { } day ? $"\"{day.Year} {day.MonthDay}\" is no day of a school year"
                : null;
            if (fault is not null)
            {
                throw new InvalidDataException($"{File}, {row.Id}: {fault}.");
            }
        }

        return lists;
    }

    /// <summary>"Y9" with a month and a day; or a word that says when.</summary>
    internal static bool IsDay(EntitlementDay day) =>
        (day.MonthDay is null || DateOnly.TryParseExact($"2027-{day.MonthDay}", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
        && (OtherYears.Contains(day.Year, StringComparer.Ordinal)
            || (day is { MonthDay: not null, Year: ['Y', .. var digits] } && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= 7 and <= 13));

    private static string MonthDay(DateOnly day) => day.ToString("MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The file.</summary>
    internal sealed record Lists(
        int SchemaVersion, string About, YearSpan SchoolYear, int HoursPerDay, IReadOnlyList<Labelled> Statuses, IReadOnlyList<Labelled> Versions,
        IReadOnlyList<HistoricalTarget> HistoricalTargets, IReadOnlyList<Entitlement> Rows);

    /// <summary>The first and the last day of every school year.</summary>
    internal sealed record YearSpan(string Starts, string Ends);
}
