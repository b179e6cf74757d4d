using CareersConnect.Domain.Education;
using CareersConnect.Domain.Matching;
using CareersConnect.Domain.Offers;
using CareersConnect.Domain.Organisations;
using CareersConnect.Domain.Places;
using CareersConnect.Domain.ReferenceData;
using CareersConnect.Domain.Requests;
using CareersConnect.Testing.Builders;

namespace CareersConnect.Domain.Tests.Matching;

/// <summary>A need of a school in Derby, and an offer three miles away that fits it.</summary>
internal static class MatchingFacts
{
    public static readonly GridPoint School = new(438_000, 340_000);

    /// <summary>One person's day.</summary>
    public const uint Turn = 7;

    /// <summary>An organisation that the school has blocked.</summary>
    public static readonly OrganisationId Unwanted = OrganisationId.New();

    /// <summary>Asked so often this term, of six times.</summary>
    public static ContactSoFar Asked(int times) => new(times, 6);

    /// <summary>62 pupils of year 8 miss an employer encounter.</summary>
    public static NeedFacts Need(Need? need = null, int missing = 62, MetSoFar? met = null) => new(
        need ?? A.Need(), School, OfferBuilder.Today, new Dictionary<Gap, int> { [new Gap(5, YearGroup.Year8)] = missing }, met ?? MetSoFar.Nobody)
    {
        Blocked = new HashSet<OrganisationId> { Unwanted },
    };

    public static OfferFacts Offer() => new()
    {
        OfferId = OfferId.New(),
        ActivityType = ActivityTypeId.CareersTalk,
        Benchmarks = [5],
        YearGroups = YearGroups.Range(YearGroup.Year7, YearGroup.Year9),
        Modes = DeliveryModes.InPerson,
        Place = MeetingPlace.AtSchool,
        Location = new GridPoint(435_000, 336_000),
        TravelMiles = 20,
        MinimumPupils = 1,
        MaximumPupils = 60,
        NoticeDays = 10,
        FreeDays = [new FreeDay(new DateOnly(2027, 3, 12), 60)],
        IsVerified = true,
    };

    public static IEnumerable<string> Sentences(this Match match) => match.Reasons.Select(reason => reason.Sentence);
}
