using System.Globalization;

namespace CareersConnect.Application.Offers.Search.Words;

/// <summary>
/// Finds what is meant by words that no offer has. A word that with its neighbours makes a term of the field is that term's ("careers fare"); otherwise the nearest counts, of equally near ones what some offer
/// has together with the other words, of those what most offers have. Words in quotation marks, with figures in them or in few capitals are left as they are, and so are the names of months and days; nothing is
/// taken for a small word such as "for".
/// </summary>
/// <param name="words">Knows the terms of the field.</param>
/// <param name="known">The engine's stems.</param>
internal sealed class MistypedWords(SearchWords words, KnownStems known)
{
    /// <summary>Of how many equally near words it is asked whether they go with the others.</summary>
    private const int MostTried = 5;

    /// <summary>How many slips a word may have that makes a term of the field.</summary>
    private const int SlipsInATerm = 2;

    private const int ShortestInATerm = 4;

    /// <summary>Who types one of these means it, though no offer has it.</summary>
    private static readonly HashSet<string> Calendar = [.. CultureInfo.InvariantCulture.DateTimeFormat.MonthNames.Concat(CultureInfo.InvariantCulture.DateTimeFormat.DayNames).Select(name => name.ToLowerInvariant())];

    /// <summary>A word of so many letters is hardly near another by chance.</summary>
    private const int ShortestSure = 7;

    /// <summary>Puts words right.</summary>
    /// <param name="reading">What was typed.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>One for each word that was put right.</returns>
    public async ValueTask<IReadOnlyList<Correction>> PutRightAsync(WordReading reading, CancellationToken cancellationToken)
    {
        var corrections = new List<Correction>();
        List<string> stems = [.. reading.Clauses.SelectMany(clause => clause.Choices[0].Stems)];
        var at = 0;
        foreach (var clause in reading.Clauses)
        {
            if (clause.MistypedWord is { } word && !Calendar.Contains(word.ToLowerInvariant()) && !clause.Choices.Any(choice => choice.Stems.All(known.Has)) && await RightAsync(word, at, stems, reading, cancellationToken) is { } right)
            {
                corrections.Add(right);
                stems[at] = right.Stem;
            }

            at += clause.Choices[0].Stems.Count;
        }

        return corrections;
    }

    private async ValueTask<Correction?> RightAsync(string word, int at, List<string> stems, WordReading reading, CancellationToken cancellationToken)
    {
        IReadOnlyList<string> terms = [.. words.Terms().Select(term => InTerm(term, at, stems)).OfType<string>().Distinct()];
        await known.LearnAsync(terms, cancellationToken);
        if (terms.Where(known.Has).OrderBy(stem => Slips.Between(stems[at], stem, SlipsInATerm)).ThenByDescending(known.Having).ThenBy(stem => stem, StringComparer.Ordinal).FirstOrDefault() is { } term)
        {
            return new Correction(word, term);
        }

        var near = await NearestAsync(word, stems[at], cancellationToken);
        var isLong = word.Length >= ShortestSure;
        return near.Count == 0 ? null
            : near.Count == 1 && isLong ? new Correction(word, near[0])
            : await WithTheOthersAsync(near, stems[at], reading, cancellationToken) is { } together ? new Correction(word, together)
            : new Correction(word, near[0], isLong);
    }

    /// <summary>The word of a term that is meant at this place: all others of the term stand where they should, or may be mistyped themselves.</summary>
    private string? InTerm(IReadOnlyList<string> term, int at, List<string> stems)
    {
        for (var place = 0; stems[at].Length >= ShortestInATerm && place < term.Count; place++)
        {
            var start = at - place;
            if (start >= 0 && start + term.Count <= stems.Count && Slips.Between(stems[at], term[place], SlipsInATerm) > 0 && Enumerable.Range(0, term.Count).All(other => other == place || Fits(stems[start + other], term[other])))
            {
                return term[place];
            }
        }

        return null;
    }

    private bool Fits(string stem, string term) =>
        string.Equals(stem, term, StringComparison.Ordinal) || (stem.Length >= ShortestInATerm && !known.Has(stem) && Slips.Between(stem, term, SlipsInATerm) > 0);

    /// <summary>The nearest stems that offers have, those of most offers first.</summary>
    private async ValueTask<IReadOnlyList<string>> NearestAsync(string word, string stem, CancellationToken cancellationToken)
    {
        var length = TextWords.Folded(word).Length;
        var most = Slips.Forgiven(length);
        var isSwapped = length == 3 && stem.Length == 3;
        if ((most == 0 && !isSwapped) || !stem.All(char.IsLetter))
        {
            return [];
        }

        var near = await known.Vocabulary.NearAsync(stem, Math.Max(1, most), cancellationToken);
        near = isSwapped ? [.. near.Where(other => other.Length == 3 && other[1] == stem[2] && other[2] == stem[1])] : near;
        await known.LearnAsync(near, cancellationToken);
        return near.Where(other => known.Has(other) && !SearchWords.IsSmall(other))
            .GroupBy(other => Slips.Between(stem, other, Math.Max(1, most)) ?? int.MaxValue).OrderBy(group => group.Key).FirstOrDefault()?
            .OrderByDescending(known.Having).ThenBy(other => other, StringComparer.Ordinal).Take(MostTried).ToList() ?? [];
    }

    /// <summary>The first that some offer has together with all other words that are known.</summary>
    private async ValueTask<string?> WithTheOthersAsync(IReadOnlyList<string> near, string typed, WordReading reading, CancellationToken cancellationToken)
    {
        var others = new List<TermClause>();
        foreach (var clause in reading.Clauses.Where(clause => !clause.Choices[0].Stems.Contains(typed, StringComparer.Ordinal)))
        {
            if (await clause.InStemsAsync(known, cancellationToken) is { } resolved)
            {
                others.Add(resolved);
            }
        }

        foreach (var stem in others.Count == 0 ? [] : near)
        {
            if (await known.Vocabulary.AnyAnswersAsync(new TermQuery([new TermClause([new TermChoice([known.TermOf(stem)], TermJoin.All)]), .. others]), cancellationToken))
            {
                return stem;
            }
        }

        return null;
    }
}
