using System.Globalization;
using CareersConnect.Domain.ReferenceData;

namespace CareersConnect.Application.Offers.Search.Words;

/// <summary>The numbers behind a word that filters: "10", "7 to 9", "10 and 11", "7-9", "10/11". One that is no answer ends them.</summary>
internal static class Numbers
{
    private static readonly HashSet<string> Ranges = new(["to", "until", "through"], StringComparer.Ordinal);
    private static readonly HashSet<string> Lists = new(["and", "or"], StringComparer.Ordinal);

    /// <summary>The numbers that stand behind a word.</summary>
    /// <returns>The answers that they are, and where the words go on; null when there is none.</returns>
    public static (IReadOnlyList<string> Answers, int Next)? Behind(string typed, List<PlainWord> words, int at, FilterWords row) => at < words.Count && words[at].Part == words[at - 1].Part
        ? Read(typed, words, at, NumberOf(words[at].Text), row) : null;

    /// <summary>The numbers of a word that holds the first of them itself: "y10", "BM5".</summary>
    public static (string Filter, IReadOnlyList<string> Answers, int Next)? Glued(string typed, List<PlainWord> words, int at)
    {
        var letters = words[at].Text.TrimEnd('s').TrimEnd("0123456789".ToCharArray());
        return letters.Length > 0 && letters.Length < words[at].Text.Length && WordsThatFilter.All.TryGetValue(letters, out var row) && row.Stands == FilterWordsStand.BeforeANumber
            && Read(typed, words, at, NumberOf(words[at].Text[letters.Length..]), row) is { } read ? (row.Filter, read.Answers, read.Next) : null;
    }

    private static (IReadOnlyList<string> Answers, int Next)? Read(string typed, List<PlainWord> words, int at, int? first, FilterWords row)
    {
        if (!IsAnswer(first, row))
        {
            return null;
        }

        var answers = new List<int> { first!.Value };
        while (Another(typed, words, at, row) is { } other)
        {
            answers.AddRange(other.IsRange && answers[^1] < other.Number ? Enumerable.Range(answers[^1] + 1, other.Number - answers[^1]) : [other.Number]);
            at = other.At;
        }

        return ([.. answers.Distinct().Select(number => number.ToString(CultureInfo.InvariantCulture))], at + 1);
    }

    /// <summary>A further number: behind "to" or a dash up to it, behind "and", "or", a comma, a stroke or an ampersand beside it.</summary>
    private static (int Number, bool IsRange, int At)? Another(string typed, List<PlainWord> words, int at, FilterWords row)
    {
        var joint = at + 1 < words.Count && (Ranges.Contains(words[at + 1].Text) || Lists.Contains(words[at + 1].Text)) ? words[at + 1].Text : null;
        var next = joint is null ? at + 1 : at + 2;
        if (next >= words.Count || words[next].Part != words[at].Part)
        {
            return null;
        }

        // A word for the number may stand before it once more: "year 7 to year 9", "Y10 and Y11".
        next = next + 1 < words.Count && IsSame(words[next].Text, row) ? next + 1 : next;
        var text = words[next].Text;
        var number = NumberOf(text) ?? NumberOf(text[(text.Length - text.TrimStart("abcdefghijklmnopqrstuvwxyz".ToCharArray()).Length)..]);
        var isOwn = NumberOf(text) is not null || IsSame(text.TrimEnd('s').TrimEnd("0123456789".ToCharArray()), row);
        var between = typed[words[at].End..words[at + 1].Start].Trim();
        var sign = between is ['-' or '–' or '—'] ? "to" : between is [',' or '/' or '&' or '+'] ? "and" : null;
        return isOwn && IsAnswer(number, row) && (joint ?? sign) is { } how ? (number!.Value, Ranges.Contains(how), next) : null;
    }

    private static bool IsSame(string text, FilterWords row) => WordsThatFilter.All.TryGetValue(text, out var other) && other.Stands == FilterWordsStand.BeforeANumber && other.Filter == row.Filter;

    private static bool IsAnswer(int? number, FilterWords row) => number is { } some && row.Answers.Contains(some.ToString(CultureInfo.InvariantCulture), StringComparer.Ordinal);

    /// <summary>A number as it is typed: "10", "10s".</summary>
    private static int? NumberOf(string text) => int.TryParse(text.TrimEnd('s'), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
