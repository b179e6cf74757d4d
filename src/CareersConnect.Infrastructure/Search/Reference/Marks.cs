using CareersConnect.Application.Offers.Search;

namespace CareersConnect.Infrastructure.Search.Reference;

/// <summary>The two characters that the engine puts around what was found. They are taken out of every text that comes in, so nobody can write them.</summary>
internal static class Marks
{
    public const char Begin = '\u0001';

    public const char End = '\u0002';

    /// <summary>The same text without marks, and without the end-of-text character that would cut it off.</summary>
    public static string Without(string text) =>
        text.AsSpan().IndexOfAny('\0', Begin, End) < 0 ? text : string.Concat(text.Where(letter => letter is not ('\0' or Begin or End)));

    /// <summary>Cuts marked text into parts.</summary>
    public static IReadOnlyList<TextPart> Parts(string marked)
    {
        var parts = new List<TextPart>();
        foreach (var piece in marked.Split(Begin))
        {
            var end = piece.IndexOf(End, StringComparison.Ordinal);
            parts.Add(new TextPart(end < 0 ? piece : piece[..end], end >= 0));
            parts.Add(new TextPart(end < 0 ? "" : piece[(end + 1)..], Found: false));
        }

        return [.. parts.Where(part => part.Text.Length > 0)];
    }
}
