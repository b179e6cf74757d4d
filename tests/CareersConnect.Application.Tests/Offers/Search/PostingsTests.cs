using CareersConnect.Application.Offers.Search.Words;
using CareersConnect.Infrastructure.Search.Embedded;

namespace CareersConnect.Application.Tests.Offers.Search;

/// <summary>Postings of the embedded engine, against the rows of stems that they are made of: long texts, stems that are rare, frequent and everywhere, and rows of stems at either end.</summary>
public sealed class PostingsTests
{
    private const int Documents = 3000;
    private const int Known = 1500;

    private readonly int[][] _rows = RowsOf(new Random(11));
    private readonly Segment _segment;

    public PostingsTests()
    {
        var phrases = new PhraseTable(new SynonymBook([]), new Lexicon());
        _segment = Segment.Of([.. _rows.Select(RowOf)], [], new PostingsBuilder(), phrases, Known, 64);
    }

    [Fact]
    public void Rows_of_stems_are_read_back_as_they_were()
    {
        var words = WordRows.Of(_segment.Postings, Documents);
        for (var document = 0; document < Documents; document++)
        {
            Assert.Equal(_rows[document], words.Of(document));
        }
    }

    [Fact]
    public void A_document_has_the_stems_that_were_in_its_row_and_no_others()
    {
        for (var document = 0; document < Documents; document += 97)
        {
            Assert.Equal(_rows[document].Where(stem => stem != Lexicon.Gap).Distinct().Order(), _segment.Postings.StemsOf(document));
        }
    }

    [Fact]
    public void Each_form_gives_the_documents_of_a_stem_and_finds_each_of_them_and_no_other()
    {
        var forms = new HashSet<PostingForm>();
        for (var stem = 1; stem < Known; stem += stem < 30 ? 1 : 43)
        {
            int[] having = [.. Enumerable.Range(0, Documents).Where(document => _rows[document].Contains(stem))];
            forms.Add(new PostingForms(Documents).Of(having.Length));
            var list = _segment.Postings.Of(stem);
            Assert.Equal(having, list.Documents(new ushort[Documents]).ToArray().Select(document => (int)document));
            var set = list.AsSet(new ulong[Bits.Words(Documents)], new ushort[Bits.Words(Documents)], new ushort[Documents]);
            for (var document = 0; document < Documents; document++)
            {
                var entry = Array.BinarySearch(having, document);
                Assert.Equal(entry < 0, list.Find(document) < 0);
                Assert.Equal(Math.Max(entry, -1), set.Find(document));
                Assert.True(entry < 0 || list.Find(document) == entry);
            }
        }

        Assert.Equal(3, forms.Count);
    }

    [Fact]
    public void Each_form_gives_the_entries_that_say_so_much_or_more_about_documents_of_a_set()
    {
        var (random, documents, entries) = (new Random(14), new ushort[Documents + 1], new ushort[Documents + 1]);
        for (var stem = 1; stem < Known; stem += stem < 30 ? 1 : 43)
        {
            var list = _segment.Postings.Of(stem);
            var impacts = list.Impacts.ToArray();
            Assert.Equal(impacts.Max(), list.HighestImpact);
            var set = SomeOf(random);
            var (least, from, until) = (random.Next(40), 4 * random.Next(4), Math.Min(set.Length, 4 * random.Next(5, 13)));
            var count = list.AtLeast(least, set.AsSpan(0, until), from, documents, entries);
            Assert.Equal(
                list.Documents(new ushort[Documents]).ToArray().Index().Where(one => impacts[one.Index] >= least && one.Item >= from << 6 && one.Item < until << 6 && Bits.Has(set, one.Item)),
                entries[..count].Select((entry, at) => ((int)entry, documents[at])));
        }
    }

    [Fact]
    public void What_reaches_the_least_score_is_scored_exactly_and_all_else_stays_below()
    {
        var (random, reached) = (new Random(15), 0);
        for (var n = 0; n < 300; n++)
        {
            NumberedClause[] clauses = [.. Enumerable.Range(0, random.Next(1, 4)).Select(_ => new NumberedClause([.. Enumerable.Range(0, random.Next(1, 4)).Select(_ => Choice(random))]))];
            var (query, scratch, found) = (new NumberedQuery(clauses, random.Next(4) == 0 ? 1 : clauses.Length), Scratch.Take(), LiveSegment.Of(_segment).Live);
            new WordMatcher(scratch).Match(_segment, query, found);
            found.CopyTo(scratch.Hits, 0);
            int[] hits = [.. Enumerable.Range(0, Documents).Where(document => Bits.Has(found, document))];
            int[] scores = [.. hits.Select(document => clauses.Sum(clause => clause.Choices.Max(choice => ScoreOf(choice, document))))];
            Assert.Equal(Enumerable.Range(0, Documents).Where(document => clauses.Count(clause => clause.Choices.Any(choice => ScoreOf(choice, document) > 0)) >= query.Needed), hits);
            var least = hits.Length == 0 ? 0 : scores.OrderDescending().ElementAt(random.Next(Math.Min(30, hits.Length)));
            new WordScores(scratch, _segment, query).Add(0, 20, 0);
            new WordScores(scratch, _segment, query).Add(20, found.Length, least);
            foreach (var (at, document) in hits.Index())
            {
                Assert.Equal(document < 20 * 64 || scores[at] >= least ? scores[at] : Math.Min(scratch.Scores[document], least - 1), scratch.Scores[document]);
                reached += document >= 20 * 64 && scores[at] >= least ? 1 : 0;
            }

            scratch.Return();
        }

        Assert.True(reached > 500, $"{reached} scores were exact.");
    }

    private static ulong[] SomeOf(Random random) => [.. Enumerable.Range(0, Bits.Words(Documents)).Select(_ => random.Next(5) == 0 ? 0UL : (ulong)random.NextInt64())];

    private static NumberedChoice Choice(Random random)
    {
        int[] stems = [.. Enumerable.Range(0, random.Next(1, 4)).Select(_ => Stem(random))];
        return new NumberedChoice(stems, [.. stems.Select(_ => random.Next(1, 200))], stems.Length == 1 ? TermJoin.All : (TermJoin)random.Next(1, 4), Phrase: null);
    }

    private int ScoreOf(NumberedChoice choice, int document)
    {
        int[] each = [.. choice.Stems.Select((stem, at) => _segment.Postings.Of(stem) is var list && list.Find(document) is >= 0 and var entry ? list.Impacts[entry] * choice.Rarities[at] : 0)];
        return choice.Join == TermJoin.Any ? each.Max()
            : each.Contains(0) || (choice.Join == TermJoin.InARow && _rows[document].AsSpan().IndexOf(choice.Stems) < 0) ? 0
            : each.Sum();
    }

    [Fact]
    public void Stems_in_a_row_are_found_where_they_follow_one_another_and_nowhere_else()
    {
        var random = new Random(12);
        for (var n = 0; n < 400; n++)
        {
            int[] row = [.. Enumerable.Range(0, random.Next(2, 5)).Select(_ => Stem(random))];
            Assert.Equal(Enumerable.Range(0, Documents).Where(document => _rows[document].AsSpan().IndexOf(row) >= 0), Having(row, TermJoin.InARow));
            Assert.Equal(Enumerable.Range(0, Documents).Where(document => row.All(stem => _rows[document].Contains(stem))), Having(row, TermJoin.All));
        }
    }

    [Fact]
    public void The_bits_that_two_sets_share_are_counted_whatever_their_length()
    {
        var random = new Random(13);
        for (var words = 0; words < 300; words++)
        {
            ulong[] one = [.. Enumerable.Range(0, words).Select(_ => words % 3 == 0 ? ulong.MaxValue : (ulong)random.NextInt64())], other = [.. one.Select(_ => words % 3 == 0 ? ulong.MaxValue : (ulong)random.NextInt64())];
            Assert.Equal(one.Zip(other).Sum(pair => (int)ulong.PopCount(pair.First & pair.Second)), Bits.CountAnd(one, other));
        }
    }

    private IEnumerable<int> Having(int[] stems, TermJoin join)
    {
        var scratch = Scratch.Take();
        var choice = new NumberedChoice(stems, [.. stems.Select(_ => 1)], join, Phrase: null);
        var set = LiveSegment.Of(_segment).Live;
        new WordMatcher(scratch).Match(_segment, new NumberedQuery([new NumberedClause([choice])], 1), set);
        scratch.Return();
        return Enumerable.Range(0, Documents).Where(document => Bits.Has(set, document)).ToList();
    }

    /// <summary>Some rows are longer than a byte can tell; some stems stand twice in a row; a gap stands between fields, and none behind the last stem.</summary>
    private static int[][] RowsOf(Random random) => [.. Enumerable.Range(0, Documents).Select(document =>
    {
        int[] row = [.. Enumerable.Range(0, document % 50 == 0 ? 700 : random.Next(1, 30)).Select(_ => Stem(random)), 1 + (document % 3)];
        for (var field = random.Next(Relevance.HalfWeights.Count); field > 0; field--)
        {
            row[random.Next(row.Length - 1)] = Lexicon.Gap;
        }

        return row;
    })];

    /// <summary>Low numbers often.</summary>
    private static int Stem(Random random) => 1 + (int)((Known - 1) * Math.Pow(random.NextDouble(), 4));

    private static OfferRow RowOf(int[] stems, int document) => new()
    {
        Id = new Guid(document, 0, 0, new byte[8]), Organisation = default, Place = null, Travel = 0, Published = 0, Notice = 1, Weekdays = 0, ArrangedFrom = 0, ArrangedUntil = 0, FreeDays = [], Attributes = [],
        Stems = stems, Text = TextBlocks.Kept("", ""),
    };
}
