using CareersConnect.Application.Places;
using CareersConnect.Domain.Places;

namespace CareersConnect.Infrastructure.Places;

/// <summary>Finds places in what the system knows: imported postcodes, the schools, and names of places. No network.</summary>
/// <param name="postcodes">Postcodes and their beginnings.</param>
/// <param name="schools">Schools and local authorities.</param>
/// <param name="names">Names of places.</param>
internal sealed class KnownPlaces(PostcodePlaces postcodes, SchoolPlaces schools, PlaceNames names) : IPlaces
{
    private const int MostSuggestions = 5;
    private const string Nothing = "Enter a postcode, a town or the name of a school.";

    public async Task<PlaceAnswer> FindAsync(string? text, CancellationToken cancellationToken)
    {
        var typed = text?.Trim() ?? "";
        if (PlaceText.Key(typed).Length == 0)
        {
            return PlaceAnswer.Unknown(Nothing);
        }

        if (PlaceText.IsCountry(typed))
        {
            return PlaceAnswer.Everywhere();
        }

        return await postcodes.FindAsync(typed, cancellationToken)
            ?? await schools.FindByNumberAsync(typed, cancellationToken)
            ?? Town(typed)
            ?? await schools.FindByNameAsync(typed, MostSuggestions, cancellationToken)
            ?? Town(typed.Split(',')[0])
            ?? await NotFoundAsync(typed, cancellationToken);
    }

    public Place? TownNamed(string text) => InEngland(names.Find(text)).FirstOrDefault();

    public async Task<IReadOnlyList<Place>> SuggestAsync(string? text, int most, CancellationToken cancellationToken)
    {
        var typed = text?.Trim() ?? "";
        if (PlaceText.Key(typed).Length < 2)
        {
            return [];
        }

        var towns = InEngland(names.Beginning(typed)).Take(most).ToList();
        return towns.Count == most ? towns : [.. towns, .. await schools.BeginningAsync(typed, most - towns.Count, cancellationToken)];
    }

    public Task<PostcodePoint?> LocateAsync(Postcode postcode, CancellationToken cancellationToken) => postcodes.LocateAsync(postcode, cancellationToken);

    public async Task<string?> TownOfAsync(Postcode postcode, GridPoint point, CancellationToken cancellationToken) =>
        await postcodes.PostTownAsync(postcode, cancellationToken) ?? names.Nearest(point);

    private static IEnumerable<Place> InEngland(IEnumerable<PlaceName> found) =>
        found.Where(place => place is { Nation: Nation.England, Point: not null }).Select(place => new Place(place.Label, PlaceKind.Town, place.Point!.Value));

    private PlaceAnswer? Town(string typed)
    {
        var found = names.Find(typed);
        var english = InEngland(found).ToList();
        return english.Count > 0 ? PlaceAnswer.Found(english[0], [.. english.Skip(1).Take(MostSuggestions)])
            : found.Count > 0 ? PlaceAnswer.Unknown($"{found[0].Label} is in {found[0].Nation.InWords()}. CareersConnect works with schools in England: enter a town or postcode in England.")
            : null;
    }

    private async Task<PlaceAnswer> NotFoundAsync(string typed, CancellationToken cancellationToken)
    {
        var near = InEngland(names.SpeltLike(typed)).Take(MostSuggestions).ToList();
        var begun = near.Count == 0 ? await SuggestAsync(typed, MostSuggestions, cancellationToken) : near;
        var named = typed.Length <= 40 ? $"\"{typed}\"" : "that name";
        return PlaceAnswer.Unknown($"We do not know a place called {named}. Try a town, a postcode or the name of a school.", begun);
    }
}
