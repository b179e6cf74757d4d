using System.Globalization;
using CareersConnect.Domain.Places;

namespace CareersConnect.Infrastructure.Seeding;

/// <summary>A town of demo data: a real one, with the outward code ZZ that the Post Office never issues, so that no address is anybody's.</summary>
internal sealed record SeedTown(string Name, GridPoint Centre, int Population, string Outward);

/// <summary>The towns that demo data is spread over: the England of the gazetteer, or the part of it around the invented hub.</summary>
internal static class SeedPlaces
{
    /// <summary>The middle of the invented hub, between Derby and Nottingham.</summary>
    private static readonly GridPoint Hub = new(446_000, 337_000);

    private const double HubMiles = 28;

    public static IReadOnlyList<SeedTown> Towns(bool national)
    {
        var path = Path.Combine(AppContext.BaseDirectory, "places-gb.csv");
        var towns = File.ReadLines(path).Skip(1)
            .Select(line => line.Split(','))
            .Where(cells => cells is [_, "England", _, _, _])
            .Select(cells => (Name: cells[0], Point: NationalGrid.FromWgs84(new LatLong(Number(cells[2]), Number(cells[3]))), Population: (int)Number(cells[4])))
            .Where(town => town.Point is not null && (national || town.Point.Value.MilesTo(Hub) <= HubMiles))
            .OrderByDescending(town => town.Population).ThenBy(town => town.Name, StringComparer.Ordinal)
            .ToList();
        return [.. towns.Select((town, index) => new SeedTown(town.Name, town.Point!.Value, town.Population, Outward(index)))];
    }

    /// <summary>An invented postcode of the town.</summary>
    public static string Postcode(SeedTown town, SeedDice dice)
    {
        const string letters = "ABDEFGHJLNPQRSTUWXYZ";
        return $"{town.Outward} {dice.Between(1, 9)}{letters[dice.Between(0, letters.Length - 1)]}{letters[dice.Between(0, letters.Length - 1)]}";
    }

    /// <summary>A point near the town's centre: nearer for small towns.</summary>
    public static GridPoint Near(SeedTown town, SeedDice dice)
    {
        var spread = (int)Math.Clamp(Math.Sqrt(town.Population) * 12, 500, 12_000);
        return new GridPoint(town.Centre.Easting + dice.Between(-spread, spread), town.Centre.Northing + dice.Between(-spread, spread));
    }

    private static string Outward(int index) => string.Create(CultureInfo.InvariantCulture, $"ZZ{(index % 98) + 1}");

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
