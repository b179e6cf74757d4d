using System.Globalization;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.Kernel;
using CareersConnect.Domain.Organisations;
using CareersConnect.Domain.Places;

namespace CareersConnect.Domain.Matching;

/// <summary>
/// Schools that too few employers reach, marked by the hub for a time and with a reason: a local authority, some schools, or both. While it lasts, the last asks of a term of every volunteer
/// who can reach it are kept for its schools (<see cref="KeptAsks"/>), and whoever comes to one of them ranks a little higher in its matches. It lets no offer fit that would not fit otherwise, and takes nothing that is agreed from anybody.
/// </summary>
public sealed class ColdSpot : AggregateRoot
{
    /// <summary>Asks a term that are kept for schools of cold spots, of each volunteer who can reach one.</summary>
    public const int KeptAsks = 2;

    /// <summary>The longest reason.</summary>
    public const int ReasonLimit = 400;

    /// <summary>Most schools that are named one by one; whoever means more marks the local authority.</summary>
    public const int SchoolLimit = 100;

    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");
    private readonly List<ColdSpotSchool> _schools = [];

    private ColdSpot()
    {
    }

    /// <summary>The key.</summary>
    public ColdSpotId Id { get; private set; }

    /// <summary>The hub that marked it.</summary>
    public OrganisationId HubId { get; private set; }

    /// <summary>The local authority all of whose schools are meant, by its code; null when schools are named.</summary>
    public string? LocalAuthorityCode { get; private set; }

    /// <summary>Schools that are named.</summary>
    public IReadOnlyList<ColdSpotSchool> Schools => _schools;

    /// <summary>Why.</summary>
    public string Reason { get; private set; } = "";

    /// <summary>When it was marked, UTC.</summary>
    public DateTime SetAt { get; private set; }

    /// <summary>The last day of the priority.</summary>
    public DateOnly Until { get; private set; }

    /// <summary>When the hub ended it before its time, UTC; null when it did not.</summary>
    public DateTime? EndedAt { get; private set; }

    /// <summary>The western edge of the box around its schools, metres.</summary>
    public int West { get; private set; }

    /// <summary>The eastern edge.</summary>
    public int East { get; private set; }

    /// <summary>The southern edge.</summary>
    public int South { get; private set; }

    /// <summary>The northern edge.</summary>
    public int North { get; private set; }

    /// <summary>The hub marks an area or schools.</summary>
    /// <param name="hub">The hub.</param>
    /// <param name="localAuthority">The code of a local authority, or null.</param>
    /// <param name="schools">Schools, named one by one; may be none when there is a local authority.</param>
    /// <param name="places">Where all these schools are, as far as it is known. Where no place is known the priority holds everywhere: the last asks of every volunteer who travels are then kept, also of those who could not reach these schools.</param>
    /// <param name="reason">Why.</param>
    /// <param name="until">The last day.</param>
    /// <param name="now">The instant, UTC.</param>
    /// <returns>The cold spot.</returns>
    /// <exception cref="RuleBrokenException">No area and no school, too many schools, no reason, or a last day that has passed or is more than a year off.</exception>
    public static ColdSpot Mark(OrganisationId hub, string? localAuthority, IReadOnlyCollection<SchoolId> schools, IReadOnlyCollection<GridPoint> places, string reason, DateOnly? until, DateTime now)
    {
        var today = now.DayInEngland();
        RuleBrokenException.Together(
            () => Require(localAuthority is not null || schools.Count > 0, "Select a local authority, or find and tick schools.", nameof(LocalAuthorityCode)),
            () => Require(schools.Count <= SchoolLimit, $"Tick {SchoolLimit} schools or fewer, or select the local authority.", nameof(Schools)),
            () => Require(reason.Trim().Length is > 0 and <= ReasonLimit, $"Say why, in {ReasonLimit} characters or fewer.", nameof(Reason)),
            () => Require(until is not null && until >= today && until <= today.AddYears(1), string.Create(English, $"Enter a last day from today to {today.AddYears(1):d MMMM yyyy}."), nameof(Until)));
        var spot = new ColdSpot
        {
            Id = ColdSpotId.New(), HubId = hub, LocalAuthorityCode = localAuthority, Reason = reason.Trim(), SetAt = now, Until = until!.Value,
            West = Edge(places, place => place.Easting).Least, East = Edge(places, place => place.Easting).Most, South = Edge(places, place => place.Northing).Least, North = Edge(places, place => place.Northing).Most,
        };
        spot._schools.AddRange(schools.Distinct().Select(school => new ColdSpotSchool(school)));
        return spot;
    }

    /// <summary>The hub ends it before its time. Ending twice changes nothing.</summary>
    /// <param name="now">The instant, UTC.</param>
    public void End(DateTime now) => EndedAt ??= now;

    /// <summary>Where no place is known the box is all of Great Britain: better that a volunteer's asks are kept too often than never.</summary>
    private static (int Least, int Most) Edge(IReadOnlyCollection<GridPoint> places, Func<GridPoint, int> number) => places.Count == 0 ? (0, 1_300_000) : (places.Min(number), places.Max(number));

    private static void Require(bool holds, string sentence, string field)
    {
        if (!holds)
        {
            throw new RuleBrokenException(sentence, field);
        }
    }
}

/// <summary>A school that a cold spot names.</summary>
public sealed class ColdSpotSchool
{
    internal ColdSpotSchool(SchoolId schoolId) => SchoolId = schoolId;

    private ColdSpotSchool()
    {
    }

    /// <summary>The school.</summary>
    public SchoolId SchoolId { get; private set; }
}
