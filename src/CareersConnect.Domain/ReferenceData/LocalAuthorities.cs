namespace CareersConnect.Domain.ReferenceData;

/// <summary>An English local authority with education duties.</summary>
/// <param name="Code">3 digits.</param>
/// <param name="Name">Its name.</param>
/// <param name="RegionCode">The school register's letter of its region.</param>
/// <param name="Region">The region's name.</param>
/// <param name="OtherNames">Names that it also goes by.</param>
public sealed record LocalAuthority(string Code, string Name, string RegionCode, string Region, IReadOnlyList<string> OtherNames);

/// <summary>A local authority that is no more.</summary>
/// <param name="Code">3 digits.</param>
/// <param name="Name">Its name.</param>
/// <param name="ReplacedBy">The codes of those that took its place.</param>
/// <param name="ClosedOn">Its first day of being no more.</param>
public sealed record ClosedLocalAuthority(string Code, string Name, IReadOnlyList<string> ReplacedBy, DateOnly ClosedOn);

/// <summary>Local authorities. The school register goes before this list, which is the fall-back: councils are being reorganised.</summary>
public static class LocalAuthorities
{
    private static readonly Dictionary<string, LocalAuthority> ByCode = ReferenceFile.Rows("local-authorities.csv")
        .Select(row => new LocalAuthority(row["code"], row["name"], row["gor_code"], row["region"], row.List("other_names")))
        .ByKey("local-authorities.csv", authority => authority.Code);

    /// <summary>All of them.</summary>
    public static IReadOnlyCollection<LocalAuthority> All => ByCode.Values;

    /// <summary>Those that were reorganised away.</summary>
    public static IReadOnlyList<ClosedLocalAuthority> Closed { get; } = [.. ReferenceFile.Rows("local-authorities-closed.csv").Select(Gone)];

    /// <summary>The regions of England by the register's letter.</summary>
    public static IReadOnlyDictionary<string, string> Regions { get; } =
        ByCode.Values.GroupBy(authority => authority.RegionCode, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.First().Region, StringComparer.Ordinal);

    /// <summary>The authority of that code, or null.</summary>
    /// <param name="code">3 digits.</param>
    /// <returns>The authority; null for one that is closed or not known.</returns>
    public static LocalAuthority? Find(string? code) => code is null ? null : ByCode.GetValueOrDefault(code);

    /// <summary>Whether the code is, or was, that of an authority.</summary>
    /// <param name="code">3 digits.</param>
    /// <returns>True for a code of either list.</returns>
    public static bool IsKnown(string code) => ByCode.ContainsKey(code) || Closed.Any(gone => string.Equals(gone.Code, code, StringComparison.Ordinal));

    private static ClosedLocalAuthority Gone(ReferenceRow row)
    {
        var heirs = row.List("replaced_by");
        return heirs.Count > 0 && heirs.All(ByCode.ContainsKey)
            ? new ClosedLocalAuthority(row["code"], row["name"], heirs, row.Day("closed_on"))
            : throw row.Wrong("replaced_by names an authority that is not in local-authorities.csv");
    }
}
