using System.Globalization;

namespace CareersConnect.Domain.Education;

/// <summary>Says year groups as a teacher would.</summary>
public static class YearGroupWords
{
    /// <summary>"Reception" or "year 8".</summary>
    /// <param name="year">The year group.</param>
    /// <returns>The words, in lower case but for Reception.</returns>
    public static string InWords(this YearGroup year) =>
        year == YearGroup.Reception ? "Reception" : string.Create(CultureInfo.InvariantCulture, $"year {(int)year}");

    internal static string Of(IReadOnlyList<YearGroup> years) => years switch
    {
        [] => "no year group",
        [var only] => only.InWords(),
        [YearGroup.Reception, ..] => "Reception and " + Of([.. years.Skip(1)]),
        _ when years.Count > 2 && years[^1] - years[0] == years.Count - 1 => $"years {Number(years[0])} to {Number(years[^1])}",
        _ => $"years {string.Join(", ", years.SkipLast(1).Select(Number))} and {Number(years[^1])}",
    };

    private static string Number(YearGroup year) => ((int)year).ToString(CultureInfo.InvariantCulture);
}
