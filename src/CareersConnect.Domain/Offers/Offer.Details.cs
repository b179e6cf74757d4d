using CareersConnect.Domain.Education;
using CareersConnect.Domain.Kernel;
using CareersConnect.Domain.ReferenceData;
using CareersConnect.Domain.Organisations;
using CareersConnect.Domain.Places;

namespace CareersConnect.Domain.Offers;

/// <content>What the offer says.</content>
public sealed partial class Offer
{
    /// <inheritdoc cref="OfferDetails.ActivityType"/>
    public ActivityTypeId ActivityType { get; private set; }

    /// <inheritdoc cref="OfferDetails.Title"/>
    public string Title { get; private set; } = "";

    /// <inheritdoc cref="OfferDetails.Description"/>
    public string Description { get; private set; } = "";

    /// <inheritdoc cref="OfferDetails.YearGroups"/>
    public YearGroups YearGroups { get; private set; }

    /// <inheritdoc cref="OfferDetails.Audience"/>
    public OfferAudience Audience { get; private set; }

    /// <inheritdoc cref="OfferDetails.Modes"/>
    public DeliveryModes Modes { get; private set; }

    /// <inheritdoc cref="OfferDetails.Place"/>
    public MeetingPlace Place { get; private set; }

    /// <summary>Metres east on the National Grid, or null when it is online only.</summary>
    public int? Easting { get; private set; }

    /// <summary>Metres north on the National Grid, or null when it is online only.</summary>
    public int? Northing { get; private set; }

    /// <inheritdoc cref="OfferDetails.Postcode"/>
    public string Postcode { get; private set; } = "";

    /// <inheritdoc cref="OfferDetails.Town"/>
    public string Town { get; private set; } = "";

    /// <inheritdoc cref="OfferDetails.TravelMiles"/>
    public int? TravelMiles { get; private set; }

    /// <inheritdoc cref="OfferDetails.MinimumPupils"/>
    public int MinimumPupils { get; private set; }

    /// <inheritdoc cref="OfferDetails.MaximumPupils"/>
    public int MaximumPupils { get; private set; }

    /// <inheritdoc cref="OfferDetails.DurationMinutes"/>
    public int DurationMinutes { get; private set; }

    /// <inheritdoc cref="OfferDetails.LearningOutcomes"/>
    public IReadOnlyList<string> LearningOutcomes { get; private set; } = [];

    /// <inheritdoc cref="OfferDetails.Subjects"/>
    public IReadOnlyList<string> Subjects { get; private set; } = [];

    /// <inheritdoc cref="OfferDetails.Access"/>
    public AccessFeatures Access { get; private set; }

    /// <inheritdoc cref="OfferDetails.AccessNote"/>
    public string AccessNote { get; private set; } = "";

    /// <inheritdoc cref="OfferDetails.Language"/>
    public string Language { get; private set; } = "";

    /// <inheritdoc cref="OfferDetails.CostPence"/>
    public int CostPence { get; private set; }

    /// <inheritdoc cref="OfferDetails.CostNote"/>
    public string CostNote { get; private set; } = "";

    /// <inheritdoc cref="OfferDetails.BookingWay"/>
    public BookingWay BookingWay { get; private set; }

    /// <inheritdoc cref="OfferDetails.NoticeDays"/>
    public int NoticeDays { get; private set; }

    /// <inheritdoc cref="OfferDetails.ProviderContent"/>
    public ProviderContent ProviderContent { get; private set; }

    /// <inheritdoc cref="OfferDetails.VolunteerId"/>
    public VolunteerId? VolunteerId { get; private set; }

    /// <inheritdoc cref="OfferDetails.ArrangementDays"/>
    public Weekdays ArrangementDays { get; private set; }

    /// <inheritdoc cref="OfferDetails.ArrangementFrom"/>
    public DateOnly? ArrangementFrom { get; private set; }

    /// <inheritdoc cref="OfferDetails.ArrangementUntil"/>
    public DateOnly? ArrangementUntil { get; private set; }

    /// <summary>Where the volunteer sets out from, or where the workplace is.</summary>
    public GridPoint? Location => Easting is { } east && Northing is { } north ? new GridPoint(east, north) : null;
}
