namespace CareersConnect.Application.Offers.Search.Words;

/// <summary>What an engine must say of the stems of its offers, so that <see cref="QueryPlanner"/> can plan. All answers are about offers that are there now; one that was removed counts no more.</summary>
public interface IVocabulary
{
    /// <summary>How many offers there are, and how many of them have each stem.</summary>
    /// <param name="stems">The stems.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>The counts; a stem that no offer has may be absent.</returns>
    ValueTask<StemCounts> CountAsync(IReadOnlyCollection<string> stems, CancellationToken cancellationToken);

    /// <summary>The stems that begin so, those of most offers first, equals by their letters.</summary>
    /// <param name="beginning">Folded letters, at least two.</param>
    /// <param name="most">How many at most.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>Stems that some offer has.</returns>
    ValueTask<IReadOnlyList<string>> BeginningWithAsync(string beginning, int most, CancellationToken cancellationToken);

    /// <summary>The stems that a mistyped one may stand for: of the same first letter, within so many slips (<see cref="Slips"/>).</summary>
    /// <param name="stem">The stem that no offer has.</param>
    /// <param name="slips">How many slips at most: 1 or 2.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>Stems that some offer has, in any order.</returns>
    ValueTask<IReadOnlyList<string>> NearAsync(string stem, int slips, CancellationToken cancellationToken);

    /// <summary>Whether any offer answers.</summary>
    /// <param name="query">The query; it has clauses.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>False when none does.</returns>
    ValueTask<bool> AnyAnswersAsync(TermQuery query, CancellationToken cancellationToken);

    /// <summary>How many of some clauses any one offer meets at most. Unless an engine knows better, it is asked by halves whether any offer meets so many.</summary>
    /// <param name="clauses">The clauses.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>Between 0 and as many as there are clauses.</returns>
    ValueTask<int> MostMetAsync(IReadOnlyList<TermClause> clauses, CancellationToken cancellationToken) => MostWords.ByHalvesAsync(clauses, this, cancellationToken);
}

/// <summary>Counts of offers.</summary>
/// <param name="Offers">How many there are.</param>
/// <param name="Having">How many have each stem.</param>
public sealed record StemCounts(int Offers, IReadOnlyDictionary<string, int> Having);
