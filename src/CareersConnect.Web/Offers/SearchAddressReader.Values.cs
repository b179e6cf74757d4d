using System.Globalization;
using CareersConnect.Application.Offers.Search.Words;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.Offers;
using CareersConnect.Domain.ReferenceData;
using CareersConnect.Web.Answers;

namespace CareersConnect.Web.Offers;

/// <summary>Reads single parameters. Whatever is left out of what an address says is a fault with a sentence.</summary>
internal sealed partial class SearchAddressReader
{
    /// <summary>How far ahead a day may be: nobody plans further.</summary>
    private const int YearsAhead = 2;

    private const int MostAnswers = 100;

    private const int MostTexts = 20;

    private static readonly SearchWords Typed = new(new SynonymBook(Synonyms.All));

    private string? One(string name) => query.TryGetValue(name, out var values) && values is [.., var last] ? last : null;

    private int? Within() => One("within") switch
    {
        null or "" => SearchAddress.UsualMiles,
        "any" => null,
        var text when int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var miles) && miles is >= 1 and <= 300 => miles,
        var text => Passed("within", text, "“{0}” is no distance: say a number of miles, 1 to 300, or any.", (int?)SearchAddress.UsualMiles),
    };

    private int Number(string name, int least, int most, int usual) => One(name) switch
    {
        null or "" => usual,
        var text when int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most => number,
        var text => Passed(name, text, string.Create(CultureInfo.InvariantCulture, $"{name} is “{{0}}”: say a number, {least} to {most}."), usual),
    };

    private string Words()
    {
        var words = (One("q") ?? "").Trim();
        return !Typed.IsTooMuch(words) ? words : Passed(
            "q", words, $"Only the first {SearchWords.MostWords} words and {SearchWords.LongestText} characters of what you typed are looked for.", words.Length > SearchWords.LongestText ? words[..SearchWords.LongestText] : words);
    }

    private DateOnly? Day(string name, DateOnly today)
    {
        if (One(name) is not { } text || string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        return !DateAnswer.TryRead(text, out var day, out var fault) ? Passed(name, text, fault, (DateOnly?)null)
            : day > today.AddYears(YearsAhead) ? Passed(name, text, $"Offers have days in the next {YearsAhead} years only: enter a day before {today.AddYears(YearsAhead).AddDays(1).WithoutWeekday()}", (DateOnly?)null)
            : day;
    }

    private static YearGroup? YearOf(string word) => word is "R" or "r" ? YearGroup.Reception
        : int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= 0 and <= 14 ? (YearGroup)year
        : null;

    private T Flags<T>(string name, IReadOnlyList<Answer<T>> answers, Func<T, T, T> add, string what)
        where T : struct, Enum =>
        Several(name, word => answers.FirstOrDefault(answer => answer.Word == word)?.Value, $"“{{0}}” is no answer to {what}.").Aggregate(default, add);

    private IEnumerable<T> Several<T>(string name, Func<string, T?> read, string otherwise)
        where T : struct
    {
        var found = new List<T>();
        foreach (var word in Answers(name, MostAnswers).Where(word => name != "for" || word != Anybody))
        {
            if (read(word) is { } value)
            {
                found.Add(value);
            }
            else
            {
                Passed(name, word, otherwise, 0);
            }
        }

        return found.Distinct();
    }

    /// <summary>Free words, as offers write them; the first few.</summary>
    private IEnumerable<string> Texts(string name) => Answers(name, MostTexts)
        .Where(text => text.Length <= OfferRules.LanguageLimit || Passed(name, text, "No offer has the language “{0}”.", false)).Distinct(StringComparer.Ordinal);

    private IReadOnlyList<string> Answers(string name, int most)
    {
        IReadOnlyList<string> all = [.. query[name].OfType<string>().SelectMany(text => text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)).Distinct(StringComparer.Ordinal).Take(most + 1)];
        return all.Count <= most ? all : Passed<IReadOnlyList<string>>(name, all[most], string.Create(CultureInfo.InvariantCulture, $"Only the first {most} answers of “{name}” are looked at."), [.. all.Take(most)]);
    }

    private T Passed<T>(string name, string value, string sentence, T instead)
    {
        var shown = value.Length > 60 ? value[..60] + "…" : value;
        _faults.Add(new SearchFault(name, shown, sentence.Replace("{0}", shown, StringComparison.Ordinal)));
        return instead;
    }
}
