using CareersConnect.Application.Persistence;
using CareersConnect.Application.Places;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.Places;
using CareersConnect.Domain.ReferenceData;
using Microsoft.EntityFrameworkCore;

namespace CareersConnect.Infrastructure.Places;

/// <summary>Schools and local authorities as places.</summary>
internal sealed class SchoolPlaces(CareersConnectDbContext db)
{
    /// <summary>Finds a school by its URN (6 digits) or DfE number (301/4001 or 3014001).</summary>
    /// <returns>Null when the text is no such number.</returns>
    public async Task<PlaceAnswer?> FindByNumberAsync(string typed, CancellationToken cancellationToken)
    {
        if (Urn.IsOne(typed))
        {
            var urn = new Urn(typed);
            return await OneAsync(db.Schools.Where(school => school.Urn == urn), $"We do not know a school with the URN {urn}. Check it, or try the school's name.", cancellationToken);
        }

        var digits = typed.Replace("/", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal);
        if (digits.Length != 7 || !digits.All(char.IsAsciiDigit))
        {
            return null;
        }

        var (authority, number) = (digits[..3], digits[3..]);
        return await OneAsync(
            db.Schools.Where(school => school.LocalAuthorityCode == authority && school.EstablishmentNumber == number && school.Status != EstablishmentStatus.Closed),
            $"We do not know a school with the DfE number {authority}/{number}. Check it, or try the school's name.", cancellationToken);
    }

    /// <summary>Finds a school or a local authority by its name, or the beginning or a part of a school's name.</summary>
    /// <returns>Null when there is none.</returns>
    public async Task<PlaceAnswer?> FindByNameAsync(string typed, int most, CancellationToken cancellationToken)
    {
        if (await AuthorityAsync(typed, cancellationToken) is { } authority)
        {
            return PlaceAnswer.Found(authority);
        }

        if (typed.Length < 3)
        {
            return null;
        }

        var found = await NamedAsync(LikeText.Containing(NameOnly(typed)), most + 1, cancellationToken);
        var exact = found.Where(place => PlaceText.Key(place.Label) == PlaceText.Key(typed) || PlaceText.Key(NameOnly(place.Label)) == PlaceText.Key(typed)).ToList();
        return found.Count == 0 ? null
            : exact.Count == 1 || found.Count == 1 ? PlaceAnswer.Found(exact.FirstOrDefault() ?? found[0], [.. found.Where(place => place != (exact.FirstOrDefault() ?? found[0])).Take(most)])
            : PlaceAnswer.Unknown($"Several schools have \"{typed}\" in their name. Choose one, or enter a town or postcode.", [.. found.Take(most)]);
    }

    /// <summary>Open schools whose names begin so.</summary>
    public Task<List<Place>> BeginningAsync(string typed, int most, CancellationToken cancellationToken) => NamedAsync(LikeText.Beginning(NameOnly(typed)), most, cancellationToken);

    private static string NameOnly(string label) => label.Contains(", ", StringComparison.Ordinal) ? label[..label.LastIndexOf(", ", StringComparison.Ordinal)] : label;

    private static Place? ToPlace(string name, string? town, int? easting, int? northing) =>
        GridPoint.Find(easting, northing) is { } point ? new Place(town is null ? name : $"{name}, {town}", PlaceKind.School, point) : null;

    private static async Task<PlaceAnswer> OneAsync(IQueryable<School> schools, string unknown, CancellationToken cancellationToken)
    {
        var found = await schools.OrderBy(school => school.Urn).Select(school => new { school.Name, school.Town, school.Easting, school.Northing }).FirstOrDefaultAsync(cancellationToken);
        return found is null ? PlaceAnswer.Unknown(unknown)
            : ToPlace(found.Name, found.Town, found.Easting, found.Northing) is { } place ? PlaceAnswer.Found(place)
            : PlaceAnswer.Unknown($"The register does not say where {found.Name} is. Enter its postcode.");
    }

    private async Task<List<Place>> NamedAsync(string pattern, int most, CancellationToken cancellationToken)
    {
        var found = await db.Schools
            .Where(school => EF.Functions.Like(school.Name, pattern, LikeText.Escape) && school.Status != EstablishmentStatus.Closed && school.Easting != null)
            .OrderBy(school => school.Name.Length).ThenBy(school => school.Name).ThenBy(school => school.Urn)
            .Select(school => new { school.Name, school.Town, school.Easting, school.Northing }).Take(most).ToListAsync(cancellationToken);
        return [.. found.Select(school => ToPlace(school.Name, school.Town, school.Easting, school.Northing)).OfType<Place>()];
    }

    private async Task<Place?> AuthorityAsync(string typed, CancellationToken cancellationToken)
    {
        var key = PlaceText.Key(typed);
        var authority = LocalAuthorities.All.FirstOrDefault(authority => authority.OtherNames.Prepend(authority.Name).Any(name => PlaceText.Key(name) == key));
        if (authority is null)
        {
            return null;
        }

        var middle = await db.Schools.Where(school => school.LocalAuthorityCode == authority.Code && school.Easting != null)
            .GroupBy(_ => 1).Select(all => new { East = all.Average(school => school.Easting), North = all.Average(school => school.Northing) }).FirstOrDefaultAsync(cancellationToken);
        return middle is { East: { } east, North: { } north }
            ? new Place(authority.Name, PlaceKind.LocalAuthority, new GridPoint((int)Math.Round(east), (int)Math.Round(north))) : null;
    }
}
