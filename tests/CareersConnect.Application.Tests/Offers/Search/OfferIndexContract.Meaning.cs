using CareersConnect.Application.Offers.Search;
using CareersConnect.Application.Offers.Search.Words;
using CareersConnect.Domain.Education;

namespace CareersConnect.Application.Tests.Offers.Search;

/// <summary>What is meant by what was typed: where no offer has all of it, where it is mistyped, where it is a short form.</summary>
public abstract partial class OfferIndexContract
{
    [Theory]
    [InlineData("bridge tunnel canal", "Bridges and canals", 2, 3, "")]
    [InlineData("canal bridge xyzzy", "Bridges and canals", 2, 3, "xyzzy")]
    [InlineData("law solicitor barrister xyzzy", "Law at work", 3, 4, "xyzzy")]
    [InlineData("tunnel tunnel \"load the\" wobble", "Tunnels|Load the bridge", 1, 3, "wobble")]
    public async Task Where_no_offer_has_all_words_those_with_the_most_are_found_and_it_is_told(string typed, string titles, int having, int of, string unknown)
    {
        var index = await WithAsync(Offer("Bridges and canals"), Offer("Tunnels"), Offer("Load the bridge"), Offer("Law at work"));
        var found = await index.FindAsync(new OfferSearch { Today = Today, Words = typed }, Now);
        Assert.Equal(titles.Split('|').Order(StringComparer.Ordinal), found.Hits.Select(TitleOf).Order(StringComparer.Ordinal));
        Assert.Equal((having, of, unknown), (found.Fewer!.Having, found.Fewer.Of, string.Join(' ', found.Fewer.Unknown)));
        Assert.Equal(found.Total, found.Hits.Count);
    }

    [Fact]
    public async Task Of_offers_with_as_many_words_the_one_with_the_rarer_comes_first()
    {
        var index = await WithAsync([Offer("Bridges and harbours"), Offer("Bridges and tunnels"), .. Enumerable.Range(0, 10).Select(_ => Offer("Tunnels"))]);
        Assert.Equal(["Bridges and harbours", "Bridges and tunnels"], (await index.FindAsync(new OfferSearch { Today = Today, Words = "bridges tunnels harbours" }, Now)).Hits.Select(TitleOf));
    }

    [Fact]
    public async Task Words_are_given_up_only_where_no_offer_at_all_has_them_all()
    {
        var index = await WithAsync(Offer("Bridges and canals") with { YearGroups = YearGroups.Of(YearGroup.Year13) }, Offer("Bridges"));
        var found = await index.FindAsync(new OfferSearch { Today = Today, Words = "bridges canals", YearGroups = YearGroups.Of(YearGroup.Year8) }, Now);
        Assert.Equal((0, null), (found.Total, found.Fewer));
        Assert.Equal(1, found.Without[SearchPart.YearGroups]);
    }

    [Fact]
    public async Task Counts_beside_the_filters_are_of_the_offers_with_the_most_words()
    {
        var index = await WithAsync(Offer("Bridges") with { Stem = true }, Offer("Canals"), Offer("Roads") with { Stem = true });
        foreach (var order in Enum.GetValues<SearchOrder>())
        {
            var found = await index.FindAsync(new OfferSearch { Today = Today, Words = "bridges canals", Order = order }, Now);
            Assert.Equal((2, 1), (found.Total, found.Facets!.Stem));
        }
    }

    [Theory]
    [InlineData("solicitr", "Solicitor for a day|Law at work", "solicitor")]
    [InlineData("gest speaker", "Careers talk|Guest rooms", "guest")]
    [InlineData("careers fare", "Careers fair", "fair")]
    [InlineData("lwa", "Law at work|Solicitor for a day", "law")]
    public async Task A_mistyped_word_is_put_right_with_all_that_it_means(string typed, string titles, string taken)
    {
        var index = await WithAsync(
            Plain("Solicitor for a day"), Plain("Law at work"), Plain("Careers talk"), Plain("Guest rooms") with { Description = "A guest speaker opens doors." }, Plain("Careers fair"), Plain("Farm life and careers"), Plain("Farm animals"));
        var found = await index.FindAsync(new OfferSearch { Today = Today, Words = typed }, Now);
        Assert.Equal(titles.Split('|').Order(StringComparer.Ordinal), found.Hits.Select(TitleOf).Order(StringComparer.Ordinal));
        Assert.Equal(taken, Assert.Single(found.Corrected).Taken);
    }

    [Fact]
    public async Task Of_equally_near_words_the_one_that_goes_with_the_others_is_taken()
    {
        var index = await WithAsync(Offer("Bank clerk"), Offer("Bank robbers"), Offer("Bane of bridges"));
        Assert.Equal("Bane of bridges", TitleOf(Assert.Single((await index.FindAsync(new OfferSearch { Today = Today, Words = "bant bridges" }, Now)).Hits)));
    }

    [Fact]
    public async Task Two_slips_in_one_term_are_both_put_right()
    {
        var index = await WithAsync(Plain("Careers talk"), Plain("Guest rooms"), Plain("A speaker of Welsh"), Plain("Getting about"));
        var found = await index.FindAsync(new OfferSearch { Today = Today, Words = "gest speker" }, Now);
        Assert.Equal(["guest", "speaker"], found.Corrected.Select(one => one.Taken));
        Assert.Equal("Careers talk", TitleOf(Assert.Single(found.Hits)));
    }

    [Fact]
    public async Task A_short_word_that_is_near_another_by_chance_is_told_as_unknown_and_not_taken_for_that()
    {
        var index = await WithAsync(Plain("Gill and sons"), Plain("Welding for engineers"), Plain("Apprenticeships"));
        var found = await index.FindAsync(new OfferSearch { Today = Today, Words = "welding engineer girls" }, Now);
        Assert.Equal((2, "girls", 0), (found.Fewer!.Having, Assert.Single(found.Fewer.Unknown), found.Corrected.Count));
        Assert.Equal("apprenticeships", Assert.Single((await index.FindAsync(new OfferSearch { Today = Today, Words = "aprenticeship welding" }, Now)).Corrected).Taken);
    }

    [Theory]
    [InlineData("fork")]
    [InlineData("march")]
    [InlineData("sunday")]
    public async Task A_word_that_is_near_a_small_word_or_names_a_month_or_a_day_is_not_put_right(string typed)
    {
        var index = await WithAsync(Plain("Something for everybody at the marsh"), Plain("Sundry things"));
        var found = await index.FindAsync(new OfferSearch { Today = Today, Words = typed, AllWords = true }, Now);
        Assert.Equal((0, 0), (found.Total, found.Corrected.Count));
    }

    [Fact]
    public async Task Half_of_a_hyphenated_word_is_not_put_right_and_a_whole_one_is()
    {
        var index = await WithAsync(Plain("Building with bricks"));
        var half = await index.FindAsync(new OfferSearch { Today = Today, Words = "bilding-bricks", AllWords = true }, Now);
        Assert.Equal((0, 0), (half.Total, half.Corrected.Count));
        Assert.Equal("building", Assert.Single((await index.FindAsync(new OfferSearch { Today = Today, Words = "bilding - bricks", AllWords = true }, Now)).Corrected).Taken);
    }

    [Theory]
    [InlineData("SEND", "Adapted for SEND")]
    [InlineData("send", "Adapted for SEND")]
    [InlineData("sends", "A courier sends parcels")]
    [InlineData("sending", "A courier sends parcels")]
    [InlineData("stems", "Flower stems")]
    [InlineData("nhs", "A day in the NHS")]
    [InlineData("GCSE", "After your GCSEs")]
    [InlineData("gcses", "After your GCSEs")]
    public async Task Short_forms_are_no_plurals_and_other_words_are_not_short_forms(string typed, string title)
    {
        var index = await WithAsync(Plain("Adapted for SEND"), Plain("A courier sends parcels"), Plain("Flower stems"), Plain("STEM at sea"), Plain("A day in the NHS"), Plain("After your GCSEs"));
        Assert.Equal([title], (await index.FindAsync(new OfferSearch { Today = Today, Words = typed, AllWords = true }, Now)).Hits.Select(TitleOf));
    }

    private static OfferDocument Plain(string title) => Offer(title, "Something for everybody.") with { Kind = "" };

    private static string TitleOf(OfferHit hit) => string.Concat(hit.Title.Select(part => part.Text));
}
