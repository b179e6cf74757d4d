using CareersConnect.Application.Offers.Search;
using CareersConnect.Domain.Offers;
using CareersConnect.Domain.ReferenceData;
using CareersConnect.Domain.SavedSearches;

namespace CareersConnect.Infrastructure.Search.Standing;

/// <summary>A saved search as it waits, and an offer as it is held against searches. Whatever <see cref="OfferSearchPredicate"/> finds is found; what is found is judged by it.</summary>
internal static class PackedAlert
{
    /// <summary>What stands where in the first number.</summary>
    public static readonly BitLayout Layout = new();

    /// <summary>What stands where in the second.</summary>
    public static readonly BitLayout More = new();

    private const ulong Live = (ulong)MeetingWays.LiveOnline;
    private static readonly BitField Access = Layout.MustHave(5);
    private static readonly BitField Content = Layout.MustHave(4);
    private static readonly BitField Flags = Layout.MustHave(3);
    private static readonly BitField Years = Layout.MustOverlap(15, mayBeBlank: true);
    private static readonly BitField Kinds = Layout.MustOverlap(17);
    private static readonly BitField Ways = Layout.MustOverlap(3);
    private static readonly BitField Audiences = Layout.MustOverlap(3);
    private static readonly BitField Sizes = Layout.MustOverlap(3, mayBeBlank: true);
    private static readonly BitField Benchmarks = More.MustOverlap(4, mayBeBlank: true);
    private static readonly BitField SectorBits = More.MustOverlap(25, mayBeBlank: true);
    private static readonly BitField SubjectBits = More.MustOverlap(29, mayBeBlank: true);
    private static readonly Dictionary<ActivityTypeId, int> Kind = ActivityTypes.Offered.Index().ToDictionary(type => type.Item.Id, type => type.Index);
    private static readonly Dictionary<string, int> Sector = Sectors.All.Index().ToDictionary(one => one.Item.Id.Value, one => one.Index, StringComparer.Ordinal);
    private static readonly Dictionary<string, int> Subject = Subjects.All.Index().ToDictionary(one => one.Item.Id.Value, one => one.Index, StringComparer.Ordinal);

    /// <summary>Packs a search; its words are kept beside it (<see cref="AlertWords"/>).</summary>
    public static StandingEntry Of(SavedSearchId id, OfferSearch search) => new StandingEntry
    {
        Id = id.Value,
        Groups = Access.Of((ulong)search.Access) | Content.Of((ulong)search.Content) | Flags.Of(FlagsOf(search.SelfEmployed, search.Stem, search.Free)) | Years.Wanted((ulong)search.YearGroups.Bits)
            | Kinds.Wanted(Kinds.Folded(search.ActivityTypes.Select(PlaceOf))) | Ways.Wanted((ulong)search.Where) | Audiences.Wanted(Audiences.Folded(search.Audiences.Select(one => (int)one - 1)))
            | Sizes.Wanted(Sizes.Folded(search.Sizes.Select(one => (int)one - 1))),
        MoreGroups = Benchmarks.Wanted(Benchmarks.Folded(search.Benchmarks)) | SectorBits.Wanted(SectorBits.Folded(search.Sectors.Select(SectorOf))) | SubjectBits.Wanted(SubjectBits.Folded(search.Subjects.Select(SubjectOf))),
        Reach = StandingEntry.ReachOf(search.WithinMiles),
        First = search.From is { } from ? StandingDays.Of(from) : (ushort)0,
        Last = search.Until is { } until ? StandingDays.Of(until) : ushort.MaxValue,
    }.At(search.Near);

    /// <summary>Makes an offer ready.</summary>
    /// <param name="offer">The offer.</param>
    /// <param name="today">Today in England.</param>
    /// <returns>Null when no search finds it: there is no day.</returns>
    public static StandingProbe? ProbeOf(OfferDocument offer, DateOnly today)
    {
        var soonest = today.AddDays(Math.Max(1, offer.NoticeDays));
        var arranged = offer.ArrangementDays != Weekdays.None;
        var from = offer.ArrangementFrom > soonest ? offer.ArrangementFrom.Value : soonest;
        var probe = new StandingProbe
        {
            Groups = Access.Lacking((ulong)offer.Access) | Content.Lacking((ulong)offer.Content) | Flags.Lacking(FlagsOf(offer.SelfEmployed, offer.Stem, offer.Free)) | Years.Given((ulong)offer.YearGroups.Bits)
                | Kinds.Given(Kinds.Folded([PlaceOf(offer.ActivityType)])) | Ways.Given((ulong)offer.Ways) | Audiences.Given(Audiences.Folded([(int)offer.Audience - 1]))
                | Sizes.Given(Sizes.Folded(offer.Size is { } size ? [(int)size - 1] : [])),
            MoreGroups = Benchmarks.Given(Benchmarks.Folded(offer.Benchmarks)) | SectorBits.Given(SectorBits.Folded(offer.Sectors.Select(SectorOf))) | SubjectBits.Given(SubjectBits.Folded(offer.Subjects.Select(SubjectOf))),
            Place = offer.Location,
            FreeOfPlace = Ways.Of(Live),
            FreeOfTravel = Ways.Of(Live | (ulong)MeetingWays.AtTheirWorkplace),
            Travel = StandingProbe.MetresOf(offer.TravelMiles),
            TheirReachCounts = true,
            Days = [.. offer.FreeDays.Where(day => day >= soonest).Select(StandingDays.Of).Distinct().Order()],
            ArrangedFrom = arranged ? StandingDays.Of(from) : ushort.MaxValue,
            ArrangedUntil = arranged ? StandingDays.Of(offer.ArrangementUntil ?? DateOnly.MaxValue) : (ushort)0,
            Today = StandingDays.Of(today),
        };
        return probe.HasDays ? probe : null;
    }

    private static ulong FlagsOf(bool alone, bool stem, bool free) => (alone ? 1UL : 0) | (stem ? 2UL : 0) | (free ? 4UL : 0);

    private static int PlaceOf(ActivityTypeId type) => Kind.GetValueOrDefault(type, -1);

    private static int SectorOf(string slug) => Sector.GetValueOrDefault(slug, -1);

    private static int SubjectOf(string slug) => Subject.GetValueOrDefault(slug, -1);
}
