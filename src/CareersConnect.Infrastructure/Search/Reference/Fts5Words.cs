using CareersConnect.Application.Offers.Search.Words;

namespace CareersConnect.Infrastructure.Search.Reference;

/// <summary>Says a reading in the language of MATCH. Every word stands in quotation marks and holds letters and digits only, so nothing that was typed can be an operator.</summary>
internal static class Fts5Words
{
    public static string Of(WordReading reading) => string.Join(" AND ", reading.Clauses.Select(Of));

    private static string Of(WordClause clause) => $"({string.Join(" OR ", clause.Choices.Select(Of))})";

    private static string Of(WordChoice choice)
    {
        var words = choice.InARow ? $"\"{string.Join(' ', choice.Words)}\"" : $"({string.Join(" AND ", choice.Words.Select(word => $"\"{word}\""))})";
        return choice.IsBeginning ? $"\"{string.Join(' ', choice.Words)}\" *" : words;
    }
}
