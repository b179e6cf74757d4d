using CareersConnect.Domain.Education;

namespace CareersConnect.Domain.ReferenceData;

/// <summary>For whom something is due.</summary>
public enum EntitlementSetting
{
    /// <summary>A school.</summary>
    School = 1,

    /// <summary>A special school.</summary>
    Special = 2,

    /// <summary>A college, or a training provider with learners of its own.</summary>
    College = 3,
}

/// <summary>A day of a school year.</summary>
/// <param name="Year">"Y9": the school year in which the pupils are in year 9; "each", "programme-start" and "programme-end" for colleges.</param>
/// <param name="MonthDay">"02-28"; null where the programme sets it.</param>
public sealed record EntitlementDay(string Year, string? MonthDay);

/// <summary>Something that a young person is due: an encounter, how often, and by when.</summary>
/// <param name="Id">The key, such as "bm5.y8".</param>
/// <param name="Short">In a few words.</param>
/// <param name="What">What it is, after "at least 2".</param>
/// <param name="Years">The year groups in which it may be had; null for learners of a college.</param>
/// <param name="EveryYear">True when it is due again every year.</param>
/// <param name="OnlyFor">For whom alone, in words; null for everybody.</param>
/// <param name="AtLeast">How many.</param>
/// <param name="Unit">Of what.</param>
/// <param name="From">The first day that counts.</param>
/// <param name="By">The last day that counts.</param>
/// <param name="Measure">"attended" or "offered".</param>
/// <param name="Condition">What makes one count, in words.</param>
/// <param name="ActivityTypes">The kinds of activity that count.</param>
/// <param name="Settings">Where it is due.</param>
/// <param name="Versions">Under which version of the rule: "2014", "2025", "act-2022", "strategy-2017".</param>
/// <param name="Status">"statutory", "benchmark", "policy-target", "policy-target-historical".</param>
/// <param name="Note">What else to know, such as a number that is our own reading.</param>
public sealed record Entitlement(
    string Id, string Short, string What, YearGroups? Years, bool EveryYear, string? OnlyFor, int AtLeast, string Unit, EntitlementDay From, EntitlementDay By, string Measure,
    string? Condition, IReadOnlyList<ActivityTypeId> ActivityTypes, IReadOnlyList<EntitlementSetting> Settings, IReadOnlyList<string> Versions, string Status, string? Note);

/// <summary>Who is due which encounters: benchmarks 5, 6 and 7 in both versions, and the provider access duty.</summary>
public static class Entitlements
{
    /// <summary>The version of the benchmarks that schools work to since September 2025.</summary>
    public const string CurrentVersion = "2025";

    private const string File = "entitlement.json";
    private static readonly Dictionary<string, Entitlement> ById = ReferenceFile.Json<Lists>(File).Rows.ByKey(File, row => row.Id);

    /// <summary>Everything that is due.</summary>
    public static IReadOnlyCollection<Entitlement> All => ById.Values;

    /// <summary>One of them.</summary>
    /// <param name="id">The key.</param>
    /// <returns>The entitlement.</returns>
    /// <exception cref="KeyNotFoundException">There is none such: a slip in the program.</exception>
    public static Entitlement Get(string id) => ById[id];

    private sealed record Lists(int SchemaVersion, string About, IReadOnlyList<Entitlement> Rows);
}
