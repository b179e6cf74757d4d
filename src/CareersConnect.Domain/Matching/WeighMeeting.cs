using CareersConnect.Domain.Offers;

namespace CareersConnect.Domain.Matching;

/// <summary>How well the two can meet: how far, on which day, in how many groups, at what event.</summary>
internal static class WeighMeeting
{
    private const DeliveryModes OnSite = DeliveryModes.InPerson | DeliveryModes.Hybrid;

    public static DistanceReason? Distance(NeedFacts need, OfferFacts offer)
    {
        var way = Meeting.Way(need, offer);
        if (way is DeliveryModes.LiveOnline)
        {
            return new DistanceReason(MatchWeights.Online, DeliveryModes.LiveOnline);
        }

        if (way is not { } inPerson || Meeting.Miles(need, offer) is not { } miles)
        {
            return null;
        }

        var (near, online) = (Math.Max(0, MatchWeights.NextDoor - (int)(miles * MatchWeights.PerMile)), Meeting.Ways(need.Need, offer).HasFlag(DeliveryModes.LiveOnline));
        var orOnline = online && near < MatchWeights.Online;
        return new DistanceReason(orOnline ? MatchWeights.Online : near, inPerson, miles, offer.Place == MeetingPlace.AtWorkplace, orOnline);
    }

    public static DateReason? Date(NeedFacts need, OfferFacts offer)
    {
        if (Meeting.Day(need, offer) is not { } day)
        {
            return null;
        }

        var set = Meeting.SetDays(need, offer).Select(free => free.Day).Distinct().Count();
        return set > 0
            ? new DateReason(MatchWeights.SetDate, day, set - 1, Weekdays.None)
            : new DateReason(MatchWeights.ByArrangement, day, 0, offer.ArrangementDays);
    }

    public static SplitReason? Split(NeedFacts need, OfferFacts offer) => Meeting.Groups(need, offer) is > 1 and var groups
        ? new SplitReason(MatchWeights.ExtraGroup * (groups - 1), offer.MaximumPupils, groups) : null;

    /// <summary>A stand needs a careers fair to stand at: a school that did not ask for stands is told, and sees them last.</summary>
    public static SettingReason? Setting(NeedFacts need, OfferFacts offer) =>
        offer.ActivityType == ReferenceData.ActivityTypeId.CareersFairStand && !need.Need.ActivityTypes.Contains(offer.ActivityType) ? new SettingReason(MatchWeights.NeedsAnEvent) : null;

    /// <summary>Whoever comes to a school that few reach is ahead of whoever meets its pupils online or at home.</summary>
    public static ColdSpotReason? ColdSpot(NeedFacts need, OfferFacts offer) =>
        need.ColdSpotUntil is { } until && offer.Place == MeetingPlace.AtSchool && Meeting.Way(need, offer) is { } way && (way & OnSite) != DeliveryModes.None
            ? new ColdSpotReason(MatchWeights.ColdSpot, until) : null;
}
