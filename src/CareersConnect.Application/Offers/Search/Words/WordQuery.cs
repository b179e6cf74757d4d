namespace CareersConnect.Application.Offers.Search.Words;

/// <summary>What was typed, as engines understand it: readings in the order in which they are tried. The first that the text of any offer answers counts; when none does, mistyped words are put right, or offers with the most of the words are found.</summary>
/// <param name="Readings">At least one; empty only when nothing was typed.</param>
public sealed record WordQuery(IReadOnlyList<WordReading> Readings)
{
    /// <summary>Nothing was typed.</summary>
    public static readonly WordQuery Nothing = new([]);

    /// <summary>Whether nothing was typed that could be looked for.</summary>
    public bool IsEmpty => Readings.Count == 0;
}

/// <summary>One way to understand what was typed: every clause must be met.</summary>
/// <param name="Clauses">At least one.</param>
/// <param name="IsDoubtful">Whether only short forms that are also words ("IT") are looked for: tried after all else.</param>
public sealed record WordReading(IReadOnlyList<WordClause> Clauses, bool IsDoubtful = false);

/// <summary>A word, a phrase or a term of the field: any of its choices meets it.</summary>
/// <param name="Choices">What was typed comes first, what means the same after it.</param>
/// <param name="MistypedWord">The word, where it is a single one that may be mistyped; null for what was put in quotation marks, for terms, and for short forms in capitals.</param>
public sealed record WordClause(IReadOnlyList<WordChoice> Choices, string? MistypedWord = null)
{
    /// <summary>As it was typed.</summary>
    public string Said => string.Join(' ', Choices[0].Words);
}

/// <summary>Words that must all be there.</summary>
/// <param name="Words">In lower case, letters and digits only.</param>
/// <param name="InARow">Whether they must follow one another.</param>
/// <param name="IsBeginning">Whether the last of them may go on: "engin" is met by "engineering".</param>
/// <param name="IsMeaning">Whether it only means the same as what was typed: it counts half, so that it never outranks the word itself.</param>
public sealed record WordChoice(IReadOnlyList<string> Words, bool InARow, bool IsBeginning = false, bool IsMeaning = false)
{
    /// <summary>The stems of the words, or of what was taken in their place.</summary>
    public IReadOnlyList<string> Stems { get; init; } = [.. Words.Select(word => Search.Words.Stems.OfTyped(word))];
}
