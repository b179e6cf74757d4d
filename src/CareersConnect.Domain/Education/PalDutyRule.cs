namespace CareersConnect.Domain.Education;

/// <summary>Whether a school owes providers access (Education Act 1997 s42B(2) and (9): the schools named there that teach any of years 8 to 13).</summary>
public static class PalDutyRule
{
    /// <summary>The years of the duty's three key phases.</summary>
    public static readonly YearGroups Years = YearGroups.Range(YearGroup.Year8, YearGroup.Year13);

    /// <summary>Whether the duty applies.</summary>
    /// <param name="typeCode">The register's code of the establishment's type.</param>
    /// <param name="years">The year groups that the school serves; none when they are not known.</param>
    /// <returns>No for a covered type that teaches none of years 8 to 13; unknown for a type or years that are not known.</returns>
    public static PalDuty For(int typeCode, YearGroups years)
    {
        var byType = EstablishmentType.All.TryGetValue(typeCode, out var type) ? type.Pal : PalDuty.Unknown;
        return byType == PalDuty.No ? PalDuty.No
            : years.IsEmpty ? PalDuty.Unknown
            : years.And(Years).IsEmpty ? PalDuty.No
            : byType;
    }
}
