namespace CareersConnect.Infrastructure.Search.Embedded;

/// <summary>Stems that must all be there, or follow one another.</summary>
internal sealed partial class WordMatcher
{
    /// <summary>Goes through the fewest entries, and looks for each document among those of the other stems.</summary>
    private void MatchAll(NumberedChoice choice, PostingList fewest, bool isRow)
    {
        Span<int> places = stackalloc int[choice.Stems.Length], ends = stackalloc int[choice.Stems.Length];
        for (var at = 0; at < places.Length; at++)
        {
            (places[at], ends[at]) = _segment.Postings.RangeOf(choice.Stems[at]);
        }

        var row = isRow ? WordStreams.Encoded(choice.Stems) : null;
        foreach (var document in fewest.Documents)
        {
            if (_within is not null && !Bits.Has(_within, document))
            {
                continue;
            }

            var score = ScoreOf(choice.Rarities, document, places, ends);
            if (score >= 0 && (row is null || _segment.Words.Has(document, row)))
            {
                Note(document, score);
            }
        }
    }

    /// <summary>The score of a document that has all stems; below 0 when it lacks one. The places move on as documents do.</summary>
    private int ScoreOf(int[] rarities, int document, Span<int> places, Span<int> ends)
    {
        var (postings, score) = (_segment.Postings, 0);
        for (var at = 0; at < places.Length; at++)
        {
            var place = places[at] = postings.Seek(places[at], ends[at], document);
            if (place == ends[at] || postings.Documents[place] != document)
            {
                return -1;
            }

            score += postings.Impacts[place] * rarities[at];
        }

        return score;
    }
}
