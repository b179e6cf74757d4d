using CareersConnect.Domain.ReferenceData;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.Organisations;
using CareersConnect.Domain.Places;

namespace CareersConnect.Domain.Offers;

/// <summary>What an offer says: everything that its organisation writes and may edit.</summary>
public sealed record OfferDetails
{
    /// <summary>Which kind of activity; its rules come with it.</summary>
    public required ActivityTypeId ActivityType { get; init; }

    /// <summary>The heading, at most <see cref="Offer.TitleLimit"/> characters.</summary>
    public required string Title { get; init; }

    /// <summary>What pupils will do, at most <see cref="Offer.DescriptionLimit"/> characters.</summary>
    public required string Description { get; init; }

    /// <summary>The year groups that it is for; at least one.</summary>
    public required YearGroups YearGroups { get; init; }

    /// <summary>For whom.</summary>
    public OfferAudience Audience { get; init; } = OfferAudience.Pupils;

    /// <summary>How they can meet; at least one way.</summary>
    public required DeliveryModes Modes { get; init; }

    /// <summary>Who goes where when in person.</summary>
    public required MeetingPlace Place { get; init; }

    /// <summary>Where the volunteer sets out from, or where the workplace is. Needed unless it is online only.</summary>
    public GridPoint? Location { get; init; }

    /// <summary>The postcode of that place, as written on envelopes; empty when online only.</summary>
    public string Postcode { get; init; } = "";

    /// <summary>The town of that place, for people.</summary>
    public string Town { get; init; } = "";

    /// <summary>How far the volunteer travels, in miles; null is anywhere in England. Not used for workplaces.</summary>
    public int? TravelMiles { get; init; }

    /// <summary>The smallest group that is worth it, pupils.</summary>
    public int MinimumPupils { get; init; } = 1;

    /// <summary>The largest group, pupils.</summary>
    public required int MaximumPupils { get; init; }

    /// <summary>How long, minutes.</summary>
    public required int DurationMinutes { get; init; }

    /// <summary>What pupils will be able to say or do afterwards, one a line.</summary>
    public IReadOnlyList<string> LearningOutcomes { get; init; } = [];

    /// <summary>School subjects that it builds on: slugs of the subject list.</summary>
    public IReadOnlyList<string> Subjects { get; init; } = [];

    /// <summary>What is done so that everybody can take part.</summary>
    public AccessFeatures Access { get; init; }

    /// <summary>More about access, in words.</summary>
    public string AccessNote { get; init; } = "";

    /// <summary>The language of an offer that names no other.</summary>
    public const string UsualLanguage = "English";

    /// <summary>The language spoken.</summary>
    public string Language { get; init; } = UsualLanguage;

    /// <summary>What the school pays, whole pence; 0 is free.</summary>
    public int CostPence { get; init; }

    /// <summary>What the cost is for.</summary>
    public string CostNote { get; init; } = "";

    /// <summary>How a place is taken.</summary>
    public BookingWay BookingWay { get; init; } = BookingWay.AskFirst;

    /// <summary>Days of notice that are needed.</summary>
    public required int NoticeDays { get; init; }

    /// <summary>Which of the four provider access items are covered.</summary>
    public ProviderContent ProviderContent { get; init; }

    /// <summary>Who comes, or hosts; can be named later.</summary>
    public VolunteerId? VolunteerId { get; init; }

    /// <summary>Days on which it can be by arrangement; none when there are only set dates.</summary>
    public Weekdays ArrangementDays { get; init; }

    /// <summary>First day by arrangement, or null for from now on.</summary>
    public DateOnly? ArrangementFrom { get; init; }

    /// <summary>Last day by arrangement, or null for no end.</summary>
    public DateOnly? ArrangementUntil { get; init; }
}
