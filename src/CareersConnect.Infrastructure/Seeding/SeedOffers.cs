using System.Globalization;
using System.Text.RegularExpressions;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.Offers;
using CareersConnect.Domain.Organisations;
using CareersConnect.Domain.ReferenceData;

namespace CareersConnect.Infrastructure.Seeding;

/// <summary>Invents offers of every activity type, with dates over the school year.</summary>
internal sealed partial class SeedOffers(SeedWorld world, SeedDice dice)
{
    private static readonly IReadOnlyList<ActivityType> ByEmployers = [.. ActivityTypes.Offered.Where(type => type.IsOfEmployers)];

    private static readonly IReadOnlyList<ActivityType> ByProviders =
        [.. ActivityTypes.Offered.Where(type => type.IsOfProviders && (!type.IsOfEmployers || type.Id == ActivityTypeId.TasterDay))];

    /// <summary>Minutes; what is longer does not begin after nine.</summary>
    private const int LongestAfternoon = 120;

    public Offer Make(int index)
    {
        if (index % 7 == 0)
        {
            var (provider, people) = dice.Pick(world.Providers);
            return Make(provider, dice.Pick(people), dice.Pick(ByProviders), dice.Pick(world.Words.ProviderTopics), dice.Pick(world.Words.Sectors));
        }

        var (employer, sector, volunteers) = dice.Pick(world.Employers);
        var types = dice.Chance(35) ? [ActivityTypes.Get(ActivityTypeId.CareersTalk)] : ByEmployers;
        return Make(employer, dice.Pick(volunteers), dice.Pick(types), dice.Pick(sector.Topics), sector);
    }

    private Offer Make(Organisation giver, Volunteer volunteer, ActivityType type, string topic, SeedSector sector)
    {
        var words = world.Words.Activities[type.Id.Value];
        var offer = new Offer(giver.Id, PersonId.New(), Details(giver, volunteer, type, topic, sector, words), world.Begin);
        var pupilsShare = type.PupilsTravel || type.Id == ActivityTypeId.CareersFairStand;
        offer.CountCapacityIn(pupilsShare ? CapacityUnit.Pupils : CapacityUnit.Groups);
        if (!offer.IsByArrangement || dice.Chance(20))
        {
            SetDates(offer, pupilsShare ? offer.MaximumPupils : 1);
        }

        offer.Publish(world.Begin);
        return offer;
    }

    private OfferDetails Details(Organisation giver, Volunteer volunteer, ActivityType type, string topic, SeedSector sector, SeedActivity words)
    {
        var online = type.Place == ActivityPlace.Online;
        var wanted = online ? DeliveryModes.LiveOnline : dice.Chance(70) ? DeliveryModes.InPerson : DeliveryModes.InPerson | DeliveryModes.LiveOnline;
        var arranged = dice.Chance(35);
        return new OfferDetails
        {
            ActivityType = type.Id,
            Title = Short(Fill(dice.Pick(words.Titles), giver, topic, volunteer, sector)),
            Description = Fill(words.Text, giver, topic, volunteer, sector),
            YearGroups = Years(type),
            Modes = wanted & type.Modes,
            Place = online ? MeetingPlace.Online : type.PupilsTravel ? MeetingPlace.AtWorkplace : MeetingPlace.AtSchool,
            Location = giver.Location,
            Postcode = giver.Postcode ?? "",
            Town = giver.Town ?? "",
            TravelMiles = dice.Chance(10) ? null : dice.Pick([5, 10, 15, 20, 30, 40]),
            MinimumPupils = type.GroupSize.Min,
            MaximumPupils = Math.Max(type.GroupSize.Min, dice.Chance(50) ? type.GroupSize.Typical : type.GroupSize.Max),
            DurationMinutes = type.Minutes.Typical,
            LearningOutcomes = [.. dice.PickSome(world.Words.Outcomes, 2).Select(outcome => Fill(outcome, giver, topic, volunteer, sector))],
            Subjects = dice.PickSome(sector.Subjects, dice.Between(1, sector.Subjects.Count)),
            Access = Access(),
            BookingWay = dice.Chance(25) ? BookingWay.AtOnce : BookingWay.AskFirst,
            NoticeDays = type.DefaultNoticeDays,
            ProviderContent = type.ProviderAccess.CanCount ? ProviderContent.All : ProviderContent.None,
            VolunteerId = volunteer.Id,
            ArrangementDays = arranged ? dice.Chance(50) ? Weekdays.SchoolDays : Weekdays.Tuesday | Weekdays.Thursday : Weekdays.None,
        };
    }

    private void SetDates(Offer offer, int capacity)
    {
        for (var (dates, tries) = (dice.Between(3, 9), 0); offer.Sessions.Count < dates && tries < 80; tries++)
        {
            var day = world.Year.FirstDay.AddDays(dice.Between(10, 310));
            var drawn = new TimeOnly(dice.Between(9, 13), dice.Pick([0, 15, 30]));
            // What takes most of a day begins in the morning.
            var from = offer.DurationMinutes > LongestAfternoon ? new TimeOnly(9, 0) : drawn;
            var startsAt = day.ToUtc(from);
            if (SeedCalendar.IsSchoolDay(day) && offer.Sessions.All(session => session.StartsAt != startsAt))
            {
                offer.SetAside(day, from, capacity, world.Year.FirstDay);
            }
        }
    }

    private YearGroups Years(ActivityType type)
    {
        var served = type.YearGroups.ToList();
        var first = dice.Between(0, served.Count - 1);
        return YearGroups.Of(served.Skip(first).Take(dice.Between(1, 5)));
    }

    private AccessFeatures Access() =>
        (dice.Chance(40) ? AccessFeatures.AdaptedForSend : AccessFeatures.None)
        | (dice.Chance(30) ? AccessFeatures.StepFree : AccessFeatures.None)
        | (dice.Chance(8) ? AccessFeatures.BritishSignLanguage : AccessFeatures.None)
        | (dice.Chance(15) ? AccessFeatures.QuietSpace : AccessFeatures.None);

    private static string Fill(string text, Organisation giver, string topic, Volunteer volunteer, SeedSector sector) => ArticleBeforeVowel().Replace(text
        .Replace("{topic}", topic, StringComparison.Ordinal)
        .Replace("{Topic}", SeedOrganisations.Capital(topic), StringComparison.Ordinal)
        .Replace("{firm}", giver.Name, StringComparison.Ordinal)
        .Replace("{Firm}", giver.Name, StringComparison.Ordinal)
        .Replace("{job}", volunteer.JobTitle.ToLower(CultureInfo.InvariantCulture), StringComparison.Ordinal)
        .Replace("{subject}", sector.Subjects[0].Replace('-', ' '), StringComparison.Ordinal), "${article}n ");

    /// <summary>"A occupational therapist", at the beginning or within a sentence.</summary>
    [GeneratedRegex("(?<article>^A|(?<= )a) (?=[aeio])", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex ArticleBeforeVowel();

    private static string Short(string title) => title.Length <= Offer.TitleLimit ? title : title[..Offer.TitleLimit];
}
