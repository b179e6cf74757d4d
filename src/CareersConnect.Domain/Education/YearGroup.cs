namespace CareersConnect.Domain.Education;

/// <summary>A school year in England, Reception to year 14. Year n is the year in which pupils turn n + 5.</summary>
public enum YearGroup
{
    /// <summary>Reception, ages 4 to 5.</summary>
    Reception = 0,

    /// <summary>Year 1, ages 5 to 6.</summary>
    Year1 = 1,

    /// <summary>Year 2.</summary>
    Year2 = 2,

    /// <summary>Year 3.</summary>
    Year3 = 3,

    /// <summary>Year 4.</summary>
    Year4 = 4,

    /// <summary>Year 5.</summary>
    Year5 = 5,

    /// <summary>Year 6.</summary>
    Year6 = 6,

    /// <summary>Year 7, ages 11 to 12.</summary>
    Year7 = 7,

    /// <summary>Year 8, ages 12 to 13.</summary>
    Year8 = 8,

    /// <summary>Year 9, ages 13 to 14.</summary>
    Year9 = 9,

    /// <summary>Year 10, ages 14 to 15.</summary>
    Year10 = 10,

    /// <summary>Year 11, ages 15 to 16.</summary>
    Year11 = 11,

    /// <summary>Year 12, ages 16 to 17.</summary>
    Year12 = 12,

    /// <summary>Year 13, ages 17 to 18.</summary>
    Year13 = 13,

    /// <summary>Year 14, ages 18 to 19: special schools and post-16 places only.</summary>
    Year14 = 14,
}
