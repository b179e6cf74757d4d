using System.Globalization;

namespace CareersConnect.Application.Offers;

/// <summary>Pounds as people type them, pence as they are kept.</summary>
public static class Money
{
    /// <summary>Reads an amount.</summary>
    /// <param name="pounds">"12", "12.50", "£1,200"; empty is nothing to pay.</param>
    /// <returns>Whole pence; null when it cannot be read.</returns>
    public static int? Pence(string? pounds)
    {
        var figures = (pounds ?? "").Trim().TrimStart('£').Replace(",", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal);
        var parts = figures.Split('.');
        return figures.Length == 0 ? 0
            : parts.Length <= 2 && Number(parts[0], 7) is { } whole && (parts.Length == 1 ? 0 : parts[1].Length == 2 ? Number(parts[1], 2) : null) is { } rest ? (whole * 100) + rest
            : null;
    }

    /// <summary>Writes an amount.</summary>
    /// <param name="pence">Whole pence.</param>
    /// <returns>"12" or "12.50"; empty for nothing.</returns>
    public static string InPounds(int pence) => pence == 0 ? ""
        : pence % 100 == 0 ? (pence / 100).ToString(CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"{pence / 100}.{pence % 100:00}");

    private static int? Number(string figures, int most) =>
        figures.Length <= most && int.TryParse(figures, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
