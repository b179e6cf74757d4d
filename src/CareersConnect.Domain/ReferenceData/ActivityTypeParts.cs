using CareersConnect.Domain.Offers;

namespace CareersConnect.Domain.ReferenceData;

/// <summary>Who publishes a kind of activity.</summary>
public enum ActivityGiver
{
    /// <summary>An employer, or an Enterprise Adviser for one.</summary>
    Employer = 1,

    /// <summary>A training provider.</summary>
    Provider = 2,
}

/// <summary>Where a kind of activity takes place in person.</summary>
public enum ActivityPlace
{
    /// <summary>At the school.</summary>
    School = 1,

    /// <summary>At the employer's workplace: pupils travel.</summary>
    Workplace = 2,

    /// <summary>Over a link only.</summary>
    Online = 3,

    /// <summary>At the provider: pupils travel.</summary>
    Provider = 4,
}

/// <summary>Least, typical and most of something.</summary>
/// <param name="Min">The least that makes sense.</param>
/// <param name="Typical">What a form starts with.</param>
/// <param name="Max">The most that makes sense.</param>
public sealed record UsualRange(int Min, int Typical, int Max);

/// <summary>A benchmark that an activity can count for.</summary>
/// <param name="Benchmark">1 to 8.</param>
/// <param name="Main">True for exactly one benchmark of each kind of activity.</param>
/// <param name="Versions">The versions of the benchmarks in which it counts: "2014", "2025".</param>
/// <param name="Condition">When it counts, in words.</param>
public sealed record BenchmarkCount(int Benchmark, bool Main, IReadOnlyList<string> Versions, string Condition);

/// <summary>Whether a kind of activity can meet the provider access duty (Education Act 1997 s42B).</summary>
/// <param name="CanCount">False when it never does by itself.</param>
/// <param name="Condition">When it does, in words.</param>
public sealed record ProviderAccessCount(bool CanCount, string Condition);

/// <summary>Checklists for an activity.</summary>
/// <param name="Plan">Before the day.</param>
/// <param name="Deliver">On the day.</param>
/// <param name="Measure">Afterwards.</param>
public sealed record Preparation(IReadOnlyList<string> Plan, IReadOnlyList<string> Deliver, IReadOnlyList<string> Measure);

/// <summary>What the school is advised to see to; it recommends and never demands.</summary>
/// <param name="Level">A key of <see cref="ActivityTypes.SafeguardingLevels"/>.</param>
/// <param name="Supervision">Who is with the pupils, as a key such as "accompanied".</param>
/// <param name="Hints">Sentences to show.</param>
/// <param name="Variants">What differs under a condition.</param>
public sealed record ActivitySafeguarding(string Level, string Supervision, IReadOnlyList<string> Hints, IReadOnlyList<SafeguardingVariant> Variants);

/// <summary>What differs under a condition.</summary>
/// <param name="When">The condition, in words.</param>
/// <param name="Level">A key of <see cref="ActivityTypes.SafeguardingLevels"/>.</param>
/// <param name="Hints">Sentences to show, when there are any.</param>
public sealed record SafeguardingVariant(string When, string Level, IReadOnlyList<string>? Hints = null);

/// <summary>A way in which a visit is looked after.</summary>
/// <param name="Id">The key.</param>
/// <param name="Label">Its name.</param>
/// <param name="Meaning">What it means, in a sentence.</param>
public sealed record SafeguardingLevel(string Id, string Label, string Meaning);

/// <summary>A way to meet.</summary>
/// <param name="Id">The key: "in-person", "live-online", "hybrid", "recorded".</param>
/// <param name="Label">What it is called.</param>
/// <param name="CanCount">False for what is recorded: it may be listed as information and is never an encounter.</param>
/// <param name="Note">What else to know; null when there is nothing.</param>
public sealed record MeetingMode(string Id, string Label, bool CanCount, string? Note)
{
    /// <summary>The same as an offer says it; none for what is recorded, which cannot be offered.</summary>
    public DeliveryModes Way => Id switch
    {
        "in-person" => DeliveryModes.InPerson,
        "live-online" => DeliveryModes.LiveOnline,
        "hybrid" => DeliveryModes.Hybrid,
        _ => DeliveryModes.None,
    };
}

/// <summary>From when on contact with pupils is regular (DfE, Keeping children safe in education; Safeguarding Vulnerable Groups Act 2006 Sch 4). Editable defaults.</summary>
/// <param name="RegularWhen">In words, each enough by itself.</param>
/// <param name="EveryDays">Days between two meetings, at most.</param>
/// <param name="DaysInThirty">Days of meeting in 30, at least.</param>
/// <param name="Overnight">Whether one night is enough.</param>
/// <param name="Unverified">True: the numbers were not read in the source itself.</param>
/// <param name="Source">Where they come from.</param>
public sealed record ContactRegularity(IReadOnlyList<string> RegularWhen, int EveryDays, int DaysInThirty, bool Overnight, bool Unverified, string Source);

/// <summary>How often a series usually meets.</summary>
/// <param name="TypicalMeetings">Meetings in all.</param>
/// <param name="EveryDays">Days between two meetings, when there is a usual number.</param>
/// <param name="Name">What the series is called, when it has a name of its own.</param>
/// <param name="Note">What else to know.</param>
public sealed record ActivitySeries(int TypicalMeetings, int? EveryDays = null, string? Name = null, string? Note = null);

/// <summary>A form that an activity can take.</summary>
/// <param name="Id">The key.</param>
/// <param name="Name">Its name.</param>
/// <param name="Hours">Hours that a form starts with: an editable example.</param>
public sealed record ActivityFormat(string Id, string Name, int Hours);

/// <summary>A ready-made entry of a careers plan.</summary>
/// <param name="Id">The key.</param>
/// <param name="Name">Its name.</param>
/// <param name="ActivityTypes">The kinds of activity that it uses.</param>
/// <param name="Benchmarks">The benchmarks that it serves.</param>
/// <param name="Preparation">Checklists.</param>
public sealed record PlanTemplate(string Id, string Name, IReadOnlyList<ActivityTypeId> ActivityTypes, IReadOnlyList<int> Benchmarks, Preparation Preparation);
