using CareersConnect.Application.Offers.Search.Words;
using CareersConnect.Application.Persistence;
using CareersConnect.Application.Places;
using CareersConnect.Application.SignedIn;
using CareersConnect.Domain.Places;
using Microsoft.EntityFrameworkCore;

namespace CareersConnect.Application.Offers.Search;

/// <summary>From where a search is made.</summary>
/// <param name="Label">Its name, as the field shows it; empty for anywhere.</param>
/// <param name="Point">Where it is; null for anywhere.</param>
/// <param name="IsOwnSchool">Whether it is the school of the member who searches.</param>
/// <param name="Problem">Why what was typed is no place, in a sentence; null when it is one.</param>
/// <param name="Note">That the place is known only roughly, in a sentence; null when it is exact.</param>
/// <param name="Suggestions">What to try instead, or other places of the same name.</param>
public sealed record SearchPlace(string Label, GridPoint? Point, bool IsOwnSchool = false, string? Problem = null, string? Note = null, params IReadOnlyList<Place> Suggestions);

/// <summary>Turns what was typed into the place from where is searched.</summary>
internal sealed class SearchFrom(CareersConnectDbContext db, ICurrentMember member, IPlaces places)
{
    /// <summary>The place that was typed; with nothing said (null) the own school; with an empty field anywhere.</summary>
    public async Task<SearchPlace> FindAsync(string? typed, CancellationToken cancellationToken)
    {
        if (await OwnSchoolAsync(typed, cancellationToken) is { } own)
        {
            return own;
        }

        if (string.IsNullOrWhiteSpace(typed))
        {
            return new SearchPlace("", null);
        }

        var answer = await places.FindAsync(typed, cancellationToken);
        return answer.Place is { } place
            ? new SearchPlace(place.Label, place.Point, Note: answer.Note, Suggestions: answer.Suggestions)
            : new SearchPlace(typed.Trim(), null, Problem: answer.Problem, Suggestions: answer.Suggestions);
    }

    /// <summary>The place that is among the words.</summary>
    /// <param name="words">What was typed.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>What was read and the place that it is; null when there is none.</returns>
    public async Task<(PlaceInWords Read, SearchPlace Place)?> FindInWordsAsync(string words, CancellationToken cancellationToken)
    {
        var hasAskedForPostcode = false;
        foreach (var read in PlaceInWords.In(words))
        {
            if (places.TownNamed(read.Name) is { } town)
            {
                return (read, new SearchPlace(town.Label, town.Point));
            }

            if (read.IsPostcode && !hasAskedForPostcode && (await places.FindAsync(read.Name, cancellationToken)) is { Place: { } place } answer)
            {
                return (read, new SearchPlace(place.Label, place.Point, Note: answer.Note));
            }

            hasAskedForPostcode |= read.IsPostcode;
        }

        return null;
    }

    private async Task<SearchPlace?> OwnSchoolAsync(string? typed, CancellationToken cancellationToken)
    {
        if (member.SchoolId is not { } id || (typed is not null && string.IsNullOrWhiteSpace(typed)))
        {
            return null;
        }

        var school = await db.Schools.Where(school => school.Id == id).Select(school => new { school.Name, school.Easting, school.Northing }).SingleOrDefaultAsync(cancellationToken);
        var isOwn = typed is null || string.Equals(typed.Trim(), school?.Name, StringComparison.OrdinalIgnoreCase);
        return isOwn && school is { Easting: { } east, Northing: { } north } ? new SearchPlace(school.Name, new GridPoint(east, north), IsOwnSchool: true) : null;
    }
}
