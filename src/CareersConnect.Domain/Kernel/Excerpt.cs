namespace CareersConnect.Domain.Kernel;

/// <summary>The beginning of what somebody wrote. People write without spaces too: an address, a row of dashes, an emoji after the other.</summary>
public static class Excerpt
{
    /// <summary>The text, or its beginning cut after a whole word; a text without a blank is cut where it is, though never through the middle of a character.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="longest">How many letters are kept at most, at least 2.</param>
    /// <returns>At most so many letters, followed by an ellipsis when something was left out.</returns>
    public static string Of(string text, int longest)
    {
        if (text.Length <= longest)
        {
            return text;
        }

        var blank = text.AsSpan(0, longest + 1).LastIndexOfAny(" \n\r\t");
        var end = blank > longest / 2 ? blank : char.IsHighSurrogate(text[longest - 1]) ? longest - 1 : longest;
        return $"{text.AsSpan(0, end).TrimEnd()} …";
    }
}
