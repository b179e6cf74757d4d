using CareersConnect.Domain.Education;
using CareersConnect.Domain.Offers;
using CareersConnect.Domain.Organisations;
using CareersConnect.Domain.Places;
using CareersConnect.Domain.ReferenceData;

namespace CareersConnect.Domain.Matching;

/// <summary>What matching knows of an offer: nothing else can rank it. There is no money among it.</summary>
public sealed record OfferFacts
{
    /// <summary>The offer.</summary>
    public required OfferId OfferId { get; init; }

    /// <summary>Who gives it.</summary>
    public OrganisationId GiverId { get; init; }

    /// <summary>The kind of activity.</summary>
    public required ActivityTypeId ActivityType { get; init; }

    /// <summary>The benchmarks that it counts towards, given by whoever gives it.</summary>
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

    /// <summary>What pupils will be able to say or do afterwards.</summary>
    public IReadOnlyList<string> LearningOutcomes { get; init; } = [];

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

    /// <summary>Slugs of the sectors of whoever gives it.</summary>
    public IReadOnlyList<string> Sectors { get; init; } = [];

    /// <summary>How many people work there; null when it is no employer or did not say.</summary>
    public EmployerSize? Size { get; init; }

    /// <summary>Whether it is one person working for themselves.</summary>
    public bool IsSelfEmployed { get; init; }

    /// <summary>Whether the work is in science, technology, engineering or mathematics.</summary>
    public bool IsStem { get; init; }

    /// <summary>How many of the school's encounters this school year were with the same organisation.</summary>
    public int TimesMetThisYear { get; init; }

    /// <summary>Whether a set date is booked at once, without anybody being asked.</summary>
    public bool BooksAtOnce { get; init; }

    /// <summary>Whether the organisation answers, and comes.</summary>
    public Reliability Reliability { get; init; } = Reliability.Unknown;

    /// <summary>What schools said of them afterwards; null while nobody is asked that.</summary>
    public FeedbackSoFar? Feedback { get; init; }

    /// <summary>How much of the volunteer's time is left to ask for.</summary>
    public ContactSoFar Contact { get; init; } = ContactSoFar.Fresh;
}

/// <summary>A date with places left.</summary>
/// <param name="Day">The day.</param>
/// <param name="PupilsLeft">How many pupils it still takes.</param>
public sealed record FreeDay(DateOnly Day, int PupilsLeft);
