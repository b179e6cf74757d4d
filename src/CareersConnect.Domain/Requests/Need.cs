using CareersConnect.Domain.ReferenceData;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.Offers;

namespace CareersConnect.Domain.Requests;

/// <summary>What a school needs: everything that it writes in a request.</summary>
public sealed record Need
{
    /// <summary>What it is about, in a line: "Somebody from engineering for year 9". <see cref="DefaultTitle"/> says it where the school wrote nothing.</summary>
    public required string Title { get; init; }

    /// <summary>The kinds of activity that would do; empty is any.</summary>
    public IReadOnlyList<ActivityTypeId> ActivityTypes { get; init; } = [];

    /// <summary>For which year groups; at least one, all of them taught at the school.</summary>
    public required YearGroups YearGroups { get; init; }

    /// <summary>How many pupils.</summary>
    public required int Pupils { get; init; }

    /// <summary>First day that would do.</summary>
    public required DateOnly From { get; init; }

    /// <summary>Last day that would do.</summary>
    public required DateOnly Until { get; init; }

    /// <summary>How they can meet; at least one way.</summary>
    public required DeliveryModes Modes { get; init; }

    /// <summary>Whether somebody may come to the school. When not, the pupils go out or meet them live online.</summary>
    public bool AtSchool { get; init; } = true;

    /// <summary>How far pupils travel to a workplace, in miles; null is no limit, 0 is that they stay at school.</summary>
    public int? TravelMiles { get; init; }

    /// <summary>Which Gatsby Benchmark the school wants to move, 4 to 7; null when it did not say.</summary>
    public int? Benchmark { get; init; }

    /// <summary>School subjects that it should build on.</summary>
    public IReadOnlyList<string> Subjects { get; init; } = [];

    /// <summary>What is needed so that everybody can take part, in coarse words; never about one pupil.</summary>
    public AccessFeatures Access { get; init; }

    /// <summary>Why, and what pupils should take away. The other side reads it.</summary>
    public string Purpose { get; init; } = "";

    /// <summary>What it is about, from what is needed.</summary>
    /// <returns>"Employer encounter for 62 pupils in year 8".</returns>
    public string DefaultTitle() => $"{What()} for {(Pupils == 1 ? "1 pupil" : $"{Pupils} pupils")} in {YearGroups.InWords()}";

    private string What() => ActivityTypes.Count == 1 && ReferenceData.ActivityTypes.Find(ActivityTypes[0]) is { } only ? only.Name : Benchmark switch
    {
        6 => "Experience of a workplace",
        7 => "Provider encounter",
        _ => "Employer encounter",
    };
}
