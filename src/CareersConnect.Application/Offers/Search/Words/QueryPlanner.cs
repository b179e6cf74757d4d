namespace CareersConnect.Application.Offers.Search.Words;

/// <summary>
/// The one step between what was typed and what engines do: readings in the order in which they are tried, stems in place of words, endings for a beginning, the nearest known stem for a mistyped word.
/// The first reading that any offer's text answers counts; where none does, offers with the most of the words are found (<see cref="MostWords"/>), unless all are wanted.
/// </summary>
/// <param name="words">Reads what was typed.</param>
public sealed class QueryPlanner(SearchWords words)
{
    /// <summary>In how many ways a beginning may go on.</summary>
    public const int MostEndings = 50;

    /// <summary>Plans a search.</summary>
    /// <param name="search">The search, with what was typed.</param>
    /// <param name="vocabulary">The engine's stems.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>The query; null when no word was typed; <see cref="TermQuery.Nobody"/> when no offer answers.</returns>
    public async ValueTask<TermQuery?> PlanAsync(OfferSearch search, IVocabulary vocabulary, CancellationToken cancellationToken)
    {
        var typed = words.Read(search.Words);
        if (typed.IsEmpty)
        {
            return null;
        }

        var known = new KnownStems(vocabulary);
        await LearnAsync(typed, known, cancellationToken);
        foreach (var reading in typed.Readings.Where(reading => !reading.IsDoubtful))
        {
            if (await AnsweredAsync(reading, known, cancellationToken) is { } query)
            {
                return query;
            }
        }

        var right = await new MistypedWords(words, known).PutRightAsync(typed.Readings[0], cancellationToken);
        if (right.Count > 0)
        {
            typed = await ReadAsync(search.Words, right, known, cancellationToken);
            if (await AnsweredAsync(typed.Readings[0], known, cancellationToken) is { } query)
            {
                return query with { Corrections = right };
            }
        }

        if (typed.Readings.FirstOrDefault(reading => reading.IsDoubtful) is { } doubtful && await AnsweredAsync(doubtful, known, cancellationToken) is { } alone)
        {
            return alone;
        }

        return search.AllWords ? TermQuery.Nobody : await MostOfThemAsync(search.Words, [.. right.Where(one => one.IsSure)], known, cancellationToken);
    }

    private async ValueTask<TermQuery> MostOfThemAsync(string text, IReadOnlyList<Correction> right, KnownStems known, CancellationToken cancellationToken)
    {
        var typed = await ReadAsync(text, right, known, cancellationToken);
        return await MostWords.PlanAsync(typed, known, cancellationToken) is { } some ? some with { Corrections = right } : TermQuery.Nobody;
    }

    private async ValueTask<WordQuery> ReadAsync(string text, IReadOnlyList<Correction> right, KnownStems known, CancellationToken cancellationToken)
    {
        var typed = words.Read(text, right.DistinctBy(one => one.Typed, StringComparer.Ordinal).ToDictionary(one => one.Typed, one => one.Stem, StringComparer.Ordinal));
        await LearnAsync(typed, known, cancellationToken);
        return typed;
    }

    /// <summary>The reading in stems; null when no offer answers it.</summary>
    private static async ValueTask<TermQuery?> AnsweredAsync(WordReading reading, KnownStems known, CancellationToken cancellationToken)
    {
        var clauses = new List<TermClause>();
        foreach (var clause in reading.Clauses)
        {
            if (await clause.InStemsAsync(known, cancellationToken) is not { } resolved)
            {
                return null;
            }

            clauses.Add(resolved);
        }

        var query = new TermQuery(clauses);
        return await known.Vocabulary.AnyAnswersAsync(query, cancellationToken) ? query : null;
    }

    private static ValueTask LearnAsync(WordQuery typed, KnownStems known, CancellationToken cancellationToken) =>
        known.LearnAsync(typed.Readings.SelectMany(reading => reading.Clauses).SelectMany(clause => clause.Choices).SelectMany(choice => choice.Stems), cancellationToken);
}
