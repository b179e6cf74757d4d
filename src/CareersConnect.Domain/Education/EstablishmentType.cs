namespace CareersConnect.Domain.Education;

/// <summary>A type of establishment of the register.</summary>
/// <param name="Code">The register's code.</param>
/// <param name="Name">Its name, in the register's words.</param>
/// <param name="Pal">Whether the provider access duty covers the type, where it provides secondary education (Education Act 1997 s42B(2)).</param>
/// <param name="Traits">What else follows from the type.</param>
public sealed record EstablishmentType(int Code, string Name, PalDuty Pal, EstablishmentTraits Traits = EstablishmentTraits.None)
{
    /// <summary>The register's types (its published codes, not the internal ids of its own program).</summary>
    /// <remarks>
    /// Covered by s42B(2): academies, alternative provision academies, community, foundation and voluntary schools, community and foundation special
    /// schools not in a hospital, pupil referral units. A special school in a hospital cannot be told from its type and is counted as covered.
    /// Whether a 16 to 19 academy or a city technology college is covered is not settled: unknown.
    /// </remarks>
    public static readonly IReadOnlyDictionary<int, EstablishmentType> All = new EstablishmentType[]
    {
        new(1, "Community school", PalDuty.Yes),
        new(2, "Voluntary aided school", PalDuty.Yes),
        new(3, "Voluntary controlled school", PalDuty.Yes),
        new(5, "Foundation school", PalDuty.Yes),
        new(6, "City technology college", PalDuty.Unknown),
        new(7, "Community special school", PalDuty.Yes, EstablishmentTraits.Special),
        new(8, "Non-maintained special school", PalDuty.No, EstablishmentTraits.Special),
        new(10, "Other independent special school", PalDuty.No, EstablishmentTraits.Special),
        new(11, "Other independent school", PalDuty.No),
        new(12, "Foundation special school", PalDuty.Yes, EstablishmentTraits.Special),
        new(14, "Pupil referral unit", PalDuty.Yes),
        new(15, "Local authority nursery school", PalDuty.No),
        new(18, "Further education", PalDuty.No, EstablishmentTraits.Post16),
        new(24, "Secure units", PalDuty.No),
        new(25, "Offshore schools", PalDuty.No, EstablishmentTraits.NotServed),
        new(26, "Service children's education", PalDuty.No, EstablishmentTraits.NotServed),
        new(27, "Miscellaneous", PalDuty.Unknown),
        new(28, "Academy sponsor led", PalDuty.Yes),
        new(29, "Higher education institutions", PalDuty.No, EstablishmentTraits.HigherEducation),
        new(30, "Welsh establishment", PalDuty.No, EstablishmentTraits.NotServed),
        new(31, "Sixth form centres", PalDuty.No, EstablishmentTraits.Post16),
        new(32, "Special post 16 institution", PalDuty.No, EstablishmentTraits.Post16 | EstablishmentTraits.Special),
        new(33, "Academy special sponsor led", PalDuty.Yes, EstablishmentTraits.Special),
        new(34, "Academy converter", PalDuty.Yes),
        new(35, "Free schools", PalDuty.Yes),
        new(36, "Free schools special", PalDuty.Yes, EstablishmentTraits.Special),
        new(37, "British schools overseas", PalDuty.No, EstablishmentTraits.NotServed),
        new(38, "Free schools alternative provision", PalDuty.Yes),
        new(39, "Free schools 16 to 19", PalDuty.Unknown, EstablishmentTraits.Post16),
        new(40, "University technical college", PalDuty.Yes),
        new(41, "Studio schools", PalDuty.Yes),
        new(42, "Academy alternative provision converter", PalDuty.Yes),
        new(43, "Academy alternative provision sponsor led", PalDuty.Yes),
        new(44, "Academy special converter", PalDuty.Yes, EstablishmentTraits.Special),
        new(45, "Academy 16-19 converter", PalDuty.Unknown, EstablishmentTraits.Post16),
        new(46, "Academy 16 to 19 sponsor led", PalDuty.Unknown, EstablishmentTraits.Post16),
        new(49, "Online provider", PalDuty.Unknown),
        new(56, "Institution funded by other government department", PalDuty.Unknown),
        new(57, "Academy secure 16 to 19", PalDuty.Unknown, EstablishmentTraits.Post16),
    }.ToDictionary(type => type.Code);

    /// <summary>The register's group of Welsh establishments, which are not served.</summary>
    public const int WelshGroup = 6;

    /// <summary>The traits of a type, none for one that is not known.</summary>
    /// <param name="code">The register's code.</param>
    /// <returns>The traits.</returns>
    public static EstablishmentTraits TraitsOf(int code) => All.TryGetValue(code, out var type) ? type.Traits : EstablishmentTraits.None;
}

/// <summary>What follows from an establishment's type.</summary>
[Flags]
public enum EstablishmentTraits
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>A special school: it may have a year 14.</summary>
    Special = 1,

    /// <summary>For learners over 16 only: years 12 to 14, in study programmes or curriculum areas.</summary>
    Post16 = 2,

    /// <summary>A university: no year groups.</summary>
    HigherEducation = 4,

    /// <summary>Outside England: left out of every import.</summary>
    NotServed = 8,
}
