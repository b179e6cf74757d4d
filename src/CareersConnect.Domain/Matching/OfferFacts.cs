using CareersConnect.Domain.Education;
using CareersConnect.Domain.Offers;
using CareersConnect.Domain.Places;
using CareersConnect.Domain.ReferenceData;

namespace CareersConnect.Domain.Matching;

/// <summary>What matching knows of an offer: nothing else can rank it. There is no money among it.</summary>
public sealed record OfferFacts
{
    /// <summary>The offer.</summary>
    public required OfferId OfferId { get; init; }

    /// <summary>The kind of activity.</summary>
    public required ActivityTypeId ActivityType { get; init; }

    /// <summary>The benchmarks that the kind of activity counts towards.</summary>
    public required IReadOnlyList<int> Benchmarks { get; init; }

    /// <summary>For which year groups.</summary>
    public required YearGroups YearGroups { get; init; }

    /// <summary>How they can meet.</summary>
    public required DeliveryModes Modes { get; init; }

    /// <summary>Who goes where when in person.</summary>
    public required MeetingPlace Place { get; init; }

    /// <summary>Where the volunteer sets out from, or where the workplace is.</summary>
    public GridPoint? Location { get; init; }

    /// <summary>How far the volunteer travels, miles; null is anywhere.</summary>
    public int? TravelMiles { get; init; }

    /// <summary>The smallest group.</summary>
    public required int MinimumPupils { get; init; }

    /// <summary>The largest group.</summary>
    public required int MaximumPupils { get; init; }

    /// <summary>Days of notice.</summary>
    public required int NoticeDays { get; init; }

    /// <summary>School subjects that it builds on: slugs.</summary>
    public IReadOnlyList<string> Subjects { get; init; } = [];

    /// <summary>What is done so that everybody can take part.</summary>
    public AccessFeatures Access { get; init; }

    /// <summary>Dates with places left.</summary>
    public IReadOnlyList<FreeDay> FreeDays { get; init; } = [];

    /// <summary>Days of the week by arrangement.</summary>
    public Weekdays ArrangementDays { get; init; }

    /// <summary>First day by arrangement.</summary>
    public DateOnly? ArrangementFrom { get; init; }

    /// <summary>Last day by arrangement.</summary>
    public DateOnly? ArrangementUntil { get; init; }

    /// <summary>Whether the hub has checked its organisation.</summary>
    public required bool IsVerified { get; init; }

    /// <summary>How many of the school's encounters and bookings this school year were with the same organisation.</summary>
    public int TimesMetThisYear { get; init; }

    /// <summary>How often the organisation was asked this school year.</summary>
    public int AskedThisYear { get; init; }

    /// <summary>Per cent of asks that the organisation answered in time; null while there are fewer than three.</summary>
    public int? AnsweredPercent { get; init; }

    /// <summary>Whether the volunteers may still be asked this term.</summary>
    public bool HasContactBudget { get; init; } = true;
}

/// <summary>A date with places left.</summary>
/// <param name="Day">The day.</param>
/// <param name="PupilsLeft">How many pupils it still takes.</param>
public sealed record FreeDay(DateOnly Day, int PupilsLeft);
