using System.Text;
using CareersConnect.Domain.ReferenceData;

namespace CareersConnect.Application.Offers.Search.Words;

/// <summary>
/// Reads the filters that are in what was typed: "year 10 engineering" is the year group and a word. Only what stands in the list is read (<see cref="WordsThatFilter"/>), the longest first; what is in quotation
/// marks never is, so whoever means the words puts them there. It is pure.
/// </summary>
/// <param name="Left">What is left to be looked for in texts; empty when only small words are.</param>
/// <param name="Filters">What was read, in order.</param>
public sealed record FiltersInWords(string Left, IReadOnlyList<FilterInWords> Filters)
{
    private const string Joints = " ,;&-–—/";

    private static readonly int Longest = WordsThatFilter.All.Keys.Max(words => words.Count(letter => letter == ' ') + 1);

    /// <summary>Reads them.</summary>
    /// <param name="typed">Any text at all.</param>
    public static FiltersInWords In(string typed)
    {
        var words = PlainWord.In(typed);
        var found = new List<FilterInWords>();
        for (var at = 0; at < words.Count;)
        {
            var read = At(typed, words, at, found);
            found.AddRange(read?.Filter is { } filter ? [filter] : Array.Empty<FilterInWords>());
            at = read?.Next ?? at + 1;
        }

        if (Alone(typed, words, found) is { } alone)
        {
            found.Add(alone);
            found.Sort((one, other) => one.Start.CompareTo(other.Start));
        }

        return found.Count == 0 ? new FiltersInWords(typed, []) : new FiltersInWords(LeftOf(typed, words, found), found);
    }

    /// <summary>What was typed with one of its filters put in quotation marks, so that it is looked for as words.</summary>
    /// <param name="typed">What was typed.</param>
    /// <param name="filter">One that was read in it.</param>
    public static string AsWords(string typed, FilterInWords filter)
    {
        var even = typed.Count(PlainWord.IsMark) % 2 == 0;
        var before = typed[..filter.Start];
        var after = typed[(filter.Start + filter.Typed.Length)..];
        return even ? $"{before}\"{filter.Typed}\"{after}" : $"{new string([.. before.Where(letter => !PlainWord.IsMark(letter))])}\"{filter.Typed}\"{new string([.. after.Where(letter => !PlainWord.IsMark(letter))])}";
    }

    /// <summary>What was typed with all of its filters put in quotation marks.</summary>
    /// <param name="typed">What was typed.</param>
    /// <param name="filters">What was read in it, in order.</param>
    public static string AllAsWords(string typed, IReadOnlyList<FilterInWords> filters) => filters.Reverse().Aggregate(typed, AsWords);

    /// <summary>What is left of what was typed without some parts of it; empty when only small words are.</summary>
    internal static string Without(string typed, List<FilterInWords> parts) => LeftOf(typed, PlainWord.In(typed), parts);

    private static (FilterInWords? Filter, int Next)? At(string typed, List<PlainWord> words, int at, List<FilterInWords> found)
    {
        for (var length = Math.Min(Longest, words.Count - at); length > 0; length--)
        {
            var end = at + length;
            if (!WordsThatFilter.All.TryGetValue(string.Join(' ', words[at..end].Select(word => word.Text)), out var row) || words[end - 1].Part != words[at].Part)
            {
                continue;
            }

            if (row.Stands == FilterWordsStand.BeforeANumber)
            {
                if (Numbers.Behind(typed, words, end, row) is { } numbers)
                {
                    return (FilterInWords.Of(typed, words[at].Start, words[numbers.Next - 1].End, row.Filter, numbers.Answers), numbers.Next);
                }
            }
            else if (row.Stands == FilterWordsStand.NotRead)
            {
                return (null, end);
            }
            else if (row.Stands != FilterWordsStand.Alone && (row.Stands != FilterWordsStand.First || IsFirst(typed, words, at, found)) && StandsByItself(typed, words[at].Start, words[end - 1].End))
            {
                return (FilterInWords.Of(typed, words[at].Start, words[end - 1].End, row.Filter, row.Answers), end);
            }
        }

        return Numbers.Glued(typed, words, at) is { } glued ? (FilterInWords.Of(typed, words[at].Start, words[glued.Next - 1].End, glued.Filter, glued.Answers), glued.Next) : null;
    }

    /// <summary>What is left says nothing but a filter: "online", "KS3 online".</summary>
    private static FilterInWords? Alone(string typed, List<PlainWord> words, List<FilterInWords> found)
    {
        var rest = words.FindAll(word => !word.IsSmall && !IsRead(word, found));
        return !typed.Any(PlainWord.IsMark) && rest is [var only] && WordsThatFilter.All.TryGetValue(only.Text, out var row) && row.Stands == FilterWordsStand.Alone && StandsByItself(typed, only.Start, only.End)
            ? FilterInWords.Of(typed, only.Start, only.End, row.Filter, row.Answers) : null;
    }

    private static bool IsFirst(string typed, List<PlainWord> words, int at, List<FilterInWords> found) =>
        words[..at].TrueForAll(word => word.IsSmall || IsRead(word, found)) && !typed[..words[at].Start].Any(PlainWord.IsMark);

    private static bool IsRead(PlainWord word, List<FilterInWords> found) => found.Exists(filter => word.Start >= filter.Start && word.End <= filter.Start + filter.Typed.Length);

    /// <summary>A word that hangs on another by a hyphen is a part of that: "smoke-free", "free-range".</summary>
    private static bool StandsByItself(string typed, int start, int end) => (start == 0 || typed[start - 1] is not ('-' or '’' or '\'')) && (end == typed.Length || typed[end] is not ('-' or '’' or '\''));

    private static string LeftOf(string typed, List<PlainWord> words, List<FilterInWords> found)
    {
        var (left, at) = (new StringBuilder(), 0);
        foreach (var filter in found)
        {
            var before = words.FindLastIndex(word => word.End <= filter.Start);
            var cut = filter.Start;
            for (; before >= 0 && words[before].Start >= at && words[before].IsSmall; before--)
            {
                cut = words[before].Start;
            }

            left.Append(typed.AsSpan(at, Math.Max(0, cut - at)).TrimEnd(Joints)).Append(' ');
            at = filter.Start + filter.Typed.Length;
        }

        var rest = string.Join(' ', left.Append(typed.AsSpan(at)).ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries)).Trim(Joints.ToCharArray());
        return TypedWord.Of(rest).TrueForAll(word => !word.InCapitals && SearchWords.IsSmall(word.Text)) ? "" : rest;
    }
}

/// <summary>A filter that was read.</summary>
/// <param name="Typed">As it was typed.</param>
/// <param name="Start">Where in what was typed.</param>
/// <param name="Filter">The filter's name in the address of a search.</param>
/// <param name="Answers">Its answers, as an address says them.</param>
public sealed record FilterInWords(string Typed, int Start, string Filter, IReadOnlyList<string> Answers)
{
    internal static FilterInWords Of(string typed, int start, int end, string filter, IReadOnlyList<string> answers) => new(typed[start..end], start, filter, answers);
}
