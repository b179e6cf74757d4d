using CareersConnect.Domain.Places;

namespace CareersConnect.Infrastructure.Places;

/// <summary>A city, town or village.</summary>
/// <param name="Label">Its name; with a place nearby when there are several of the name.</param>
/// <param name="Nation">Where it is.</param>
/// <param name="Point">Its middle; null in Northern Ireland, which is not on the grid.</param>
/// <param name="Population">How many people.</param>
public sealed record PlaceName(string Label, Nation Nation, GridPoint? Point, int Population);
