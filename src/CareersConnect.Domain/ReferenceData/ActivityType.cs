using CareersConnect.Domain.Education;
using CareersConnect.Domain.Offers;

namespace CareersConnect.Domain.ReferenceData;

/// <summary>A kind of activity with its defaults. Every number is an editable default of ours, never a rule of law.</summary>
public sealed record ActivityType
{
    /// <summary>The key.</summary>
    public required ActivityTypeId Id { get; init; }

    /// <summary>"Careers talk".</summary>
    public required string Name { get; init; }

    /// <summary>"Careers talks".</summary>
    public required string Plural { get; init; }

    /// <summary>What it is, in a sentence.</summary>
    public required string Definition { get; init; }

    /// <summary>Who may publish it. Empty for personal guidance, which is no offer.</summary>
    public required IReadOnlyList<ActivityGiver> OfferedBy { get; init; }

    /// <summary>Where it takes place in person.</summary>
    public required ActivityPlace Place { get; init; }

    /// <summary>Minutes: least, typical, most.</summary>
    public required UsualRange Minutes { get; init; }

    /// <summary>Pupils: least, typical, most.</summary>
    public required UsualRange GroupSize { get; init; }

    /// <summary>For whom it is meant unless the giver says otherwise.</summary>
    public required YearGroups YearGroups { get; init; }

    /// <summary>The ways in which it can be given.</summary>
    public required DeliveryModes Modes { get; init; }

    /// <summary>The benchmarks that it can count for.</summary>
    public required IReadOnlyList<BenchmarkCount> Counts { get; init; }

    /// <summary>Whether it can meet the provider access duty, and when.</summary>
    public required ProviderAccessCount ProviderAccess { get; init; }

    /// <summary>Whether its hours count as experience of a workplace.</summary>
    public required bool CountsWorkExperienceHours { get; init; }

    /// <summary>What to do before, on the day and afterwards.</summary>
    public required Preparation Preparation { get; init; }

    /// <summary>What the school is advised to see to.</summary>
    public required ActivitySafeguarding Safeguarding { get; init; }

    /// <summary>Pupils a session, unless the giver says otherwise.</summary>
    public required int DefaultCapacity { get; init; }

    /// <summary>What a place is where pupils alone does not say it ("pupils at one time"); null otherwise.</summary>
    public string? CapacityNote { get; init; }

    /// <summary>Calendar days of notice, unless the giver says otherwise.</summary>
    public required int DefaultNoticeDays { get; init; }

    /// <summary>True when one event usually needs several volunteers.</summary>
    public bool ManyVolunteers { get; init; }

    /// <summary>Pupils for each volunteer, where the kind has a usual number; null otherwise.</summary>
    public int? PupilsPerVolunteer { get; init; }

    /// <summary>Below this many minutes a warning is shown, never a refusal; null when there is none.</summary>
    public int? WarnBelowMinutes { get; init; }

    /// <summary>How often it usually meets when it is a series; null otherwise.</summary>
    public ActivitySeries? Series { get; init; }

    /// <summary>Its forms, such as a block placement; empty for most kinds.</summary>
    public IReadOnlyList<ActivityFormat> Formats { get; init; } = [];

    /// <summary>The benchmark that it counts for first, 1 to 8.</summary>
    public int MainBenchmark => Counts.First(count => count.Main).Benchmark;

    /// <summary>False for personal guidance, which a school arranges with its own Careers Adviser.</summary>
    public bool CanBeOffered => OfferedBy.Count > 0;

    /// <summary>Whether an employer may publish it.</summary>
    public bool IsOfEmployers => OfferedBy.Contains(ActivityGiver.Employer);

    /// <summary>Whether a training provider may publish it.</summary>
    public bool IsOfProviders => OfferedBy.Contains(ActivityGiver.Provider);

    /// <summary>True when pupils travel to it.</summary>
    public bool PupilsTravel => Place is ActivityPlace.Workplace or ActivityPlace.Provider;
}
