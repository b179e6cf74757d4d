namespace CareersConnect.Application.Email;

/// <summary>Makes a text fit for a header: no line break or other control character can start a header of its own.</summary>
public static class OneLine
{
    /// <summary>The longest text that a header is given.</summary>
    public const int Limit = 250;

    /// <summary>The text on one line.</summary>
    /// <param name="text">Any text.</param>
    /// <returns>Control characters and line separators become single blanks; cut at the limit.</returns>
    public static string Of(string text)
    {
        var line = string.Concat(text.Select(letter => char.IsControl(letter) || letter is '\u2028' or '\u2029' ? ' ' : letter)).Trim();
        while (line.Contains("  ", StringComparison.Ordinal))
        {
            line = line.Replace("  ", " ", StringComparison.Ordinal);
        }

        return line.Length <= Limit ? line : line[..(char.IsHighSurrogate(line[Limit - 1]) ? Limit - 1 : Limit)];
    }
}
