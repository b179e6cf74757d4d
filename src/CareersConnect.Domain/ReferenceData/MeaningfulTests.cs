namespace CareersConnect.Domain.ReferenceData;

/// <summary>Who answers a question about an encounter.</summary>
public enum MeaningfulAnsweredBy
{
    /// <summary>The school.</summary>
    School = 1,

    /// <summary>The employer or provider.</summary>
    Host = 2,

    /// <summary>The pupil, anonymously.</summary>
    Pupil = 3,
}

/// <summary>A question and who answers it.</summary>
/// <param name="Question">The question.</param>
/// <param name="AnsweredBy">Who is asked.</param>
/// <param name="Note">What else to know.</param>
public sealed record MeaningfulQuestion(string Question, IReadOnlyList<MeaningfulAnsweredBy> AnsweredBy, string? Note = null);

/// <summary>One test of what makes an encounter meaningful.</summary>
/// <param name="Number">Its place in the set, from 1.</param>
/// <param name="Id">"bm5.purpose".</param>
/// <param name="Label">Its name.</param>
/// <param name="Plan">Asked when it is planned.</param>
/// <param name="After">Asked afterwards.</param>
/// <param name="Evidence">What shows it.</param>
/// <param name="AutoCheck">What the records can tell, in words.</param>
public sealed record MeaningfulTest(
    int Number, string Id, string Label, MeaningfulQuestion Plan, MeaningfulQuestion After, IReadOnlyList<string>? Evidence = null, string? AutoCheck = null);

/// <summary>The tests of one benchmark: 4 for benchmark 5, 7 for 6, 6 for 7.</summary>
/// <param name="Id">"bm5".</param>
/// <param name="Benchmark">5, 6 or 7.</param>
/// <param name="Version">The version of the benchmarks.</param>
/// <param name="Title">Its name.</param>
/// <param name="AppliesTo">The kinds of activity that are asked about.</param>
/// <param name="Tests">In their order.</param>
/// <param name="Source">Where they come from.</param>
/// <param name="AlsoAsk">A question that is asked beside them and fails nothing.</param>
public sealed record MeaningfulSet(
    string Id, int Benchmark, string Version, string Title, IReadOnlyList<ActivityTypeId> AppliesTo, IReadOnlyList<MeaningfulTest> Tests, string Source, MeaningfulQuestion? AlsoAsk = null);

/// <summary>What makes an encounter meaningful, as questions when it is planned and as evidence afterwards. That all tests must pass is our cautious default.</summary>
public static class MeaningfulTests
{
    private const string File = "meaningful.json";
    private static readonly Lists Data = Checked(ReferenceFile.Json<Lists>(File));

    /// <summary>The sets of benchmarks 5, 6 and 7.</summary>
    public static IReadOnlyList<MeaningfulSet> Sets => Data.Sets;

    /// <summary>The four points that a school has to ask a provider for (Education Act 1997 s42B(2A)(b)).</summary>
    public static IReadOnlyList<MeaningfulTest> ProviderAccessContent => Data.ProviderAccessContent.Tests;

    /// <summary>What is true of every encounter.</summary>
    public static IReadOnlyList<string> AlwaysTrue => Data.AlwaysTrue;

    /// <summary>The sets that a kind of activity is asked about.</summary>
    /// <param name="type">The kind.</param>
    /// <returns>None for personal guidance.</returns>
    public static IReadOnlyList<MeaningfulSet> For(ActivityTypeId type) => [.. Data.Sets.Where(set => set.AppliesTo.Contains(type))];

    private static Lists Checked(Lists lists)
    {
        lists.Sets.SelectMany(set => set.Tests).Concat(lists.ProviderAccessContent.Tests).ByKey(File, test => test.Id);
        return lists.Sets.SelectMany(set => set.AppliesTo).FirstOrDefault(type => ActivityTypes.Find(type) is null) is { Value: { } lost }
            ? throw new InvalidDataException($"{File} names \"{lost}\", which is no kind of activity.")
            : lists;
    }

    private sealed record Lists(
        int SchemaVersion, string About, Scales Scale, Rule PassRule, IReadOnlyList<string> AlwaysTrue, IReadOnlyList<MeaningfulSet> Sets,
        IReadOnlyList<Original> Original2014, Content ProviderAccessContent);

    private sealed record Scales(IReadOnlyList<string> Plan, IReadOnlyList<string> After);

    private sealed record Rule(string Default, IReadOnlyList<string> Alternatives, bool Configurable, string Note);

    private sealed record Original(int Benchmark, string Question, string Source);

    private sealed record Content(string About, IReadOnlyList<MeaningfulTest> Tests, string Source);
}
