namespace CareersConnect.Application.Offers.Search.Words;

/// <summary>
/// What is found where no offer has all of the words: the offers that have the most of them. How many that is, is asked of the engine, whatever filters are set, so it is one number for all pages and all engines;
/// offers that have as many are ordered by their score, in which rare words say more.
/// </summary>
internal static class MostWords
{
    /// <summary>Plans it.</summary>
    /// <param name="typed">What was typed.</param>
    /// <param name="known">The engine's stems.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>The query; null when no offer has any of the words.</returns>
    public static async ValueTask<TermQuery?> PlanAsync(WordQuery typed, KnownStems known, CancellationToken cancellationToken)
    {
        var (clauses, unknown) = (new List<TermClause>(), new List<string>());
        var whole = typed.Readings[0].Clauses;
        var last = typed.Readings.FirstOrDefault(reading => reading.Clauses.Count == whole.Count && reading.Clauses[^1].Choices[0].IsBeginning)?.Clauses[^1];
        foreach (var (at, clause) in whole.Index().DistinctBy(one => one.Item.Said, StringComparer.Ordinal))
        {
            var resolved = await clause.InStemsAsync(known, cancellationToken) ?? (at == whole.Count - 1 && last is not null ? await last.InStemsAsync(known, cancellationToken) : null);
            if (resolved is null)
            {
                unknown.Add(clause.Said);
            }
            else
            {
                clauses.Add(resolved);
            }
        }

        var most = await known.Vocabulary.MostMetAsync(clauses, cancellationToken);
        return most == 0 ? null : new TermQuery(clauses) { Needed = most, Fewer = most == clauses.Count && unknown.Count == 0 ? null : new FewerWords(most, clauses.Count + unknown.Count, unknown) };
    }

    /// <summary>How many clauses any offer meets at most. Whoever meets more also meets fewer, so the number is found by halves.</summary>
    public static async ValueTask<int> ByHalvesAsync(IReadOnlyList<TermClause> clauses, IVocabulary vocabulary, CancellationToken cancellationToken)
    {
        var (met, unmet) = (0, clauses.Count + 1);
        while (unmet - met > 1)
        {
            var middle = (met + unmet) / 2;
            if (await vocabulary.AnyAnswersAsync(new TermQuery(clauses) { Needed = middle }, cancellationToken))
            {
                met = middle;
            }
            else
            {
                unmet = middle;
            }
        }

        return met;
    }
}
