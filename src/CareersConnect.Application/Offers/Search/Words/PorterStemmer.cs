namespace CareersConnect.Application.Offers.Search.Words;

/// <summary>
/// Takes the endings off English words, so that "engineer", "engineers" and "engineering" are one: M. F. Porter, "An algorithm for suffix stripping", Program 14(3), 1980,
/// with the two later changes of its author (bli for abli, logi). Words are measured by how often a run of vowels is followed by a run of consonants.
/// </summary>
internal static class PorterStemmer
{
    /// <summary>Longer words are no English: they are left as they are.</summary>
    private const int Longest = 60;

    private static readonly (string From, string To)[] Second =
    [
        ("ational", "ate"), ("tional", "tion"), ("enci", "ence"), ("anci", "ance"), ("izer", "ize"), ("bli", "ble"), ("alli", "al"), ("entli", "ent"), ("eli", "e"), ("ousli", "ous"),
        ("ization", "ize"), ("ation", "ate"), ("ator", "ate"), ("alism", "al"), ("iveness", "ive"), ("fulness", "ful"), ("ousness", "ous"), ("aliti", "al"), ("iviti", "ive"), ("biliti", "ble"),
        ("logi", "log"),
    ];

    private static readonly (string From, string To)[] Third =
        [("icate", "ic"), ("ative", ""), ("alize", "al"), ("iciti", "ic"), ("ical", "ic"), ("ful", ""), ("ness", "")];

    private static readonly string[] Fourth =
        ["al", "ance", "ence", "er", "ic", "able", "ible", "ant", "ement", "ment", "ent", "ion", "ou", "ism", "ate", "iti", "ous", "ive", "ize"];

    /// <summary>The stem of a word.</summary>
    /// <param name="word">In lower case; a word of one or two letters, or with anything but a to z in it, is its own stem.</param>
    /// <returns>Never empty.</returns>
    public static string Stem(string word)
    {
        if (word.Length is < 3 or > Longest || word.AsSpan().ContainsAnyExceptInRange('a', 'z'))
        {
            return word;
        }

        var stem = PastAndGoing(Plural(word));
        stem = stem.Length > 1 && stem[^1] == 'y' && HasVowel(stem[..^1]) ? stem[..^1] + "i" : stem;
        stem = Replaced(Replaced(stem, Second), Third);
        return Tidied(WithoutEnding(stem));
    }

    private static string Plural(string word) =>
        word.EndsWith("sses", StringComparison.Ordinal) || word.EndsWith("ies", StringComparison.Ordinal) ? word[..^2]
        : word[^1] == 's' && word[^2] != 's' ? word[..^1]
        : word;

    private static string PastAndGoing(string word)
    {
        if (word.EndsWith("eed", StringComparison.Ordinal))
        {
            return Measure(word.AsSpan(0, word.Length - 3)) > 0 ? word[..^1] : word;
        }

        var ending = word.EndsWith("ed", StringComparison.Ordinal) ? 2 : word.EndsWith("ing", StringComparison.Ordinal) ? 3 : 0;
        if (ending == 0 || !HasVowel(word[..^ending]))
        {
            return word;
        }

        var stem = word[..^ending];
        if (stem.EndsWith("at", StringComparison.Ordinal) || stem.EndsWith("bl", StringComparison.Ordinal) || stem.EndsWith("iz", StringComparison.Ordinal))
        {
            return stem + "e";
        }

        return IsDoubled(stem) && stem[^1] is not ('l' or 's' or 'z') ? stem[..^1]
            : Measure(stem) == 1 && EndsShort(stem) ? stem + "e"
            : stem;
    }

    /// <summary>The longest ending that fits is the one that counts, whether or not what is before it is long enough.</summary>
    private static string Replaced(string word, (string From, string To)[] endings)
    {
        var (from, to) = endings.Where(one => word.EndsWith(one.From, StringComparison.Ordinal)).OrderByDescending(one => one.From.Length).FirstOrDefault();
        return from is not null && Measure(word.AsSpan(0, word.Length - from.Length)) > 0 ? word[..^from.Length] + to : word;
    }

    private static string WithoutEnding(string word)
    {
        var ending = Fourth.Where(one => word.EndsWith(one, StringComparison.Ordinal)).OrderByDescending(one => one.Length).FirstOrDefault();
        if (ending is null)
        {
            return word;
        }

        var stem = word[..^ending.Length];
        return Measure(stem) > 1 && (ending != "ion" || (stem.Length > 0 && stem[^1] is 's' or 't')) ? stem : word;
    }

    private static string Tidied(string word)
    {
        if (word[^1] == 'e')
        {
            var stem = word[..^1];
            var measure = Measure(stem);
            word = measure > 1 || (measure == 1 && !EndsShort(stem)) ? stem : word;
        }

        return word[^1] == 'l' && IsDoubled(word) && Measure(word) > 1 ? word[..^1] : word;
    }

    private static bool IsConsonant(ReadOnlySpan<char> word, int at) => word[at] switch
    {
        'a' or 'e' or 'i' or 'o' or 'u' => false,
        'y' => at == 0 || !IsConsonant(word, at - 1),
        _ => true,
    };

    private static int Measure(ReadOnlySpan<char> word)
    {
        var (measure, wasVowel) = (0, false);
        for (var at = 0; at < word.Length; at++)
        {
            var consonant = IsConsonant(word, at);
            measure += consonant && wasVowel ? 1 : 0;
            wasVowel = !consonant;
        }

        return measure;
    }

    private static bool HasVowel(string word) => Enumerable.Range(0, word.Length).Any(at => !IsConsonant(word, at));

    private static bool IsDoubled(string word) => word.Length > 1 && word[^1] == word[^2] && IsConsonant(word, word.Length - 1);

    /// <summary>Consonant, vowel, consonant, the last not w, x or y: "hop" of "hoping".</summary>
    private static bool EndsShort(string word) => word.Length > 2
        && IsConsonant(word, word.Length - 3) && !IsConsonant(word, word.Length - 2) && IsConsonant(word, word.Length - 1) && word[^1] is not ('w' or 'x' or 'y');
}
