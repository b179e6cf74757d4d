using System.Numerics;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.Matching;
using CareersConnect.Domain.Offers;
using CareersConnect.Domain.Places;
using CareersConnect.Domain.ReferenceData;
using CareersConnect.Domain.Requests;

namespace CareersConnect.Infrastructure.Search.Standing;

/// <summary>An open request as it waits, and an offer as it is held against requests. Whatever passes the hard conditions is found; what is found is judged by them.</summary>
internal static class PackedNeed
{
    /// <summary>What stands where.</summary>
    public static readonly BitLayout Layout = new();

    private static readonly BitField Years = Layout.MustHave(15);
    private static readonly BitField Access = Layout.MustHave(5);
    private static readonly BitField Kinds = Layout.MustOverlap(17);
    private static readonly BitField Ways = Layout.MustOverlap(5);
    private static readonly BitField Months = Layout.MustOverlap(StandingDays.Months);
    private static readonly Dictionary<ActivityTypeId, int> Kind = ActivityTypes.Offered.Index().ToDictionary(type => type.Item.Id, type => type.Index);

    /// <summary>Packs a request.</summary>
    /// <param name="id">Its key.</param>
    /// <param name="need">What it needs; its title and purpose are not read.</param>
    /// <param name="school">Where the school is, or null.</param>
    public static StandingEntry Of(RequestId id, Need need, GridPoint? school) => new StandingEntry
    {
        Id = id.Value,
        Groups = Years.Of((ulong)need.YearGroups.Bits) | Access.Of((ulong)need.Access) | Kinds.Wanted(Kinds.Folded(need.ActivityTypes.Select(PlaceOf)))
            | Ways.Of(WaysOf(need.Modes, need.AtSchool, need.TravelMiles != 0)) | Months.Of(StandingDays.MonthsOf(need.From, need.Until)),
        Reach = StandingEntry.ReachOf(need.TravelMiles),
        First = StandingDays.Of(need.From),
        Last = StandingDays.Of(need.Until),
        Pupils = (ushort)Math.Min(need.Pupils, ushort.MaxValue),
    }.At(school);

    /// <summary>Makes an offer ready.</summary>
    /// <param name="offer">What matching knows of it.</param>
    /// <param name="today">Today in England.</param>
    /// <returns>Null when it fits no request whatever that says: nobody may be asked, or there is no day.</returns>
    public static StandingProbe? ProbeOf(OfferFacts offer, DateOnly today)
    {
        var soonest = today.AddDays(Math.Max(1, offer.NoticeDays));
        var set = offer.FreeDays.Where(free => free.Day >= soonest && free.PupilsLeft >= offer.MinimumPupils).ToList();
        var arranged = offer.ArrangementDays != Weekdays.None && !offer.Contact.IsQuiet;
        var (from, until) = (offer.ArrangementFrom > soonest ? offer.ArrangementFrom.Value : soonest, offer.ArrangementUntil ?? DateOnly.MaxValue);
        var atWorkplace = offer.Place == MeetingPlace.AtWorkplace;
        var ways = WaysOf(offer.Modes, offer.Place == MeetingPlace.AtSchool, offer.Place != MeetingPlace.AtSchool);
        var months = set.Aggregate(arranged ? StandingDays.MonthsOf(from, until) : 0, (bits, free) => bits | StandingDays.MonthsOf(free.Day, free.Day));
        var most = (long)offer.MaximumPupils * Meeting.LargestSplit;
        var probe = new StandingProbe
        {
            Groups = Years.Lacking((ulong)offer.YearGroups.Bits) | Access.Lacking((ulong)offer.Access) | Kinds.Given(Kinds.Folded([PlaceOf(offer.ActivityType)])) | Ways.Of(ways) | Months.Given(months),
            Place = offer.Location,
            SuitsFromNowhere = true,
            FreeOfPlace = Ways.Of(Live),
            FreeOfTravel = Ways.Of(atWorkplace ? Live | Out : Live),
            Travel = atWorkplace ? null : StandingProbe.MetresOf(offer.TravelMiles),
            TheirReachCounts = atWorkplace,
            Days = [.. set.Select(free => StandingDays.Of(free.Day)).Distinct().Order()],
            ArrangedFrom = arranged ? StandingDays.Of(from) : ushort.MaxValue,
            ArrangedUntil = arranged ? StandingDays.Of(until) : (ushort)0,
            Today = StandingDays.Of(today),
            Fewest = offer.MinimumPupils,
            Most = (int)Math.Min(int.MaxValue, 2 * (arranged ? most : Math.Min(most, set.Sum(free => (long)free.PupilsLeft)))),
        };
        return probe.HasDays && offer.Contact.IsLeft(coldSpot: true) && !(offer.Contact.IsQuiet && !offer.BooksAtOnce) ? probe : null;
    }

    /// <summary>What stands in a number: of a request the year groups and features that it needs, of an offer those that it lacks; of both the ways to meet and the months.</summary>
    public static (ulong Years, ulong Access, ulong Ways, ulong Months) PartsOf(ulong groups) => (Years.In(groups), Access.In(groups), Ways.In(groups), Months.In(groups));

    /// <summary>Orders requests by the kinds that would do, the fewest first.</summary>
    public static (int Count, ulong Kinds) KindsOf(in StandingEntry entry) => (entry.Groups & Kinds.Everything) is var kinds ? (BitOperations.PopCount(kinds), kinds) : default;

    /// <summary>The way that needs no place.</summary>
    public const ulong Live = 16;

    private const ulong Out = 12;

    /// <summary>In person and hybrid where they come to the school; the same where the pupils go out; live online.</summary>
    private static ulong WaysOf(DeliveryModes modes, bool comes, bool goes)
    {
        var onSite = (modes.HasFlag(DeliveryModes.InPerson) ? 1UL : 0) | (modes.HasFlag(DeliveryModes.Hybrid) ? 2UL : 0);
        return (comes ? onSite : 0) | (goes ? onSite << 2 : 0) | (modes.HasFlag(DeliveryModes.LiveOnline) ? Live : 0);
    }

    private static int PlaceOf(ActivityTypeId type) => Kind.GetValueOrDefault(type, -1);
}
