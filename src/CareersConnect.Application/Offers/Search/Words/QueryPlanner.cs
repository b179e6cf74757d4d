namespace CareersConnect.Application.Offers.Search.Words;

/// <summary>
/// The one step between what was typed and what engines do: readings in the order in which they are tried, stems in place of words, endings for a beginning, the nearest known stem for a mistyped word.
/// The first reading that any offer's text answers counts.
/// </summary>
/// <param name="words">Reads what was typed.</param>
public sealed class QueryPlanner(SearchWords words)
{
    /// <summary>In how many ways a beginning may go on.</summary>
    public const int MostEndings = 50;

    /// <summary>A word that was typed further than its stem goes ("engineeri") is taken for its stem when it is at most this much longer.</summary>
    private const int LongestEnding = 6;

    private const int ShortestStem = 4;

    /// <summary>Plans a search.</summary>
    /// <param name="text">What was typed.</param>
    /// <param name="vocabulary">The engine's stems.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>The query; null when no word was typed; <see cref="TermQuery.Nobody"/> when no offer answers.</returns>
    public async ValueTask<TermQuery?> PlanAsync(string text, IVocabulary vocabulary, CancellationToken cancellationToken)
    {
        var typed = words.Read(text);
        if (typed.IsEmpty)
        {
            return null;
        }

        var known = new KnownStems(vocabulary);
        await known.LearnAsync(typed.Readings.SelectMany(reading => reading.Clauses).SelectMany(clause => clause.Choices).SelectMany(choice => choice.Words).Select(word => Stems.Of(word)), cancellationToken);
        foreach (var reading in typed.Readings)
        {
            if (await ResolveAsync(reading, known, cancellationToken) is { } query && await vocabulary.AnyAnswersAsync(query, cancellationToken))
            {
                return query;
            }
        }

        return TermQuery.Nobody;
    }

    /// <summary>The reading in stems; null when a clause of it can be met by no offer.</summary>
    private static async ValueTask<TermQuery?> ResolveAsync(WordReading reading, KnownStems known, CancellationToken cancellationToken)
    {
        var (clauses, corrections) = (new List<TermClause>(), new List<Correction>());
        foreach (var clause in reading.Clauses)
        {
            var choices = new List<TermChoice>();
            foreach (var choice in clause.Choices)
            {
                if (await ResolveAsync(choice, known, cancellationToken) is { } resolved)
                {
                    choices.Add(resolved);
                }
            }

            if (choices.Count == 0 && reading.MayBeMistyped && await CorrectedAsync(clause, known, cancellationToken) is { } correction)
            {
                corrections.Add(correction);
                choices.Add(new TermChoice([known.TermOf(correction.Stem)], TermJoin.All));
            }

            if (choices.Count == 0)
            {
                return null;
            }

            clauses.Add(new TermClause(choices));
        }

        return new TermQuery(clauses, corrections);
    }

    private static async ValueTask<TermChoice?> ResolveAsync(WordChoice choice, KnownStems known, CancellationToken cancellationToken)
    {
        if (choice.IsBeginning)
        {
            var endings = await EndingsAsync(TextWords.Folded(choice.Words[^1]), known, cancellationToken);
            return endings.Count == 0 ? null : new TermChoice([.. endings.Select(ending => known.TermOf(ending))], TermJoin.Any);
        }

        IReadOnlyList<string> stems = [.. choice.Words.Select(word => Stems.Of(word))];
        return stems.All(known.Has) ? new TermChoice([.. stems.Select(stem => known.TermOf(stem, choice.IsMeaning))], choice.InARow && stems.Count > 1 ? TermJoin.InARow : TermJoin.All) : null;
    }

    private static async ValueTask<IReadOnlyList<string>> EndingsAsync(string beginning, KnownStems known, CancellationToken cancellationToken)
    {
        var endings = await known.Vocabulary.BeginningWithAsync(beginning, MostEndings, cancellationToken);
        if (endings.Count == 0 && beginning.Length > ShortestStem)
        {
            var least = Math.Max(ShortestStem, beginning.Length - LongestEnding);
            endings = [.. Enumerable.Range(least, beginning.Length - least).Reverse().Select(length => beginning[..length])];
            await known.LearnAsync(endings, cancellationToken);
            return [.. endings.Where(known.Has).Take(1)];
        }

        await known.LearnAsync(endings, cancellationToken);
        return [.. endings.Where(known.Has)];
    }

    /// <summary>The nearest stem that offers have: of equally near ones that of most offers, of those the first by its letters.</summary>
    private static async ValueTask<Correction?> CorrectedAsync(WordClause clause, KnownStems known, CancellationToken cancellationToken)
    {
        if (clause.Choices is not [{ Words: [var word], InARow: false }, ..] || Stems.Of(word) is not { } stem || Slips.Forgiven(TextWords.Folded(word).Length) is not (> 0 and var most) || !stem.All(char.IsLetter))
        {
            return null;
        }

        var near = await known.Vocabulary.NearAsync(stem, most, cancellationToken);
        await known.LearnAsync(near, cancellationToken);
        return near.Where(known.Has)
            .Select(other => (Stem: other, Slips: Slips.Between(stem, other, most)))
            .Where(other => other.Slips is not null)
            .OrderBy(other => other.Slips).ThenByDescending(other => known.Having(other.Stem)).ThenBy(other => other.Stem, StringComparer.Ordinal)
            .Select(other => new Correction(word, other.Stem)).FirstOrDefault();
    }
}
