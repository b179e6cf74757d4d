namespace CareersConnect.Application.Offers.Search.Words;

/// <summary>A word of what was typed.</summary>
/// <param name="Text">In lower case.</param>
/// <param name="InCapitals">Whether it was typed in capitals.</param>
internal readonly record struct TypedWord(string Text, bool InCapitals)
{
    /// <summary>Splits text into words: as texts are split (<see cref="TextWords"/>).</summary>
    /// <param name="text">Any text.</param>
    /// <returns>The words in order.</returns>
    public static List<TypedWord> Of(string text)
    {
        var words = new List<TypedWord>();
        var reader = new TextWords(text);
        while (reader.Next())
        {
            var written = reader.Word.ToString();
            words.Add(new TypedWord(written.ToLowerInvariant(), written.Length > 1 && written.Equals(written.ToUpperInvariant(), StringComparison.Ordinal)));
        }

        return words;
    }

    /// <summary>In capitals.</summary>
    public string Capitals => Text.ToUpperInvariant();

    /// <summary>The form under which terms of the field are looked up: "talks" and "talk" are one.</summary>
    public string Folded => Text.Length > 3 && Text[^1] == 's' && Text[^2] != 's' ? Text[..^1] : Text;
}
