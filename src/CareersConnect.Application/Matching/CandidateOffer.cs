using CareersConnect.Domain.Education;
using CareersConnect.Domain.Offers;
using CareersConnect.Domain.Organisations;
using CareersConnect.Domain.Places;
using CareersConnect.Domain.ReferenceData;

namespace CareersConnect.Application.Matching;

/// <summary>Of an offer what matching and its page look at, and its dates to come with a place left: of some hundred candidates nothing else is read.</summary>
internal sealed record CandidateOffer
{
    public required OfferId Id { get; init; }

    public required OrganisationId OrganisationId { get; init; }

    public required VolunteerId? VolunteerId { get; init; }

    public required string Title { get; init; }

    public required ActivityTypeId ActivityType { get; init; }

    public required OfferAudience Audience { get; init; }

    public required YearGroups YearGroups { get; init; }

    public required DeliveryModes Modes { get; init; }

    public required MeetingPlace Place { get; init; }

    public required int? Easting { get; init; }

    public required int? Northing { get; init; }

    public required int? TravelMiles { get; init; }

    public required int MinimumPupils { get; init; }

    public required int MaximumPupils { get; init; }

    public required int DurationMinutes { get; init; }

    public required int NoticeDays { get; init; }

    public required BookingWay BookingWay { get; init; }

    public required CapacityUnit CapacityUnit { get; init; }

    public required IReadOnlyList<string> Subjects { get; init; }

    public required IReadOnlyList<string> LearningOutcomes { get; init; }

    public required AccessFeatures Access { get; init; }

    public required Weekdays ArrangementDays { get; init; }

    public required DateOnly? ArrangementFrom { get; init; }

    public required DateOnly? ArrangementUntil { get; init; }

    public required List<Date> Dates { get; init; }

    public GridPoint? Location => GridPoint.Find(Easting, Northing);

    /// <summary>A date.</summary>
    /// <param name="Id">The date.</param>
    /// <param name="StartsAt">When it starts, UTC.</param>
    /// <param name="Left">Places left, in the offer's unit.</param>
    public sealed record Date(SessionId Id, DateTime StartsAt, int Left);
}
