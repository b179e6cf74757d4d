using System.Globalization;
using CareersConnect.Domain.Education;

namespace CareersConnect.Application.Offers.Files;

/// <summary>A date of an offer in a file: "2027-03-08 10:00", with its places in brackets when there is more than one: "2027-03-08 10:00 (20)".</summary>
/// <param name="Day">The day.</param>
/// <param name="From">When it starts, on the wall in England.</param>
/// <param name="Capacity">Places in the offer's unit.</param>
internal readonly record struct FileDate(DateOnly Day, TimeOnly From, int Capacity)
{
    /// <summary>When it starts, UTC.</summary>
    public DateTime StartsAt => Day.ToUtc(From);

    /// <summary>Reads all dates of a cell, separated by semicolons.</summary>
    /// <returns>The dates; null when one cannot be read.</returns>
    public static IReadOnlyList<FileDate>? Several(string cell)
    {
        var dates = new List<FileDate>();
        foreach (var part in cell.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (One(part) is not { } date)
            {
                return null;
            }

            dates.Add(date);
        }

        return dates;
    }

    /// <summary>A day: 2027-03-08 or 08/03/2027.</summary>
    public static DateOnly? ReadDay(ReadOnlySpan<char> text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
        || DateOnly.TryParseExact(text, "d/M/yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out day) ? day : null;

    /// <summary>As it is written.</summary>
    public static string Written(DateTime startsAt, int capacity)
    {
        var local = startsAt.ToEnglishTime();
        return string.Create(CultureInfo.InvariantCulture, $"{local:yyyy-MM-dd HH:mm}{(capacity == 1 ? "" : $" ({capacity})")}");
    }

    private static FileDate? One(string text)
    {
        var places = 1;
        if (text.EndsWith(')') && text.LastIndexOf('(') is > 0 and var bracket)
        {
            if (!int.TryParse(text.AsSpan(bracket + 1, text.Length - bracket - 2), NumberStyles.None, CultureInfo.InvariantCulture, out places))
            {
                return null;
            }

            text = text[..bracket].TrimEnd();
        }

        var parts = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return parts.Length == 2 && ReadDay(parts[0]) is { } day
            && TimeOnly.TryParseExact(parts[1], ["HH:mm", "H:mm"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
            ? new FileDate(day, time, places) : null;
    }
}
