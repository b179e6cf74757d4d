namespace CareersConnect.Domain.ReferenceData;

/// <summary>Words that say an answer of a filter: who types "year 10" means the year group, whatever texts say.</summary>
/// <param name="Words">The word or words, in lower case; two words only with a space between.</param>
/// <param name="Filter">The filter, by its name in the address of a search; empty for words that look like a filter and are none ("sixth form college").</param>
/// <param name="Answers">Its answers; of <see cref="FilterWordsStand.BeforeANumber"/> the numbers that are one.</param>
/// <param name="Stands">Where they must stand to mean it.</param>
public sealed record FilterWords(string Words, string Filter, IReadOnlyList<string> Answers, FilterWordsStand Stands);

/// <summary>Where words must stand to mean a filter.</summary>
public enum FilterWordsStand
{
    /// <summary>Wherever they are.</summary>
    Anywhere = 1,

    /// <summary>Before one number or several, with a space between or none: "year 10", "Y7-9".</summary>
    BeforeANumber = 2,

    /// <summary>First of all that was typed.</summary>
    First = 3,

    /// <summary>Nothing else was typed.</summary>
    Alone = 4,

    /// <summary>They mean no filter, and neither does a part of them.</summary>
    NotRead = 5,
}

/// <summary>The words that a search reads as filters. Only what can hardly mean anything else is in the list; the page says what it read and how to search for the words instead.</summary>
public static class WordsThatFilter
{
    private const string File = "words-that-filter.csv";

    /// <summary>All of them, each under its words.</summary>
    public static IReadOnlyDictionary<string, FilterWords> All { get; } = ReferenceFile.Rows(File)
        .SelectMany(row => row.List("words").Select(words => new FilterWords(words.ToLowerInvariant(), row["filter"], row.List("answers"), row.Word<FilterWordsStand>("stands"))))
        .ByKey(File, words => words.Words);
}
