using CareersConnect.Domain.Education;
using CareersConnect.Domain.Offers;
using CareersConnect.Domain.ReferenceData;

namespace CareersConnect.Infrastructure.Seeding;

/// <summary>Draws how, where, for whom and on what terms a demo offer is given.</summary>
internal sealed class SeedTerms(SeedWorld world, SeedDice dice)
{
    private static readonly int?[] Miles = [5, 10, 15, 20, 30, 40, 60, 100, null];

    private static readonly int[] Pounds = [15, 25, 40, 60, 120];

    private static readonly (AccessFeatures One, int Percent)[] Features =
    [
        (AccessFeatures.AdaptedForSend, 40), (AccessFeatures.StepFree, 30), (AccessFeatures.BritishSignLanguage, 8), (AccessFeatures.QuietSpace, 15), (AccessFeatures.HearingSupport, 12),
    ];

    /// <summary>For whom: most for pupils, some talks for parents and carers, some talks and workshops for staff.</summary>
    public OfferAudience Audience(ActivityType type) => (type.Id == ActivityTypeId.CareersTalk, type.Id == ActivityTypeId.EmployerWorkshop) switch
    {
        (true, _) when dice.Chance(8) => OfferAudience.Parents,
        (true, _) or (_, true) when dice.Chance(6) => OfferAudience.Staff,
        _ => OfferAudience.Pupils,
    };

    /// <summary>The terms of an offer, without its words.</summary>
    public OfferDetails Of(SeedGiver giver, ActivityType type, AcademicYear year)
    {
        var modes = Modes(type);
        var costs = dice.Chance(8);
        var access = Access();
        var arranged = year == world.Year && dice.Chance(35);
        var online = modes == DeliveryModes.LiveOnline;
        return new OfferDetails
        {
            ActivityType = type.Id,
            Title = "",
            Description = "",
            YearGroups = Years(type),
            Modes = modes,
            Place = online ? MeetingPlace.Online : type.PupilsTravel ? MeetingPlace.AtWorkplace : MeetingPlace.AtSchool,
            Location = online ? null : giver.Location,
            Postcode = online ? "" : giver.Postcode,
            Town = online ? "" : giver.Town,
            TravelMiles = dice.Pick(Miles),
            MinimumPupils = type.GroupSize.Min,
            MaximumPupils = Math.Max(type.GroupSize.Min, dice.Chance(50) ? type.GroupSize.Typical : type.GroupSize.Max),
            DurationMinutes = type.Minutes.Typical,
            Subjects = dice.PickSome(giver.Sector.Subjects, dice.Between(1, giver.Sector.Subjects.Count)),
            Access = access,
            AccessNote = access != AccessFeatures.None && dice.Chance(35) ? dice.Pick(world.Words.AccessNotes) : "",
            CostPence = costs ? dice.Pick(Pounds) * 100 : 0,
            CostNote = costs ? dice.Pick(world.Words.CostNotes) : "",
            BookingWay = dice.Chance(25) ? BookingWay.AtOnce : BookingWay.AskFirst,
            NoticeDays = type.DefaultNoticeDays,
            ProviderContent = type.ProviderAccess.CanCount ? ProviderContent.All : ProviderContent.None,
            ArrangementDays = arranged ? dice.Chance(50) ? Weekdays.SchoolDays : Weekdays.Tuesday | Weekdays.Thursday : Weekdays.None,
            ArrangementUntil = arranged && dice.Chance(25) ? year.LastDay : null,
        };
    }

    /// <summary>The same offer, in another language now and then: people use their languages at work.</summary>
    public OfferDetails Spoken(OfferDetails details)
    {
        if (details.Audience != OfferAudience.Pupils || !dice.Chance(4))
        {
            return details;
        }

        var language = dice.Pick(world.Words.Languages);
        var title = $"{details.Title} (in {language})";
        return details with
        {
            Language = language,
            Title = title.Length <= Offer.TitleLimit ? title : details.Title,
            Description = $"{details.Description} All of it is in {language}, with new words explained as they come.",
        };
    }

    private DeliveryModes Modes(ActivityType type)
    {
        if (type.Place == ActivityPlace.Online)
        {
            return DeliveryModes.LiveOnline;
        }

        var wanted = dice.Between(1, 100) switch
        {
            <= 65 => DeliveryModes.InPerson,
            <= 88 => DeliveryModes.InPerson | DeliveryModes.LiveOnline,
            <= 94 => DeliveryModes.LiveOnline,
            _ => DeliveryModes.InPerson | DeliveryModes.Hybrid,
        };
        var possible = wanted & type.Modes;
        return possible == DeliveryModes.None ? DeliveryModes.InPerson : possible;
    }

    private YearGroups Years(ActivityType type)
    {
        var served = type.YearGroups.ToList();
        var first = dice.Between(0, served.Count - 1);
        return YearGroups.Of(served.Skip(first).Take(dice.Between(1, 5)));
    }

    private AccessFeatures Access() =>
        Features.Aggregate(AccessFeatures.None, (sum, feature) => dice.Chance(feature.Percent) ? sum | feature.One : sum);
}
