namespace CareersConnect.Application.Offers.Search.Words;

/// <summary>What was typed, as engines understand it: readings in the order in which they are tried. The first that the text of any offer answers counts; when none does, nothing is found.</summary>
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
/// <param name="MayBeMistyped">Whether a single word that no offer has may stand for the nearest that some have.</param>
public sealed record WordReading(IReadOnlyList<WordClause> Clauses, bool MayBeMistyped = false);

/// <summary>A word, a phrase or a term of the field: any of its choices meets it.</summary>
/// <param name="Choices">What was typed comes first, what means the same after it.</param>
public sealed record WordClause(IReadOnlyList<WordChoice> Choices);

/// <summary>Words that must all be there.</summary>
/// <param name="Words">In lower case, letters and digits only.</param>
/// <param name="InARow">Whether they must follow one another.</param>
/// <param name="IsBeginning">Whether the last of them may go on: "engin" is met by "engineering".</param>
/// <param name="IsMeaning">Whether it only means the same as what was typed: it counts half, so that it never outranks the word itself.</param>
public sealed record WordChoice(IReadOnlyList<string> Words, bool InARow, bool IsBeginning = false, bool IsMeaning = false);
