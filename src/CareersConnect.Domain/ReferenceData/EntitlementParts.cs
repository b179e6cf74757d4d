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

/// <summary>What of an entitlement is counted.</summary>
public enum EntitlementMeasure
{
    /// <summary>That the young person took part.</summary>
    Attended = 1,

    /// <summary>That it was put on for them, whether they came or not.</summary>
    Offered = 2,

    /// <summary>That it was written down.</summary>
    Recorded = 3,
}

/// <summary>A day of a school year.</summary>
/// <param name="Year">
/// "Y9": the school year in which the pupils are in year 9. Otherwise "each"; "programme-start" and "programme-end" for colleges; "leaving" and "three-years-later" for those who have left.
/// </param>
/// <param name="MonthDay">"02-28"; null where the programme or the leaving sets it.</param>
public sealed record EntitlementDay(string Year, string? MonthDay);

/// <summary>Something that a young person is due: an encounter, a meeting, hours at work, how often, and by when.</summary>
/// <param name="Id">The key, such as "bm5.y8".</param>
/// <param name="Short">In a few words.</param>
/// <param name="What">What it is, after "at least 2".</param>
/// <param name="Years">The year groups in which it may be had; null for learners of a college and for those who have left.</param>
/// <param name="EveryYear">True when it is due again every year.</param>
/// <param name="OnlyFor">For whom alone, in words; null for everybody.</param>
/// <param name="AtLeast">How many.</param>
/// <param name="Unit">Of what: "encounter", "meeting", "day", "per-subject-taken".</param>
/// <param name="From">The first day that counts.</param>
/// <param name="By">The last day that counts.</param>
/// <param name="Measure">What is counted.</param>
/// <param name="Condition">What makes one count, in words.</param>
/// <param name="ActivityTypes">The kinds of activity that count; none when lessons and records count, which are no activity of that list.</param>
/// <param name="Settings">Where it is due.</param>
/// <param name="Versions">Under which versions of the rule: keys of <see cref="Entitlements.Versions"/>.</param>
/// <param name="Status">How binding it is: a key of <see cref="Entitlements.Statuses"/>.</param>
/// <param name="Note">What else to know, such as a number that is our own reading.</param>
/// <param name="Unverified">True when a part of it was not read in a source.</param>
/// <param name="Source">Where it comes from.</param>
public sealed record Entitlement(
    string Id, string Short, string What, YearGroups? Years, bool EveryYear, string? OnlyFor, int AtLeast, string Unit, EntitlementDay From, EntitlementDay By, EntitlementMeasure Measure,
    string? Condition, IReadOnlyList<ActivityTypeId> ActivityTypes, IReadOnlyList<EntitlementSetting> Settings, IReadOnlyList<string> Versions, string Status, string? Note, bool Unverified, string Source);

/// <summary>A number that a government aimed at once. Shown as history, never as a goal.</summary>
/// <param name="Id">The key.</param>
/// <param name="Value">The number.</param>
/// <param name="From">What it was to rise from; null when nothing was said.</param>
/// <param name="Meaning">Of what.</param>
/// <param name="Source">Where it was read.</param>
public sealed record HistoricalTarget(string Id, int Value, int? From, string Meaning, string Source);
