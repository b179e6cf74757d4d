namespace CareersConnect.Application.Offers.Search.Words;

/// <summary>Marks in a text what was found, and cuts an excerpt around it. Every engine shows texts through this.</summary>
/// <param name="query">What was found; null when nothing was typed.</param>
public sealed class TextMarks(TermQuery? query)
{
    private const int ExcerptLetters = 260;

    /// <summary>How many letters of an excerpt may stand before the first word that is marked.</summary>
    private const int Before = 60;

    private readonly RowsOfStems _looked = new(query);

    /// <summary>The whole text, what was found marked.</summary>
    /// <param name="text">Plain text.</param>
    /// <returns>Its parts in order; together they are the text.</returns>
    public IReadOnlyList<TextPart> Whole(string text) => Parts(text, _looked.In(text), 0, text.Length);

    /// <summary>Some of a text: around the most that was found, or its beginning, cut between words.</summary>
    /// <param name="text">Plain text.</param>
    /// <returns>Its parts, an ellipsis where something was cut off.</returns>
    public IReadOnlyList<TextPart> Excerpt(string text)
    {
        var found = _looked.In(text);
        var start = found.Count == 0 || text.Length <= ExcerptLetters ? 0 : StartOf(text, found);
        var end = text.Length - start <= ExcerptLetters ? text.Length : EndOf(text, start);
        return [.. Ellipsis(start > 0), .. Parts(text, found, start, end), .. Ellipsis(end < text.Length)];
    }

    private static IEnumerable<TextPart> Ellipsis(bool cut) => cut ? [new TextPart("…", Found: false)] : [];

    /// <summary>A little before the place from where most different words are seen; from the beginning when that is near.</summary>
    private static int StartOf(string text, List<(int Start, int End, string Stem)> found)
    {
        var best = found[Best(found)];
        var start = Math.Min(best.Start - Before, text.Length - ExcerptLetters);
        return start <= 0 ? 0 : text.IndexOf(' ', start) is > 0 and var space && space < best.Start ? space + 1 : best.Start;
    }

    /// <summary>From which of them most different stems are within reach, the first of equals: a window that moves over them once.</summary>
    private static int Best(List<(int Start, int End, string Stem)> found)
    {
        var (within, best, most, next) = (new Dictionary<string, int>(StringComparer.Ordinal), 0, 0, 0);
        for (var at = 0; at < found.Count; at++)
        {
            for (; next < found.Count && found[next].End <= found[at].Start + ExcerptLetters - Before; next++)
            {
                within[found[next].Stem] = within.GetValueOrDefault(found[next].Stem) + 1;
            }

            (best, most) = within.Count > most ? (at, within.Count) : (best, most);
            next = Math.Max(next, at + 1);
            if (within.TryGetValue(found[at].Stem, out var times) && (within[found[at].Stem] = times - 1) == 0)
            {
                within.Remove(found[at].Stem);
            }
        }

        return best;
    }

    /// <summary>Between words; where there is no blank, at least not in the middle of a character.</summary>
    private static int EndOf(string text, int start)
    {
        var space = text.LastIndexOf(' ', start + ExcerptLetters - 1, ExcerptLetters - 1);
        var end = start + ExcerptLetters;
        return space > start ? space : char.IsLowSurrogate(text[end]) && char.IsHighSurrogate(text[end - 1]) ? end - 1 : end;
    }

    private static List<TextPart> Parts(string text, List<(int Start, int End, string Stem)> found, int start, int end)
    {
        var (parts, at) = (new List<TextPart>(), start);
        foreach (var (from, to, _) in found.Where(one => one.Start >= start && one.End <= end))
        {
            Add(parts, text[at..from], found: false);
            Add(parts, text[from..to], found: true);
            at = to;
        }

        Add(parts, text[at..end], found: false);
        return parts;
    }

    private static void Add(List<TextPart> parts, string text, bool found)
    {
        if (text.Length > 0)
        {
            parts.Add(new TextPart(text, found));
        }
    }
}
