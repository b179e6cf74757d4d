using CareersConnect.Application.Offers.Search.Words;

namespace CareersConnect.Infrastructure.Search.Embedded;

/// <summary>The stems of one snapshot.</summary>
internal sealed class EmbeddedVocabulary(Snapshot snapshot, Lexicon lexicon, PhraseTable phrases) : IVocabulary
{
    public ValueTask<StemCounts> CountAsync(IReadOnlyCollection<string> stems, CancellationToken cancellationToken)
    {
        var having = new Dictionary<string, int>(stems.Count, StringComparer.Ordinal);
        foreach (var stem in stems)
        {
            if (lexicon.Find(stem) is { } number)
            {
                having[stem] = snapshot.Counts.Of(number);
            }
        }

        return ValueTask.FromResult(new StemCounts(snapshot.Offers, having));
    }

    public ValueTask<IReadOnlyList<string>> BeginningWithAsync(string beginning, int most, CancellationToken cancellationToken) => ValueTask.FromResult<IReadOnlyList<string>>(
        [.. Known(beginning).OrderByDescending(stem => stem.Offers).ThenBy(stem => stem.Stem, StringComparer.Ordinal).Take(most).Select(stem => stem.Stem)]);

    public ValueTask<IReadOnlyList<string>> NearAsync(string stem, int slips, CancellationToken cancellationToken) => ValueTask.FromResult<IReadOnlyList<string>>(
        [.. Known(stem[..1]).Select(other => other.Stem).Where(other => Slips.Between(stem, other, slips) is not null)]);

    public ValueTask<bool> AnyAnswersAsync(TermQuery query, CancellationToken cancellationToken)
    {
        // Every stem of the query is in some offer: with one clause that asks for no row of stems, that is enough.
        var answered = query.Clauses is [var only] && only.Choices.Any(choice => choice.Join == TermJoin.Any || choice.Terms.Count == 1);
        return ValueTask.FromResult(answered || Search(query));
    }

    public ValueTask<int> MostMetAsync(IReadOnlyList<TermClause> clauses, CancellationToken cancellationToken)
    {
        if (clauses.Count == 0)
        {
            return ValueTask.FromResult(0);
        }

        var (scratch, numbered) = (Scratch.Take(), NumberedQuery.Of(new TermQuery(clauses) { Needed = 0 }, lexicon, phrases));
        try
        {
            var matcher = new WordMatcher(scratch);
            return ValueTask.FromResult(snapshot.Segments.Select(segment => matcher.Most(segment, numbered)).DefaultIfEmpty(0).Max());
        }
        finally
        {
            scratch.Return();
        }
    }

    private bool Search(TermQuery query)
    {
        var (scratch, numbered) = (Scratch.Take(), NumberedQuery.Of(query, lexicon, phrases));
        try
        {
            var matcher = new WordMatcher(scratch);
            return snapshot.Segments.Any(segment => matcher.IsAnswered(segment, numbered));
        }
        finally
        {
            scratch.Return();
        }
    }

    private IEnumerable<(string Stem, int Offers)> Known(string beginning) =>
        lexicon.BeginningWith(beginning).Select(number => (Stem: lexicon.Stem(number), Offers: snapshot.Counts.Of(number))).Where(stem => stem.Offers > 0 && !stem.Stem.Contains(' '));
}
