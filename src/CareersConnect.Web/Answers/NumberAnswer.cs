using System.Globalization;

namespace CareersConnect.Web.Answers;

/// <summary>Reads a whole number as people write it: 30, 1,200, 1 200.</summary>
public static class NumberAnswer
{
    /// <summary>Reads the number.</summary>
    /// <param name="text">What was typed.</param>
    /// <param name="number">The number.</param>
    /// <param name="fault">What is wrong and what to type instead; empty when nothing is.</param>
    /// <returns>True when the text is a whole number.</returns>
    public static bool TryRead(string text, out int number, out string fault)
    {
        var figures = text.Replace(" ", "", StringComparison.Ordinal).Replace(",", "", StringComparison.Ordinal);
        var read = int.TryParse(figures, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number);
        fault = read ? "" : figures.Length > 9 && figures.All(char.IsAsciiDigit) ? "Enter a smaller number" : "Enter a whole number in figures, for example 30";
        return read;
    }
}
