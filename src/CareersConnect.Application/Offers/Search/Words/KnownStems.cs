namespace CareersConnect.Application.Offers.Search.Words;

/// <summary>What one search has learned of an engine's stems so far, so that each is asked for once.</summary>
/// <param name="vocabulary">The engine's stems.</param>
internal sealed class KnownStems(IVocabulary vocabulary)
{
    private readonly Dictionary<string, int> _having = new(StringComparer.Ordinal);
    private int _offers;

    public IVocabulary Vocabulary => vocabulary;

    /// <summary>Asks for the stems that are not known yet, all at once.</summary>
    public async ValueTask LearnAsync(IEnumerable<string> stems, CancellationToken cancellationToken)
    {
        var asked = stems.Where(stem => !_having.ContainsKey(stem)).ToHashSet(StringComparer.Ordinal);
        if (asked.Count == 0)
        {
            return;
        }

        var counts = await vocabulary.CountAsync(asked, cancellationToken);
        _offers = counts.Offers;
        foreach (var stem in asked)
        {
            _having[stem] = counts.Having.GetValueOrDefault(stem);
        }
    }

    public bool Has(string stem) => Having(stem) > 0;

    public int Having(string stem) => _having.GetValueOrDefault(stem);

    /// <summary>The stem with its rarity; half of it where it only means the same as what was typed.</summary>
    public Term TermOf(string stem, bool isMeaning = false) => new(stem, Math.Max(1, Relevance.Rarity(_offers, Having(stem)) / (isMeaning ? 2 : 1)));
}
