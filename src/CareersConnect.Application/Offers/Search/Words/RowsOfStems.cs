using System.Runtime.InteropServices;

namespace CareersConnect.Application.Offers.Search.Words;

/// <summary>Finds in a text what was looked for: stems, and rows of stems in a row. A stem begins with the letter that its word begins with, so that most words of a text need not be stemmed.</summary>
internal sealed class RowsOfStems
{
    private readonly Dictionary<string, List<IReadOnlyList<string>>> _rows = new(StringComparer.Ordinal);
    private readonly HashSet<char> _beginnings = [];

    /// <summary>What a search looked for.</summary>
    /// <param name="query">What was found; null when nothing was typed.</param>
    public RowsOfStems(TermQuery? query)
    {
        foreach (var row in query?.Marked ?? [])
        {
            (CollectionsMarshal.GetValueRefOrAddDefault(_rows, row[0], out _) ??= []).Add(row);
            _beginnings.UnionWith(row.Select(stem => stem[0]));
        }
    }

    /// <summary>What was found, in order; a row of words is one piece with what is between them.</summary>
    /// <param name="text">Plain text.</param>
    public List<(int Start, int End, string Stem)> In(string text)
    {
        var found = new List<(int, int, string)>();
        if (_rows.Count == 0)
        {
            return found;
        }

        var words = new List<(int Start, int End, string Stem)>();
        var reader = new TextWords(text);
        while (reader.Next())
        {
            words.Add((reader.Start, reader.Start + reader.Word.Length, MayBeFound(reader.Word[0]) ? Stems.Of(reader.Word) : ""));
        }

        for (var at = 0; at < words.Count;)
        {
            var length = words[at].Stem.Length == 0 ? 0 : LongestAt(words, at);
            if (length > 0)
            {
                found.Add((words[at].Start, words[at + length - 1].End, words[at].Stem));
            }

            at += Math.Max(1, length);
        }

        return found;
    }

    private bool MayBeFound(char first) => !char.IsAscii(first) || _beginnings.Contains(char.ToLowerInvariant(first));

    private int LongestAt(List<(int Start, int End, string Stem)> words, int at)
    {
        var longest = 0;
        foreach (var row in CollectionsMarshal.AsSpan(_rows.GetValueOrDefault(words[at].Stem)))
        {
            longest = row.Count > longest && IsAt(words, at, row) ? row.Count : longest;
        }

        return longest;
    }

    private static bool IsAt(List<(int Start, int End, string Stem)> words, int at, IReadOnlyList<string> row)
    {
        var n = 0;
        while (n < row.Count && at + n < words.Count && words[at + n].Stem == row[n])
        {
            n++;
        }

        return n == row.Count;
    }
}
