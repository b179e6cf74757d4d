using System.Globalization;
using CareersConnect.Domain.Places;
using CareersConnect.Domain.ReferenceData;

namespace CareersConnect.Infrastructure.Seeding;

/// <summary>A town of demo data: a real one.</summary>
internal sealed record SeedTown(string Name, GridPoint Centre, int Population);

/// <summary>A part of England around some towns: whose schools it has, and which postcodes.</summary>
/// <param name="Authority">The local authority.</param>
/// <param name="PostcodeArea">The letters that postcodes there begin with.</param>
/// <param name="Centre">The middle of the town that it is named by.</param>
internal sealed record SeedArea(LocalAuthority Authority, string PostcodeArea, GridPoint Centre)
{
    /// <summary>The first half of invented postcodes here: the area's letters, and a number that is no district of any area in England, so that no address is anybody's.</summary>
    public string Outward { get; init; } = "";
}

/// <summary>Where demo data is: the towns of the gazetteer, in all of England or around the invented hub, and the authorities and postcode areas that they lie in.</summary>
internal sealed class SeedPlaces
{
    private const double HubMiles = 28;

    /// <summary>No postcode area in England has districts 57, 58 and 59.</summary>
    private const int FirstDistrict = 57;

    private const int Districts = 3;

    /// <summary>The middle of the invented hub, between Derby and Nottingham.</summary>
    private static readonly GridPoint Hub = new(446_000, 337_000);

    private readonly SeedArea[] _areas;
    private readonly long[] _population;

    public SeedPlaces(bool national)
    {
        var england = Gazetteer();
        _areas = [.. Areas(england)];
        Towns = [.. england.Where(town => national || town.Centre.MilesTo(Hub) <= HubMiles)];
        var sum = 0L;
        _population = [.. Towns.Select(town => sum += town.Population)];
    }

    /// <summary>The towns, largest first.</summary>
    public IReadOnlyList<SeedTown> Towns { get; }

    /// <summary>A town, the larger the likelier.</summary>
    public SeedTown Town(SeedDice dice)
    {
        var at = (long)(dice.Between(0, 999_999) / 1_000_000.0 * _population[^1]);
        var found = Array.BinarySearch(_population, at + 1);
        return Towns[found < 0 ? ~found : found];
    }

    /// <summary>The part of England that a point lies in: that of the nearest town of the table.</summary>
    public SeedArea Area(GridPoint point) => _areas.MinBy(area => Squared(area.Centre, point))!;

    /// <summary>An invented postcode of a place there.</summary>
    public string Postcode(GridPoint point, SeedDice dice)
    {
        const string letters = "ABDEFGHJLNPQRSTUWXYZ";
        return $"{Area(point).Outward} {dice.Between(1, 9)}{letters[dice.Between(0, letters.Length - 1)]}{letters[dice.Between(0, letters.Length - 1)]}";
    }

    /// <summary>A point near the town's centre: nearer for small towns, and rather in the middle than at the edge.</summary>
    public static GridPoint Near(SeedTown town, SeedDice dice)
    {
        var spread = (int)Math.Clamp(Math.Sqrt(town.Population) * 4, 200, 8_000);
        int Off() => dice.Between(-spread, spread) + dice.Between(-spread, spread);
        return new GridPoint(town.Centre.Easting + Off(), town.Centre.Northing + Off());
    }

    private static List<SeedTown> Gazetteer() =>
    [
        .. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "places-gb.csv")).Skip(1)
            .Select(line => line.Split(','))
            .Where(cells => cells is [_, "England", _, _, _])
            .Select(cells => (Name: cells[0], Point: NationalGrid.FromWgs84(new LatLong(Number(cells[2]), Number(cells[3]))), Population: (int)Number(cells[4])))
            .Where(town => town.Point is not null)
            .Select(town => new SeedTown(town.Name, town.Point!.Value, town.Population))
            .OrderByDescending(town => town.Population).ThenBy(town => town.Name, StringComparer.Ordinal).ThenBy(town => town.Centre.Easting),
    ];

    private static IEnumerable<SeedArea> Areas(IReadOnlyList<SeedTown> england)
    {
        var byName = england.GroupBy(town => town.Name, StringComparer.Ordinal).ToDictionary(same => same.Key, same => same.First().Centre, StringComparer.Ordinal);
        var areas = SeedWords.Lines("seed-areas.csv").Skip(1)
            .Select(line => line.Split(','))
            .SelectMany(cells => cells[2].Split(';').Select(town => new SeedArea(LocalAuthorities.Find(cells[0])!, cells[1], byName[town])));
        return areas.GroupBy(area => area.PostcodeArea, StringComparer.Ordinal).SelectMany(Numbered);
    }

    /// <summary>From west to east, so that a first half stands for neighbours.</summary>
    private static IEnumerable<SeedArea> Numbered(IGrouping<string, SeedArea> same) =>
        same.OrderBy(area => area.Centre.Easting).Select((area, rank) => area with { Outward = $"{same.Key}{FirstDistrict + (rank * Districts / same.Count())}" });

    private static double Squared(GridPoint one, GridPoint other) =>
        ((double)(one.Easting - other.Easting) * (one.Easting - other.Easting)) + ((double)(one.Northing - other.Northing) * (one.Northing - other.Northing));

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
