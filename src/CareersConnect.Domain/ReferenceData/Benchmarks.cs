using CareersConnect.Domain.Kernel;

namespace CareersConnect.Domain.ReferenceData;

/// <summary>The eight Gatsby Benchmarks in two versions, with our own bank of questions for self-evaluation. Scores made from it are indicative and are no national service's.</summary>
public static class Benchmarks
{
    private const string File = "benchmarks.json";
    private static readonly Lists Data = Checked(ReferenceFile.Json<Lists>(File));
    private static readonly Dictionary<string, BenchmarkItem> ItemsById = Data.Versions.SelectMany(version => version.Benchmarks).SelectMany(one => one.Items).ByKey(File, item => item.Id);

    /// <summary>The versions, oldest first.</summary>
    public static IReadOnlyList<BenchmarkVersion> Versions => Data.Versions;

    /// <summary>Shares of pupils, from none to all.</summary>
    public static IReadOnlyList<ShareBand> Bands => Data.Bands;

    /// <summary>What an item can be: achieved, in progress, not achieved, not scored.</summary>
    public static IReadOnlyList<Labelled> States => Data.States;

    /// <summary>How a score is worked out.</summary>
    public static BenchmarkScoring Scoring => Data.Scoring;

    /// <summary>What to know about each setting.</summary>
    public static IReadOnlyList<string> SettingNotes => Data.SettingNotes;

    /// <summary>The version in use on a day.</summary>
    /// <param name="day">The day.</param>
    /// <returns>The updated benchmarks from 1 September 2025, the original ones before.</returns>
    public static BenchmarkVersion InUseOn(DateOnly day) => Data.Versions.Last(version => version.UsedFrom is not { } from || from <= day);

    /// <summary>The item of that key.</summary>
    /// <param name="id">"2025.5.1".</param>
    /// <returns>The item.</returns>
    /// <exception cref="RuleBrokenException">There is none such.</exception>
    public static BenchmarkItem Item(string id) => ItemsById.GetValueOrDefault(id) ?? throw new RuleBrokenException("That question is not in the self-evaluation.");

    private static Lists Checked(Lists lists)
    {
        foreach (var benchmark in lists.Versions.SelectMany(version => version.Benchmarks))
        {
            var fault = benchmark.Items.FirstOrDefault(item => !benchmark.Criteria.Any(criterion => string.Equals(criterion.Code, item.Criterion, StringComparison.Ordinal)));
            if (fault is not null)
            {
                throw new InvalidDataException($"{File}, {fault.Id}: criterion \"{fault.Criterion}\" is not one of benchmark {benchmark.Number}.");
            }

            if (benchmark.Items.FirstOrDefault(item => item.Scored != (item.Threshold is not null)) is { } unscored)
            {
                throw new InvalidDataException($"{File}, {unscored.Id}: an item has a threshold when it is scored, and only then.");
            }
        }

        return lists.Versions.All(version => version.Benchmarks.Select(one => one.Number).SequenceEqual(Enumerable.Range(1, 8)))
            ? lists : throw new InvalidDataException($"{File}: each version has the benchmarks 1 to 8 in their order.");
    }

    private sealed record Lists(
        int SchemaVersion, string About, IReadOnlyList<Labelled> Settings, IReadOnlyList<string> SettingNotes, IReadOnlyList<Labelled> Kinds,
        IReadOnlyList<ShareBand> Bands, string BandsNote, IReadOnlyList<Labelled> States, BenchmarkScoring Scoring, IReadOnlyList<RecordKind> Records,
        IReadOnlyList<Labelled> PrefillLevels, IReadOnlyList<string> Themes2025, IReadOnlyList<BenchmarkVersion> Versions);

    private sealed record RecordKind(string Id, string Meaning);
}
