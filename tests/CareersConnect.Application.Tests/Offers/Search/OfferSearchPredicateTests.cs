using CareersConnect.Application.Offers.Search;
using CareersConnect.Application.Offers.Search.Words;
using CareersConnect.Domain.ReferenceData;

namespace CareersConnect.Application.Tests.Offers.Search;

/// <summary>One offer against one search: what the predicate says is what every index is held to.</summary>
public sealed class OfferSearchPredicateTests
{
    private static readonly SearchWords Words = new(new SynonymBook(Synonyms.All));

    [Theory]
    [InlineData(11, 300, 150)]
    [InlineData(12, 1000, 40)]
    public void It_finds_what_a_plain_look_at_every_offer_finds(int seed, int offers, int searches)
    {
        var random = new RandomOffers(seed);
        List<OfferDocument> all = [.. Enumerable.Range(0, offers).Select(_ => random.Offer())];
        List<JudgedOffer> judged = [.. all.Select(offer => new JudgedOffer(offer))];
        var found = 0;
        for (var n = 0; n < searches; n++)
        {
            var search = random.Search() with { AllWords = true };
            var predicate = OfferSearchPredicate.Of(search, Words);
            var fits = judged.Where(offer => predicate.Judge(offer) is not null).Select(offer => offer.Document.Id).ToHashSet();
            var expected = LinqOracle.Fitting(all, search).Select(offer => offer.Id).ToHashSet();
            Assert.True(expected.SetEquals(fits), $"Search {n}: {search}");
            Assert.All(judged.Where(offer => expected.Contains(offer.Document.Id)), offer => Check(offer, search, predicate.Judge(offer)!));
            found += expected.Count;
        }

        Assert.True(found > 100, "The searches found next to nothing, so they prove nothing.");
    }

    [Theory]
    [InlineData("engineers", true)]
    [InlineData("\"bridge that holds\"", true)]
    [InlineData("\"holds bridge\"", false)]
    [InlineData("BRIDGES breaking", true)]
    [InlineData("bridge nurse", false)]
    [InlineData("the", true)]
    public void Words_are_whole_words_by_their_stems(string typed, bool answers) => Assert.Equal(answers, Fits(typed));

    [Fact]
    public void Terms_of_the_field_find_what_means_the_same()
    {
        Assert.True(Fits("WEX", Bridge with { Description = "A week of work experience in our yard." }));
        Assert.False(Fits("WEX"));
    }

    [Fact]
    public void A_beginning_and_a_mistyped_word_find_nothing_since_one_offer_cannot_say_what_they_stand_for()
    {
        Assert.False(Fits("engi"));
        Assert.False(Fits("brigde"));
    }

    [Fact]
    public void A_row_of_words_does_not_run_from_one_field_into_the_next() => Assert.False(Fits("\"break trentside\""));

    private static OfferDocument Bridge => new RandomOffers(1).Offer() with
    {
        Title = "The bridge that holds: build, load, break", Organisation = "Trentside Rail", Kind = "Employer workshop", Description = "Design it with an engineer.", Outcomes = "", Topics = "", Town = "Derby",
        FreeDays = [RandomOffers.Today.AddDays(60)],
    };

    private static bool Fits(string typed, OfferDocument? offer = null) =>
        OfferSearchPredicate.Of(new OfferSearch { Today = RandomOffers.Today, Words = typed }, Words).Judge(new JudgedOffer(offer ?? Bridge)) is not null;

    private static void Check(JudgedOffer offer, OfferSearch search, OfferFit fit)
    {
        Assert.Equal(LinqOracle.Ways(offer.Document, search), fit.Ways);
        Assert.Equal(LinqOracle.NextDay(offer.Document, search.Today, search.From, search.Until), fit.NextDay);
        Assert.Equal(search.Near is { } here && fit.Ways != MeetingWays.LiveOnline ? offer.Document.Location!.Value.MilesTo(here) : null, fit.Miles);
    }
}
