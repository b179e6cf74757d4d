using CareersConnect.Domain.Places;

namespace CareersConnect.Application.Places;

/// <summary>Turns what people type into points of the map.</summary>
public interface IPlaces
{
    /// <summary>Finds one place by a postcode, the beginning of one, a town, a local authority, a school's name, URN or DfE number.</summary>
    /// <param name="text">As typed.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    /// <returns>The place, or what is wrong and what to try instead.</returns>
    Task<PlaceAnswer> FindAsync(string? text, CancellationToken cancellationToken);

    /// <summary>Finds a city, town or village in England by its whole name, at once and without asking the database.</summary>
    /// <param name="text">As typed.</param>
    /// <returns>The largest of the name; null when there is none.</returns>
    Place? TownNamed(string text);

    /// <summary>Finds places whose names begin so, for suggestions while somebody types.</summary>
    /// <param name="text">The beginning, at least 2 characters.</param>
    /// <param name="most">How many at most.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    /// <returns>Best first; none for too short a text.</returns>
    Task<IReadOnlyList<Place>> SuggestAsync(string? text, int most, CancellationToken cancellationToken);

    /// <summary>Where a postcode is.</summary>
    /// <param name="postcode">The postcode.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    /// <returns>The point: its own, else the middle of its first half, else its post town; null when none of them is known.</returns>
    Task<PostcodePoint?> LocateAsync(Postcode postcode, CancellationToken cancellationToken);

    /// <summary>The town that people there put under their address: that of a school with the same postcode, else of most schools of its first half, else the nearest town or village.</summary>
    /// <param name="postcode">The postcode.</param>
    /// <param name="point">Where it is.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    /// <returns>Its name; null when nothing is within 10 miles.</returns>
    Task<string?> TownOfAsync(Postcode postcode, GridPoint point, CancellationToken cancellationToken);
}

/// <summary>What a place is.</summary>
public enum PlaceKind
{
    /// <summary>A whole postcode.</summary>
    Postcode = 1,

    /// <summary>The beginning of a postcode: its first half, or more.</summary>
    PostcodeDistrict = 2,

    /// <summary>A city, town or village.</summary>
    Town = 3,

    /// <summary>A school or college.</summary>
    School = 4,

    /// <summary>A local authority: the middle of its schools.</summary>
    LocalAuthority = 5,
}

/// <summary>A place that was found.</summary>
/// <param name="Label">Its name for people; typed again, it finds the same place.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Point">Where it is.</param>
public sealed record Place(string Label, PlaceKind Kind, GridPoint Point);

/// <summary>Where a postcode is.</summary>
/// <param name="Point">The point.</param>
/// <param name="Nation">Its nation.</param>
/// <param name="Near">As what it is known when it is not known exactly: "near Derby", "the middle of DE1"; null when it is.</param>
public sealed record PostcodePoint(GridPoint Point, Nation Nation, string? Near = null)
{
    /// <summary>What to tell whoever typed it, who goes on all the same.</summary>
    /// <param name="label">The postcode, or the beginning of one.</param>
    /// <returns>A sentence; null when the postcode is known exactly.</returns>
    public string? RoughlyIn(string label) => Near is null ? null : $"We know {label} only roughly, as {Near}.";
}

/// <summary>What came of looking for a place.</summary>
/// <param name="Place">The place; null when there is a problem, and for the whole country.</param>
/// <param name="Problem">What is wrong, in a sentence for the person who typed; null when a place was found.</param>
/// <param name="Suggestions">What to try instead, or other places of the same name.</param>
/// <param name="IsEverywhere">True for "England" and the like: no place, and no problem.</param>
/// <param name="Note">That the place is known only roughly, in a sentence; null when it is exact.</param>
public sealed record PlaceAnswer(Place? Place, string? Problem, IReadOnlyList<Place> Suggestions, bool IsEverywhere = false, string? Note = null)
{
    /// <summary>A place.</summary>
    /// <param name="place">The place.</param>
    /// <param name="others">Others of the same name.</param>
    /// <returns>The answer.</returns>
    public static PlaceAnswer Found(Place place, params IReadOnlyList<Place> others) => new(place, null, others);

    /// <summary>A problem.</summary>
    /// <param name="problem">What is wrong, in a sentence.</param>
    /// <param name="suggestions">What to try instead.</param>
    /// <returns>The answer.</returns>
    public static PlaceAnswer Unknown(string problem, params IReadOnlyList<Place> suggestions) => new(null, problem, suggestions);

    /// <summary>The whole country.</summary>
    /// <returns>The answer.</returns>
    public static PlaceAnswer Everywhere() => new(null, null, [], IsEverywhere: true);
}
