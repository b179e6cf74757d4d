using System.Diagnostics;
using CareersConnect.Application.Offers.Search;
using CareersConnect.Application.Offers.Search.Words;
using CareersConnect.Domain.Offers;
using CareersConnect.Domain.ReferenceData;

namespace CareersConnect.Application.Tests.Offers.Search;

public sealed class TextMarksTests
{
    [Fact]
    public void A_text_without_blanks_is_never_cut_in_the_middle_of_a_character()
    {
        foreach (var before in Enumerable.Range(0, 4))
        {
            var text = new string('x', before) + string.Concat(Enumerable.Repeat("🚇", 400));
            var excerpt = string.Concat(new TextMarks(null).Excerpt(text).Select(part => part.Text));
            Assert.Equal(excerpt, new string([.. excerpt.EnumerateRunes().Where(rune => rune.Value != 0xFFFD).SelectMany(rune => rune.ToString())]));
        }
    }

    [Fact]
    public void An_excerpt_stands_where_most_different_words_are_together()
    {
        var text = string.Join(' ', [.. Enumerable.Repeat("bridge", 60), .. Enumerable.Repeat("nothing", 60), "bridge", "tunnel", "canal", .. Enumerable.Repeat("nothing", 60)]);
        var found = Marks("bridg", "tunnel", "canal").Excerpt(text).Where(part => part.Found).Select(part => part.Text);
        Assert.Equal(["bridge", "tunnel", "canal"], found);
    }

    [Fact]
    public void A_text_that_is_nothing_but_what_was_looked_for_is_cut_quickly()
    {
        var (text, watch) = (string.Concat(Enumerable.Repeat("a b ", 10_000)), Stopwatch.StartNew());
        for (var times = 0; times < 20; times++)
        {
            Assert.NotEmpty(Marks("a", "b").Excerpt(text));
        }

        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 10);
    }

    [Fact]
    public void A_stem_begins_as_its_word_does_so_that_nothing_is_passed_over()
    {
        string[] words = ["Éclair", "engineering", "Dying", "NHS", "MATs", "sends", "3D", "ﬁtting", "ties", "e", "Naïve", "ation", "eed", "ing", .. Synonyms.AlsoWords, .. Synonyms.Abbreviations];
        Assert.All(words, word => Assert.Contains(Marks(Stems.Of(word)).Whole($"Before {word} behind"), part => part.Found && part.Text == word));
    }

    [Theory]
    [InlineData("enginering", "engineering", "engineering")]
    [InlineData("Enginering talks", "engineering", "engineering talks")]
    [InlineData("engineer", "engineering", "engineer")]
    [InlineData("engineering", "engineering", "engineering")]
    public void A_slip_that_the_stem_hid_is_spelt_as_offers_spell_it(string typed, string found, string spelt) => Assert.Equal(spelt, CorrectedWords.Spelt(typed, [new OfferHit
    {
        Id = OfferId.New(), Ways = MeetingWays.LiveOnline, NextDay = default, Title = [new TextPart(found, Found: true)], Excerpt = [], Cursor = default,
    }]));

    [Fact]
    public void Only_whole_words_are_put_right() =>
        Assert.Equal("art and article: \"ART\" of", CorrectedWords.PutRight("atr and article: \"Atr\" of", [new CorrectedWord("atr", "art"), new CorrectedWord("tic", "x")]).Replace("\"art\"", "\"ART\"", StringComparison.Ordinal));

    private static TextMarks Marks(params string[] stems) => new(new TermQuery([.. stems.Select(stem => new TermClause([new TermChoice([new Term(stem, 1)], TermJoin.All)]))]));
}
