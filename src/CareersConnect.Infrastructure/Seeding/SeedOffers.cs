using System.Globalization;
using System.Text.RegularExpressions;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.Kernel;
using CareersConnect.Domain.Offers;
using CareersConnect.Domain.Organisations;
using CareersConnect.Domain.ReferenceData;

namespace CareersConnect.Infrastructure.Seeding;

/// <summary>Invents offers of every activity type, with dates over a school year.</summary>
internal sealed partial class SeedOffers(SeedWorld world, SeedDice dice)
{
    private static readonly IReadOnlyList<ActivityType> ByEmployers = [.. ActivityTypes.Offered.Where(type => type.IsOfEmployers)];

    private static readonly IReadOnlyList<ActivityType> ByProviders =
        [.. ActivityTypes.Offered.Where(type => type.IsOfProviders && (!type.IsOfEmployers || type.Id == ActivityTypeId.TasterDay))];

    private static readonly ActivityType Talk = ActivityTypes.Get(ActivityTypeId.CareersTalk);

    /// <summary>Minutes; what is longer does not begin after nine.</summary>
    private const int LongestAfternoon = 120;

    private readonly SeedTerms _terms = new(world, dice);

    /// <summary>An offer of this school year, published unless it is still a draft.</summary>
    /// <param name="index">Which; one in seven is a provider's.</param>
    public (Offer Offer, SeedGiver Giver) Make(int index)
    {
        var (giver, type) = ByWhom(index);
        var offer = Write(giver, type, world.Begin, world.Year);
        SetDates(offer, world.SchoolDays, world.Year, always: false);
        if (!dice.Chance(4))
        {
            offer.Publish(Writer(giver), world.Begin);
        }

        return (offer, giver);
    }

    /// <summary>An offer of last school year, all of whose dates have passed.</summary>
    public (Offer Offer, SeedGiver Giver) MakeLastYears(int index)
    {
        var (giver, type) = ByWhom(index);
        var offer = Write(giver, type, world.Founded, world.LastYear);
        SetDates(offer, world.LastYearsSchoolDays, world.LastYear, always: true);
        offer.Publish(Writer(giver), world.Founded);
        return (offer, giver);
    }

    /// <summary>The offer that an Enterprise Adviser wrote for a business that said yes.</summary>
    public (Offer Offer, SeedGiver Giver) MakeFor(SeedGiver business)
    {
        var offer = Write(business, Talk, world.Begin.AddDays(7), world.Year);
        offer.Edit(offer.Details() with { BookingWay = BookingWay.AskFirst }, world.Begin.AddDays(7));
        SetDates(offer, world.SchoolDays, world.Year, always: true);
        offer.Publish(Writer(business), world.Begin.AddDays(7));
        return (offer, business);
    }

    /// <summary>What became of an offer since: most are still there, those whose dates have passed are over, a few are paused or withdrawn.</summary>
    public void Settle(Offer offer, SeedGiver giver)
    {
        if (offer.Status != OfferStatus.Published || offer.ExpireIfOver(world.Now))
        {
            return;
        }

        var (lot, when) = (dice.Between(1, 100), world.Now.AddDays(-1) > world.Begin ? world.Now.AddDays(-1) : world.Begin);
        if (lot <= 4)
        {
            offer.Pause(Writer(giver), when);
        }
        else if (lot <= 6)
        {
            offer.Withdraw(Writer(giver), when, "We have nobody to give it this year.");
        }
    }

    private Who Writer(SeedGiver giver) => giver.Writer ?? world.Clerk;

    private (SeedGiver Giver, ActivityType Type) ByWhom(int index)
    {
        if (index % 7 == 0)
        {
            return (dice.Pick(world.Providers), ByProviders[index / 7 % ByProviders.Count]);
        }

        var giver = dice.Pick(world.Employers);
        return (giver, dice.Chance(30) ? Talk : ByEmployers[index % ByEmployers.Count]);
    }

    private Offer Write(SeedGiver giver, ActivityType type, DateTime at, AcademicYear year)
    {
        var volunteer = dice.Pick(giver.Volunteers);
        var isProvider = type.IsOfProviders && giver.Giver.Kinds.HasFlag(OrganisationKinds.Provider);
        var topic = isProvider ? dice.Pick(world.Words.ProviderTopics) : dice.Pick(giver.Sector.Topics);
        var audience = _terms.Audience(type);
        var words = audience switch { OfferAudience.Parents => world.Words.ForParents, OfferAudience.Staff => world.Words.ForStaff, _ => world.Words.Activities[type.Id.Value] };
        string Said(string text) => Fill(text, giver, topic, volunteer);
        var details = _terms.Of(giver, type, year) with
        {
            Title = Excerpt.Of(Said(dice.Pick(words.Titles)), Offer.TitleLimit - 2),
            Description = Said(dice.Pick(words.Texts)),
            Audience = audience,
            LearningOutcomes = audience == OfferAudience.Pupils ? [.. dice.PickSome(world.Words.Outcomes, 2).Select(Said)] : [],
            VolunteerId = volunteer.Id,
        };
        var offer = new Offer(giver.Id, Writer(giver), _terms.Spoken(details), at);
        offer.CountCapacityIn(SharesDates(offer) ? CapacityUnit.Pupils : CapacityUnit.Groups);
        return offer;
    }

    private void SetDates(Offer offer, IReadOnlyList<DateOnly> days, AcademicYear year, bool always)
    {
        if (!always && offer.IsByArrangement && !dice.Chance(20))
        {
            return;
        }

        var capacity = SharesDates(offer) ? offer.MaximumPupils : 1;
        foreach (var day in dice.PickSome(days, dice.Between(3, 9)))
        {
            // What takes most of a day begins in the morning, an evening for parents in the evening.
            var from = offer.DurationMinutes > LongestAfternoon ? new TimeOnly(9, 0) : new TimeOnly(dice.Between(9, 13), dice.Pick([0, 15, 30]));
            from = offer.Audience == OfferAudience.Parents ? new TimeOnly(17, 30).AddMinutes((from.Hour - 9) * 15 + from.Minute) : from;
            offer.SetAside(day, from, capacity, year.FirstDay);
        }
    }

    /// <summary>Dates at the giver's place or online are shared by schools, and so is a stand at a fair.</summary>
    private static bool SharesDates(Offer offer) => offer.Place != MeetingPlace.AtSchool || offer.ActivityType == ActivityTypeId.CareersFairStand;

    private static string Fill(string text, SeedGiver giver, string topic, SeedVolunteer volunteer) => ArticleBeforeVowel().Replace(text
        .Replace("{topic}", topic, StringComparison.Ordinal)
        .Replace("{Topic}", SeedOrganisations.Capital(topic), StringComparison.Ordinal)
        .Replace("{firm}", giver.Giver.Name, StringComparison.Ordinal)
        .Replace("{Firm}", giver.Giver.Name, StringComparison.Ordinal)
        .Replace("{job}", volunteer.JobTitle.ToLower(CultureInfo.InvariantCulture), StringComparison.Ordinal)
        .Replace("{subject}", giver.Sector.Subjects[0].Replace('-', ' '), StringComparison.Ordinal), "${article}n ");

    /// <summary>"A occupational therapist", at the beginning or within a sentence.</summary>
    [GeneratedRegex("(?<article>^A|(?<= )a|(?<=[.!?] )A) (?=[aeio])", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex ArticleBeforeVowel();
}
