namespace CareersConnect.Domain.ReferenceData;

/// <summary>A key with its words.</summary>
/// <param name="Id">The key.</param>
/// <param name="Label">The words.</param>
public sealed record Labelled(string Id, string Label);

/// <summary>One version of the benchmarks.</summary>
/// <param name="Id">"2014" or "2025".</param>
/// <param name="Label">Its name.</param>
/// <param name="Benchmarks">1 to 8.</param>
/// <param name="Source">Where it comes from.</param>
/// <param name="UsedFrom">Its first day; null for the first version.</param>
/// <param name="UsedUntil">Its last day; null for the newest.</param>
public sealed record BenchmarkVersion(string Id, string Label, IReadOnlyList<Benchmark> Benchmarks, string Source, DateOnly? UsedFrom = null, DateOnly? UsedUntil = null);

/// <summary>A benchmark.</summary>
/// <param name="Id">"2025.5".</param>
/// <param name="Number">1 to 8.</param>
/// <param name="Title">Its official title.</param>
/// <param name="OfficialTitle">Whether the title is the official one.</param>
/// <param name="Summary">What it asks of schools, in our words.</param>
/// <param name="CollegeSummary">What it asks of colleges, in our words.</param>
/// <param name="Criteria">Its parts.</param>
/// <param name="Items">The questions of the self-evaluation.</param>
public sealed record Benchmark(
    string Id, int Number, string Title, bool OfficialTitle, string Summary, string CollegeSummary, IReadOnlyList<BenchmarkCriterion> Criteria, IReadOnlyList<BenchmarkItem> Items);

/// <summary>A part of a benchmark.</summary>
/// <param name="Code">"a".</param>
/// <param name="Label">What it is about.</param>
public sealed record BenchmarkCriterion(string Code, string Label);

/// <summary>How a question is answered.</summary>
public enum BenchmarkAnswer
{
    /// <summary>Yes, in progress or no; with checkpoints, all of them for yes.</summary>
    YesNo = 1,

    /// <summary>A share of pupils, in bands.</summary>
    Band = 2,

    /// <summary>Yes or no for each audience.</summary>
    PerAudience = 3,

    /// <summary>A band for each year group that the setting serves.</summary>
    PerYearGroup = 4,

    /// <summary>Yes or no for each subject taught.</summary>
    PerSubject = 5,
}

/// <summary>A question of the self-evaluation.</summary>
/// <param name="Id">"2025.5.1"; stored answers refer to it.</param>
/// <param name="Criterion">The code of its criterion.</param>
/// <param name="Text">The question.</param>
/// <param name="Kind">How it is answered.</param>
/// <param name="Settings">Who is asked.</param>
/// <param name="Scored">False for what is shown beside the score.</param>
/// <param name="Prefill">How the records answer it.</param>
/// <param name="Threshold">When it is achieved; null when it is not scored.</param>
/// <param name="Source">Where it comes from.</param>
/// <param name="Unverified">True when a fact in it was not read in a source.</param>
/// <param name="Note">What else to know.</param>
/// <param name="Rows">The rows of a grid; "from:subjects.csv" for one row for each subject taught.</param>
/// <param name="Checkpoints">The parts of a yes.</param>
public sealed record BenchmarkItem(
    string Id, string Criterion, string Text, BenchmarkAnswer Kind, IReadOnlyList<EntitlementSetting> Settings, bool Scored, BenchmarkPrefill Prefill,
    BenchmarkThreshold? Threshold, string Source, bool Unverified, string? Note = null, IReadOnlyList<string>? Rows = null, IReadOnlyList<string>? Checkpoints = null);

/// <summary>How far the records answer a question.</summary>
/// <param name="Level">"full", "partial" or "none".</param>
/// <param name="Expression">How, in words; null for none.</param>
public sealed record BenchmarkPrefill(string Level, string? Expression = null);

/// <summary>When an item is achieved: always indicative.</summary>
/// <param name="Measure">What is looked at.</param>
/// <param name="Indicative">True: it is ours.</param>
/// <param name="EqualTo">The answer that is wanted, where it is one.</param>
/// <param name="MoreThanPercent">The share that must be exceeded, where it is one.</param>
/// <param name="Rows">"all", where rows are looked at.</param>
/// <param name="YearGroups">Which, where year groups are looked at.</param>
public sealed record BenchmarkThreshold(
    string Measure, bool Indicative, [property: System.Text.Json.Serialization.JsonPropertyName("equals")] string? EqualTo = null, int? MoreThanPercent = null, string? Rows = null, string? YearGroups = null);

/// <summary>How a score is worked out.</summary>
/// <param name="Indicative">True: it is not the national score.</param>
/// <param name="Rule">In words.</param>
/// <param name="PartialCredit">Whether "in progress" earns anything.</param>
/// <param name="BandThresholdMoreThanPercent">The share of pupils that must be exceeded.</param>
/// <param name="ThresholdVerified">Whether that share was read in a source.</param>
/// <param name="Source">Where it comes from.</param>
public sealed record BenchmarkScoring(bool Indicative, string Rule, bool PartialCredit, int BandThresholdMoreThanPercent, bool ThresholdVerified, string Source);

/// <summary>A share of pupils in words.</summary>
/// <param name="Id">The key.</param>
/// <param name="Label">"Most".</param>
/// <param name="From">The least percentage, where it is included.</param>
/// <param name="To">The greatest, where it is included.</param>
/// <param name="MoreThan">The percentage that must be exceeded.</param>
/// <param name="UpTo">The greatest percentage, included.</param>
/// <param name="LessThan">The percentage that must not be reached.</param>
public sealed record ShareBand(string Id, string Label, int? From = null, int? To = null, int? MoreThan = null, int? UpTo = null, int? LessThan = null)
{
    /// <summary>Whether a share falls in the band.</summary>
    /// <param name="percent">0 to 100.</param>
    /// <returns>True for exactly one band.</returns>
    public bool Holds(double percent) => !(percent < From) && !(percent > To) && !(percent <= MoreThan) && !(percent > UpTo) && !(percent >= LessThan);
}
