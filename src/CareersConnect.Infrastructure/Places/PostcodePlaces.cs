using System.Text.RegularExpressions;
using CareersConnect.Application.Persistence;
using CareersConnect.Application.Places;
using CareersConnect.Domain.Places;
using Microsoft.EntityFrameworkCore;

namespace CareersConnect.Infrastructure.Places;

/// <summary>Whole postcodes and their beginnings: from the imported file where there is one, otherwise from the schools' own addresses, otherwise roughly, from the post town of their letters.</summary>
internal sealed partial class PostcodePlaces(CareersConnectDbContext db, PlaceNames names)
{
    /// <summary>Finds the place of a postcode or the beginning of one.</summary>
    /// <returns>Null when the text is neither.</returns>
    public async Task<PlaceAnswer?> FindAsync(string typed, CancellationToken cancellationToken)
    {
        if (Postcode.Find(typed) is { } postcode)
        {
            return await WholeAsync(postcode, cancellationToken);
        }

        if (OutwardCode.Find(typed) is { } outward)
        {
            return await DistrictAsync(outward, "", cancellationToken);
        }

        return Beginning().Match(typed.ToUpperInvariant()) is { Success: true } begun && OutwardCode.Find(begun.Groups["outward"].Value) is { } first
            ? await DistrictAsync(first, begun.Groups["inward"].Value, cancellationToken)
            : null;
    }

    public async Task<PostcodePoint?> LocateAsync(Postcode postcode, CancellationToken cancellationToken) =>
        await ExactAsync(postcode, cancellationToken) ?? await RoughlyAsync(postcode.Outward, cancellationToken);

    /// <summary>The town in the addresses of the schools there: of one with the same postcode, else of most with the same first half.</summary>
    public Task<string?> PostTownAsync(Postcode postcode, CancellationToken cancellationToken)
    {
        var outward = postcode.Outward;
        return db.Schools.Where(school => school.Outward == outward && school.Town != null)
            .GroupBy(school => school.Town)
            .OrderByDescending(same => same.Count(school => school.Postcode == postcode)).ThenByDescending(same => same.Count()).ThenBy(same => same.Key)
            .Select(same => same.Key).FirstOrDefaultAsync(cancellationToken);
    }

    private async Task<PlaceAnswer> WholeAsync(Postcode postcode, CancellationToken cancellationToken)
    {
        var found = await ExactAsync(postcode, cancellationToken);
        var nation = found?.Nation ?? postcode.Nation;
        if (nation != Nation.England)
        {
            return PlaceAnswer.Unknown(Postcode.OutsideEngland(postcode.Value, nation));
        }

        return (found ?? await RoughlyAsync(postcode.Outward, cancellationToken)) is { } place
            ? PlaceAnswer.Found(new Place(postcode.Value, PlaceKind.Postcode, place.Point)) with { Note = place.RoughlyIn(postcode.Value) }
            : PlaceAnswer.Unknown($"We do not know the postcode {postcode}. Check it, or try a town.");
    }

    private async Task<PlaceAnswer> DistrictAsync(OutwardCode outward, string inward, CancellationToken cancellationToken)
    {
        var label = inward.Length == 0 ? outward.Value : $"{outward} {inward}";
        if (outward.Nation != Nation.England)
        {
            return PlaceAnswer.Unknown(Postcode.OutsideEngland(label, outward.Nation));
        }

        if (await MiddleOfAsync(outward, inward, cancellationToken) is { } middle)
        {
            return PlaceAnswer.Found(new Place(label, PlaceKind.PostcodeDistrict, middle));
        }

        return await RoughlyAsync(outward, cancellationToken) is { } place
            ? PlaceAnswer.Found(new Place(label, PlaceKind.PostcodeDistrict, place.Point)) with { Note = place.RoughlyIn(label) }
            : PlaceAnswer.Unknown($"We do not know a postcode that begins {label}. Check it, or try a town.");
    }

    /// <summary>The middle of a first half that is known, else the town that its letters stand for; null for letters that no post town has.</summary>
    private async Task<PostcodePoint?> RoughlyAsync(OutwardCode outward, CancellationToken cancellationToken)
    {
        if (await MiddleOfAsync(outward, "", cancellationToken) is { } middle)
        {
            return new PostcodePoint(middle, outward.Nation, $"the middle of {outward}");
        }

        var town = PostTowns.Of(outward);
        return town is not null && names.Find(town).FirstOrDefault(place => place.Nation == Nation.England)?.Point is { } point
            ? new PostcodePoint(point, Nation.England, $"near {town}") : null;
    }

    private async Task<PostcodePoint?> ExactAsync(Postcode postcode, CancellationToken cancellationToken)
    {
        var key = PostcodeKey.Of(postcode).Value;
        if (await db.KnownPostcodes.Where(known => known.Key == key).Select(known => new { known.Easting, known.Northing, known.Nation }).FirstOrDefaultAsync(cancellationToken) is { } known)
        {
            return new PostcodePoint(new GridPoint(known.Easting, known.Northing), known.Nation);
        }

        var outward = postcode.Outward;
        var school = await db.Schools.Where(school => school.Outward == outward && school.Postcode == postcode && school.Easting != null)
            .OrderBy(school => school.Urn).Select(school => new { school.Easting, school.Northing }).FirstOrDefaultAsync(cancellationToken);
        return GridPoint.Find(school?.Easting, school?.Northing) is { } point ? new PostcodePoint(point, postcode.Nation) : null;
    }

    /// <summary>The middle of the postcodes that begin so; of the schools there when no file of postcodes has them.</summary>
    private async Task<GridPoint?> MiddleOfAsync(OutwardCode outward, string inward, CancellationToken cancellationToken)
    {
        var (from, until) = PostcodeKey.Range(outward, inward);
        var known = await db.KnownPostcodes.Where(postcode => postcode.Key >= from && postcode.Key < until)
            .GroupBy(_ => 1).Select(all => new { East = all.Average(postcode => postcode.Easting), North = all.Average(postcode => postcode.Northing) })
            .FirstOrDefaultAsync(cancellationToken);
        if (known is not null)
        {
            return new GridPoint((int)Math.Round(known.East), (int)Math.Round(known.North));
        }

        var schools = await db.Schools.Where(school => school.Outward == outward && school.Easting != null)
            .Select(school => new { school.Postcode, school.Easting, school.Northing }).ToListAsync(cancellationToken);
        var within = schools.Where(school => school.Postcode!.Value.Value.StartsWith($"{outward} {inward}", StringComparison.Ordinal)).ToList();
        return within.Count == 0 ? null
            : new GridPoint((int)Math.Round(within.Average(school => school.Easting!.Value)), (int)Math.Round(within.Average(school => school.Northing!.Value)));
    }

    /// <summary>A first half, a blank, and the beginning of a second half: "SW1A 1" or "SW1A 1A".</summary>
    [GeneratedRegex("^(?<outward>[A-Z]{1,2}[0-9][A-Z0-9]?) +(?<inward>[0-9][ABD-HJLNP-UW-Z]?)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Beginning();
}
