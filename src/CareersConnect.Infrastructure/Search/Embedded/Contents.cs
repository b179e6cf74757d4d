using CareersConnect.Application.Offers.Search.Words;

namespace CareersConnect.Infrastructure.Search.Embedded;

/// <summary>A snapshot with the tables that its numbers come from. A rebuild begins with empty ones, so that what nothing has any more is forgotten.</summary>
internal sealed record Contents(Lexicon Lexicon, AttributeTable Attributes, PhraseTable Phrases, IndexWriter Writer, Snapshot Snapshot)
{
    public static Contents Empty(SynonymBook synonyms, int largest = Segment.Largest)
    {
        var (lexicon, attributes) = (new Lexicon(), new AttributeTable());
        var phrases = new PhraseTable(synonyms, lexicon);
        return new Contents(lexicon, attributes, phrases, new IndexWriter(lexicon, attributes, phrases, largest), Snapshot.Empty);
    }
}
