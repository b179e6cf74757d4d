using CareersConnect.Domain.Kernel;

namespace CareersConnect.Domain.ReferenceData;

/// <summary>Which sector, such as "engineering-and-maintenance".</summary>
/// <param name="Value">Lower case with hyphens.</param>
public readonly record struct SectorId(string Value) : ICode
{
    /// <inheritdoc />
    public override string ToString() => Value;
}

/// <summary>Whether something is science, technology, engineering or mathematics.</summary>
public enum Stem
{
    /// <summary>It is not.</summary>
    No = 0,

    /// <summary>Some of it is: the organisation says.</summary>
    Part = 1,

    /// <summary>It is.</summary>
    Yes = 2,
}

/// <summary>A sector of work: the job categories of the National Careers Service.</summary>
/// <param name="Id">The key.</param>
/// <param name="Name">Its name.</param>
/// <param name="MainSection">The SIC 2007 section to suggest first.</param>
/// <param name="OtherSections">Further sections.</param>
/// <param name="Stem">Whether it is STEM.</param>
public sealed record Sector(SectorId Id, string Name, char MainSection, IReadOnlyList<char> OtherSections, Stem Stem);

/// <summary>A section of the Standard Industrial Classification of 2007.</summary>
/// <param name="Letter">A to U.</param>
/// <param name="Title">Its official title.</param>
/// <param name="FirstDivision">Its first two-digit division.</param>
/// <param name="LastDivision">Its last.</param>
/// <param name="Suggested">The sectors to suggest for a company of the section.</param>
public sealed record SicSection(char Letter, string Title, int FirstDivision, int LastDivision, IReadOnlyList<SectorId> Suggested);

/// <summary>Sectors, and how they are found from a company's SIC code.</summary>
public static class Sectors
{
    private static readonly Dictionary<SectorId, Sector> ById = ReferenceFile.Rows("sectors.csv")
        .Select(row => new Sector(new SectorId(row["slug"]), row["name"], row["sic_primary"][0], [.. row.List("sic_other").Select(section => section[0])], row.Word<Stem>("stem")))
        .ByKey("sectors.csv", sector => sector.Id);

    /// <summary>All sectors, by name.</summary>
    public static IReadOnlyList<Sector> All { get; } = [.. ById.Values.OrderBy(sector => sector.Name, StringComparer.Ordinal)];

    /// <summary>All sections of the classification, A to U.</summary>
    public static IReadOnlyList<SicSection> Sections { get; } = [.. ReferenceFile.Rows("sic-sections.csv").Select(Section)];

    /// <summary>The sector of that key.</summary>
    /// <param name="id">The key.</param>
    /// <returns>The sector.</returns>
    /// <exception cref="RuleBrokenException">There is no such sector.</exception>
    public static Sector Get(SectorId id) => Find(id) ?? throw new RuleBrokenException("Select a sector.", "Sector");

    /// <summary>The sector of that key, or null.</summary>
    /// <param name="id">The key, as it came from a form or a file.</param>
    /// <returns>The sector, or null when there is none.</returns>
    public static Sector? Find(SectorId id) => id.Value is null ? null : ById.GetValueOrDefault(id);

    /// <summary>What to suggest for a company's SIC code.</summary>
    /// <param name="code">As Companies House gives it; a code that lost its leading zero is padded to five digits.</param>
    /// <returns>Sectors, best first; none when the code is not known.</returns>
    public static IReadOnlyList<Sector> SuggestedFor(string code)
    {
        if (!int.TryParse(code.Trim(), out var number) || number is < 0 or > 99999)
        {
            return [];
        }

        var division = number / 1000;
        return [.. Sections.Where(section => section.FirstDivision <= division && division <= section.LastDivision).SelectMany(section => section.Suggested).Select(id => ById[id])];
    }

    private static SicSection Section(ReferenceRow row)
    {
        SectorId[] suggested = [.. row.List("suggested_sectors").Select(slug => new SectorId(slug))];
        return Array.TrueForAll(suggested, ById.ContainsKey)
            ? new SicSection(row["section"][0], row["title"], row.Number("division_from"), row.Number("division_to"), suggested)
            : throw row.Wrong("a suggested sector is not in sectors.csv");
    }
}
