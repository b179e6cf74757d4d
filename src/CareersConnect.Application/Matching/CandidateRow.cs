using CareersConnect.Domain.Education;
using CareersConnect.Domain.Encounters;
using CareersConnect.Domain.Matching;
using CareersConnect.Domain.Offers;
using CareersConnect.Domain.Organisations;
using CareersConnect.Domain.ReferenceData;

namespace CareersConnect.Application.Matching;

/// <summary>What the database says of one candidate, in one row with its dates.</summary>
internal sealed record CandidateRow
{
    public required CandidateOffer Offer { get; init; }

    public required string Giver { get; init; }

    public required OrganisationKinds Kinds { get; init; }

    public required EmployerFacts? Facts { get; init; }

    public required int TimesMet { get; init; }

    public required int Settled { get; init; }

    public required int Expired { get; init; }

    public required int DidNotCome { get; init; }

    public required int Asked { get; init; }

    public required bool Kept { get; init; }

    public required DateOnly? GiverQuietFrom { get; init; }

    public required DateOnly? GiverQuietUntil { get; init; }

    public required DateOnly? VolunteerQuietFrom { get; init; }

    public required DateOnly? VolunteerQuietUntil { get; init; }

    public Candidate ToCandidate(ContactBudget budget, DateOnly today)
    {
        IReadOnlyList<CandidateDate> dates = [.. Offer.Dates.Select(date => new CandidateDate(date.Id, date.StartsAt, new FreeDay(date.StartsAt.DayInEngland(), PupilsLeft(date.Left))))];
        return new Candidate(ToFacts(budget, dates, today), Offer.Title, Offer.OrganisationId, Giver, Facts?.SelfEmployed ?? false, Offer.DurationMinutes, Offer.BookingWay, dates) { VolunteerId = Offer.VolunteerId };
    }

    private OfferFacts ToFacts(ContactBudget budget, IReadOnlyList<CandidateDate> dates, DateOnly today) => new()
    {
        OfferId = Offer.Id,
        GiverId = Offer.OrganisationId,
        ActivityType = Offer.ActivityType,
        Benchmarks = CountsTowards.Benchmarks(Offer.ActivityType, Kinds, Offer.Audience),
        YearGroups = Offer.YearGroups,
        Modes = Offer.Modes,
        Place = Offer.Place,
        Location = Offer.Location,
        TravelMiles = Offer.TravelMiles,
        MinimumPupils = Offer.MinimumPupils,
        MaximumPupils = Offer.MaximumPupils,
        NoticeDays = Offer.NoticeDays,
        Subjects = Offer.Subjects,
        LearningOutcomes = Offer.LearningOutcomes,
        Access = Offer.Access,
        FreeDays = [.. dates.Select(date => date.Free)],
        ArrangementDays = Offer.ArrangementDays,
        ArrangementFrom = Offer.ArrangementFrom,
        ArrangementUntil = Offer.ArrangementUntil,
        IsVerified = true,
        Sectors = Facts?.Sectors ?? [],
        Size = Facts?.Size,
        IsSelfEmployed = Facts?.SelfEmployed ?? false,
        IsStem = Facts is { Stem: not Stem.No },
        TimesMetThisYear = TimesMet,
        BooksAtOnce = Offer.BookingWay == BookingWay.AtOnce,
        Reliability = new Reliability(Settled, Settled - Expired, DidNotCome),
        Contact = budget.Of(Asked, Kept, today, QuietPeriod.Stored(GiverQuietFrom, GiverQuietUntil), QuietPeriod.Stored(VolunteerQuietFrom, VolunteerQuietUntil)),
    };

    private int PupilsLeft(int places) => Offer.CapacityUnit == CapacityUnit.Groups ? places * Offer.MaximumPupils : places;
}
