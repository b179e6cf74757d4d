namespace CareersConnect.Application.Offers.Search.Words;

/// <summary>Puts stems that an engine has in place of words.</summary>
internal static class InStems
{
    /// <summary>A word that was typed further than its stem goes ("engineeri") is taken for its stem when it is at most this much longer.</summary>
    private const int LongestEnding = 6;

    private const int ShortestStem = 4;

    /// <summary>The clause in stems; null when no offer can meet it.</summary>
    public static async ValueTask<TermClause?> InStemsAsync(this WordClause clause, KnownStems known, CancellationToken cancellationToken)
    {
        var choices = new List<TermChoice>();
        foreach (var choice in clause.Choices)
        {
            if (await ResolveAsync(choice, known, cancellationToken) is { } resolved)
            {
                choices.Add(resolved);
            }
        }

        return choices.Count == 0 ? null : new TermClause(choices);
    }

    private static async ValueTask<TermChoice?> ResolveAsync(WordChoice choice, KnownStems known, CancellationToken cancellationToken)
    {
        if (choice.IsBeginning)
        {
            var endings = await EndingsAsync(TextWords.Folded(choice.Words[^1]), known, cancellationToken);
            return endings.Count == 0 ? null : new TermChoice([.. endings.Select(ending => known.TermOf(ending))], TermJoin.Any);
        }

        var stems = choice.Stems;
        return stems.All(known.Has) ? new TermChoice([.. stems.Select(stem => known.TermOf(stem, choice.IsMeaning))], choice.InARow && stems.Count > 1 ? TermJoin.InARow : TermJoin.All) : null;
    }

    private static async ValueTask<IReadOnlyList<string>> EndingsAsync(string beginning, KnownStems known, CancellationToken cancellationToken)
    {
        var endings = await known.Vocabulary.BeginningWithAsync(beginning, QueryPlanner.MostEndings, cancellationToken);
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
}
