namespace CareersConnect.Application.Offers.Search.Words;

/// <summary>A word of what was typed that is not in quotation marks, with its place.</summary>
/// <param name="Text">In lower case.</param>
/// <param name="Start">Where it begins.</param>
/// <param name="End">Where it ends.</param>
/// <param name="Part">Between which quotation marks it stands: words of two parts do not belong together.</param>
/// <param name="IsSmall">Whether it says nothing by itself.</param>
internal readonly record struct PlainWord(string Text, int Start, int End, int Part, bool IsSmall)
{
    /// <summary>The words outside quotation marks; a mark that is never closed is no mark.</summary>
    public static List<PlainWord> In(string typed)
    {
        var marks = typed.Index().Where(letter => IsMark(letter.Item)).Select(letter => letter.Index).ToList();
        var closed = marks.Count - (marks.Count % 2);
        var words = new List<PlainWord>();
        var reader = new TextWords(typed);
        while (reader.Next())
        {
            var start = reader.Start;
            var part = marks.Take(closed).Count(mark => mark < start);
            if (part % 2 == 0)
            {
                var (text, isSmall) = (reader.Word.ToString(), false);
                isSmall = SearchWords.IsSmall(text.ToLowerInvariant()) && !(text.Length > 1 && text.Equals(text.ToUpperInvariant(), StringComparison.Ordinal));
                words.Add(new PlainWord(text.ToLowerInvariant(), start, start + text.Length, part, isSmall));
            }
        }

        return words;
    }

    /// <summary>Whether it is a quotation mark.</summary>
    public static bool IsMark(char letter) => letter is '"' or '“' or '”';
}
