namespace CareersConnect.Domain.Education;

/// <summary>Which year groups a school serves, from its ages and type. The register's phase is no help for special schools, which have none.</summary>
public static class YearGroupsRule
{
    private static readonly YearGroups SixteenPlus = YearGroups.Range(YearGroup.Year12, YearGroup.Year14);

    /// <summary>Year n is for ages n + 4 to n + 5, so a school for ages 11 to 18 serves years 7 to 13. Year 14 is for special schools and post-16 places only.</summary>
    /// <param name="lowest">The lowest statutory age, or null.</param>
    /// <param name="highest">The highest, or null.</param>
    /// <param name="typeCode">The register's code of the establishment's type.</param>
    /// <param name="phase">What to go by when the ages are missing.</param>
    /// <returns>The year groups; none when nothing tells, and for a university.</returns>
    public static YearGroups For(int? lowest, int? highest, int typeCode, SchoolPhase phase)
    {
        var traits = EstablishmentType.TraitsOf(typeCode);
        if (traits.HasFlag(EstablishmentTraits.HigherEducation))
        {
            return YearGroups.None;
        }

        if (lowest is not { } low || highest is not { } high)
        {
            return traits.HasFlag(EstablishmentTraits.Post16) ? SixteenPlus : ByPhase(phase);
        }

        var last = traits.HasFlag(EstablishmentTraits.Special) || traits.HasFlag(EstablishmentTraits.Post16) ? YearGroup.Year14 : YearGroup.Year13;
        var years = high - 5 < 0 ? YearGroups.None : YearGroups.Range((YearGroup)Math.Clamp(low - 4, 0, 15), (YearGroup)Math.Clamp(high - 5, 0, (int)last));
        return traits.HasFlag(EstablishmentTraits.Post16) ? Post16(years) : years;
    }

    private static YearGroups Post16(YearGroups years) => years.And(SixteenPlus) is { IsEmpty: false } within ? within : SixteenPlus;

    private static YearGroups ByPhase(SchoolPhase phase) => phase switch
    {
        SchoolPhase.Primary => YearGroups.Range(YearGroup.Reception, YearGroup.Year6),
        SchoolPhase.MiddleDeemedPrimary => YearGroups.Range(YearGroup.Year4, YearGroup.Year7),
        SchoolPhase.MiddleDeemedSecondary => YearGroups.Range(YearGroup.Year5, YearGroup.Year8),
        SchoolPhase.Secondary => YearGroups.Range(YearGroup.Year7, YearGroup.Year11),
        SchoolPhase.SixteenPlus => YearGroups.Range(YearGroup.Year12, YearGroup.Year13),
        SchoolPhase.AllThrough => YearGroups.Range(YearGroup.Reception, YearGroup.Year11),
        _ => YearGroups.None,
    };
}
