namespace CareersConnect.Domain.ReferenceData;

/// <summary>To whom a letter goes.</summary>
public enum LetterReader
{
    /// <summary>A school.</summary>
    School = 1,

    /// <summary>An employer or training provider.</summary>
    Giver = 2,

    /// <summary>A training provider.</summary>
    Provider = 3,

    /// <summary>Whoever reported something.</summary>
    Reporter = 4,

    /// <summary>Any member.</summary>
    Anybody = 5,
}

/// <summary>The text of an e-mail that a later part of the product sends. Greeting and foot are those of every e-mail.</summary>
/// <param name="Id">The key, such as "still-right".</param>
/// <param name="Name">What it is, in a few words.</param>
/// <param name="About">The part of the product that sends it: "provider-access", "feedback", "listings".</param>
/// <param name="To">To whom it goes.</param>
/// <param name="When">By which event, or on which days.</param>
/// <param name="Subject">The subject.</param>
/// <param name="Says">What it says, a paragraph each.</param>
/// <param name="Button">What its one button says.</param>
/// <param name="NoAccount">Whether the button works without an account.</param>
/// <param name="CanBeStopped">Whether its reader may stop this kind.</param>
/// <param name="Note">What else to know; null when there is nothing.</param>
public sealed record Letter(
    string Id, string Name, string About, IReadOnlyList<LetterReader> To, string When, string Subject, IReadOnlyList<string> Says, string Button, bool NoAccount, bool CanBeStopped, string? Note);

/// <summary>Texts of e-mails that are not sent yet, in our own words. What is sent has its text in the program, a class an e-mail.</summary>
public static class EmailCopy
{
    private const string File = "email-copy.json";
    private static readonly Lists Data = Checked(ReferenceFile.Json<Lists>(File));
    private static readonly Dictionary<string, Letter> ById = Data.Letters.ByKey(File, letter => letter.Id);

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Letter> Letters => Data.Letters;

    /// <summary>What every one of them keeps to, in words.</summary>
    public static IReadOnlyList<string> Rules => Data.Rules;

    /// <summary>What stands in braces, each with its meaning.</summary>
    public static IReadOnlyList<Labelled> Placeholders => Data.Placeholders;

    /// <summary>One of them.</summary>
    /// <param name="id">The key.</param>
    /// <returns>The text.</returns>
    /// <exception cref="KeyNotFoundException">There is none such: a slip in the program.</exception>
    public static Letter Get(string id) => ById[id];

    /// <summary>Refuses a letter with nothing to say or with a placeholder that nobody explains, and an explanation that nothing needs.</summary>
    internal static Lists Checked(Lists lists)
    {
        var known = lists.Placeholders.ByKey(File, placeholder => placeholder.Id);
        foreach (var letter in lists.Letters)
        {
            var fault = letter.Says.Count == 0 || letter.To.Count == 0 || letter.Says.Append(letter.Subject).Append(letter.Button).Any(string.IsNullOrWhiteSpace) ? "something is not said"
                : PlaceholdersOf(letter).FirstOrDefault(name => !known.ContainsKey(name)) is { } strange ? $"nobody explains {{{strange}}}"
                : letter.Says.Any(text => text.StartsWith("Hello", StringComparison.Ordinal)) ? "the greeting is that of every e-mail"
                : null;
            if (fault is not null)
            {
                throw new InvalidDataException($"{File}, {letter.Id}: {fault}.");
            }
        }

        return known.Keys.Except(lists.Letters.SelectMany(PlaceholdersOf), StringComparer.Ordinal).FirstOrDefault() is { } unused
            ? throw new InvalidDataException($"{File}: no letter has {{{unused}}}.")
            : lists;
    }

    private static IReadOnlyList<string> PlaceholdersOf(Letter letter) => ReferenceText.Placeholders([letter.Subject, letter.Button, letter.Note ?? "", .. letter.Says]);

    /// <summary>The file.</summary>
    internal sealed record Lists(int SchemaVersion, string About, IReadOnlyList<string> Rules, IReadOnlyList<Labelled> Placeholders, IReadOnlyList<Letter> Letters);
}
