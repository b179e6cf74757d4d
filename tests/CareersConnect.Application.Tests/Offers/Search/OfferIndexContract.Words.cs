using CareersConnect.Application.Offers.Search;

namespace CareersConnect.Application.Tests.Offers.Search;

public abstract partial class OfferIndexContract
{
    [Theory]
    [InlineData("engineer", "Engineering for everyone")]
    [InlineData("ENGINEERS", "Engineering for everyone")]
    [InlineData("cafe", "Running a café")]
    [InlineData("engin", "Engineering for everyone")]
    [InlineData("what do engineers do", "Engineering for everyone")]
    [InlineData("bridge load", "Load the bridge until it breaks")]
    [InlineData("\"the bridge until\"", "Load the bridge until it breaks")]
    [InlineData("load \"the bridge", "Load the bridge until it breaks")]
    [InlineData("guest speaker", "Morning assembly")]
    [InlineData("NHS", "Working in healthcare")]
    [InlineData("IT", "Computing at work")]
    [InlineData("IT xyzzy", "Computing at work")]
    [InlineData("solicitor", "Law at work")]
    [InlineData("H&SC", "Health and social care in practice")]
    [InlineData("enginering", "Engineering for everyone")]
    [InlineData("everone", "Engineering for everyone")]
    [InlineData("engineeri", "Engineering for everyone")]
    [InlineData("helathcare", "Working in healthcare")]
    [InlineData("helathcare working", "Working in healthcare")]
    [InlineData("wroking in healthcare", "Working in healthcare")]
    public async Task Words_are_found_by_stem_beginning_phrase_and_meaning(string typed, string title)
    {
        var offer = Offer(title);
        offer = title == "Morning assembly" ? offer with { Kind = "Careers talk" } : offer with { Kind = "" };
        var index = await WithAsync(offer, Offer("Nothing like it", "Something else entirely, and so it is.") with { Kind = "" });
        Assert.Equal([offer.Id], (await index.FindAsync(new OfferSearch { Today = Today, Words = typed }, Now)).Hits.Select(hit => hit.Id));
    }

    [Theory]
    [InlineData("bridge tunnel")]
    [InlineData("\"bridge the load\"")]
    [InlineData("law solicitor barrister xyzzy")]
    public async Task All_words_are_wanted_and_phrases_as_they_are(string typed)
    {
        var index = await WithAsync(Offer("Load the bridge until it breaks"), Offer("Tunnels"), Offer("Law at work"));
        Assert.Equal(0, (await index.FindAsync(new OfferSearch { Today = Today, Words = typed, AllWords = true }, Now)).Total);
        Assert.Equal(typed.Contains('"'), (await index.FindAsync(new OfferSearch { Today = Today, Words = typed }, Now)).Fewer is null);
    }

    [Fact]
    public async Task A_mistyped_word_is_told_as_the_word_that_was_taken_for_it()
    {
        var index = await WithAsync(Offer("Apprenticeships explained"), Offer("Tunnels"));
        var found = await index.FindAsync(new OfferSearch { Today = Today, Words = "aprenticeship" }, Now);
        Assert.Equal([new CorrectedWord("aprenticeship", "apprenticeships")], found.Corrected);
        Assert.Empty((await index.FindAsync(new OfferSearch { Today = Today, Words = "apprenticeship" }, Now)).Corrected);
    }

    [Theory]
    [InlineData("?")]
    [InlineData("🚇 !")]
    [InlineData("\"\"")]
    public async Task Marks_and_pictures_alone_are_no_words_and_order_nothing(string typed)
    {
        var index = await WithAsync([.. Enumerable.Range(0, 30).Select(n => Offer(n % 3 == 0 ? "Bridges" : "Tunnels") with { NoticeDays = n })]);
        await index.FindAsync(new OfferSearch { Today = Today, Words = "bridges" }, Now);
        var found = (await index.FindAsync(new OfferSearch { Today = Today, Words = typed, Take = 30 }, Now)).Hits;
        Assert.Equal((await index.FindAsync(new OfferSearch { Today = Today, Take = 30 }, Now)).Hits.Select(hit => hit.Id), found.Select(hit => hit.Id));
    }

    [Fact]
    public async Task What_only_means_the_same_does_not_outrank_the_word_that_was_typed()
    {
        var (typed, meant) = (Offer("An hour with us") with { Kind = "Internship" }, Offer("Work experience, real work experience"));
        var index = await WithAsync([meant, typed, .. Enumerable.Range(0, 20).Select(n => Offer("Life at sea"))]);
        Assert.Equal(typed.Id, (await index.FindAsync(new OfferSearch { Today = Today, Words = "internship" }, Now)).Hits[0].Id);
    }

    [Fact]
    public async Task Of_words_equally_near_the_one_that_most_offers_have_is_taken()
    {
        var index = await WithAsync(Offer("Bank"), Offer("Bane"), Offer("Bank again"));
        Assert.Equal(2, await TotalAsync(index, "bant"));
    }

    [Theory]
    [InlineData("LWA")]
    [InlineData("lew")]
    [InlineData("xngineering")]
    [InlineData("xy1234")]
    [InlineData("\"enginneering\"")]
    public async Task Short_words_first_letters_numbers_and_words_in_quotation_marks_are_not_put_right(string typed) =>
        Assert.Equal(0, await TotalAsync(await WithAsync(Offer("Law and engineering xy1235")), typed));

    [Fact]
    public async Task It_in_small_letters_is_not_information_technology()
    {
        var index = await WithAsync(Offer("Computing at work", "Machines."), Offer("Try it", "It is fun."));
        Assert.Equal(1, await TotalAsync(index, "it"));
        Assert.Equal(1, await TotalAsync(index, "IT computing"));
    }

    [Fact]
    public async Task A_word_that_some_offer_has_is_not_taken_as_a_beginning()
    {
        var index = await WithAsync(Offer("Art at work"), Offer("Artificial intelligence at work"));
        Assert.Equal(1, await TotalAsync(index, "art"));
        Assert.Equal(1, await TotalAsync(index, "artif"));
    }

    [Fact]
    public async Task The_title_weighs_most_and_what_was_found_is_marked()
    {
        var inText = Offer("An hour with us", "Find out how a <b>bridge</b> is built, why bridges fail, and who pays for a bridge.");
        var inTitle = Offer("Bridges & bolts", "Find out what engineers do.");
        var index = await WithAsync(inText, inTitle, Offer("Tunnels"), Offer("Roads"), Offer("Canals"));

        var hits = (await index.FindAsync(new OfferSearch { Today = Today, Words = "bridge" }, Now)).Hits;

        Assert.Equal([inTitle.Id, inText.Id], hits.Select(hit => hit.Id));
        Assert.Equal([new TextPart("Bridges", true), new TextPart(" & bolts", false)], hits[0].Title);
        Assert.Equal(["bridge", "bridges", "bridge"], hits[1].Excerpt.Where(part => part.Found).Select(part => part.Text));
    }

    [Fact]
    public async Task A_long_description_is_cut_at_a_word()
    {
        var index = await WithAsync(Offer("Tunnels", string.Join(' ', Enumerable.Repeat("tunnelling", 100))));
        var whole = string.Concat(Assert.Single((await index.FindAsync(new OfferSearch { Today = Today }, Now)).Hits).Excerpt.Select(part => part.Text));
        Assert.EndsWith(" tunnelling…", whole);
        Assert.InRange(whole.Length, 200, 270);
    }

    [Theory]
    [Trait("Kind", "Long")]
    [MemberData(nameof(Hostile))]
    public async Task Whatever_is_typed_is_only_words(string typed, string titles)
    {
        var index = await WithAsync(Offer("Tunnels") with { NoticeDays = 7 }, Offer("Roads", string.Join(' ', Enumerable.Repeat("An hour of roads and the like.", 8))) with { NoticeDays = 60 });
        var found = await index.FindAsync(new OfferSearch { Today = Today, Words = typed }, Now);
        Assert.Equal(titles, string.Join(' ', found.Hits.Select(hit => string.Concat(hit.Title.Select(part => part.Text)))));
        Assert.Equal(found.Hits.Count, found.Total);
    }

    [Fact]
    public async Task Whatever_is_written_is_only_text()
    {
        var hostile = string.Join(' ', Hostile.Select(row => row.Data.Item1));
        var index = await WithAsync(Offer(hostile, hostile), Offer("Roads"));
        var hit = Assert.Single((await index.FindAsync(new OfferSearch { Today = Today, Words = "drop" }, Now)).Hits);
        Assert.DoesNotContain(hit.Title, part => part.Found && !part.Text.Equals("DROP", StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>What somebody may type, and the titles that it finds, in order.</summary>
    public static TheoryData<string, string> Hostile => new()
    {
        { "'; DROP TABLE Offers; --", "" },
        { "\"", "Tunnels Roads" },
        { "\"\"", "Tunnels Roads" },
        { "\"\"\"", "Tunnels Roads" },
        { "*", "Tunnels Roads" },
        { "a*", "" },
        { "^tunnels", "Tunnels" },
        { "title:tunnels", "Tunnels" },
        { "NEAR(a b)", "" },
        { "a AND", "Roads" },
        { "OR", "" },
        { "NOT tunnels", "Tunnels" },
        { "(((", "Tunnels Roads" },
        { ")", "Tunnels Roads" },
        { "{a b}: c", "" },
        { "-tunnels", "Tunnels" },
        { "+", "Tunnels Roads" },
        { "\\", "Tunnels Roads" },
        { "%", "Tunnels Roads" },
        { "_", "Tunnels Roads" },
        { "$match", "" },
        { "@p0", "" },
        { "\0", "Tunnels Roads" },
        { "tun\0nels", "" },
        { "\u0001tunnels\u0002", "Tunnels" },
        { "\uFEFF", "Tunnels Roads" },
        { "é", "" },
        { "e\u0301", "" },
        { "\u0301", "Tunnels Roads" },
        { "𝒯unnels", "Tunnels" },
        { "🚇", "Tunnels Roads" },
        { "العربية", "" },
        { "日本語", "" },
        { "ﬁ", "" },
        { "<script>alert(1)</script>", "" },
        { new string('a', 5000), "" },
        { new string('a', 10_000) + " tunnels", "" },
        { string.Join(' ', Enumerable.Repeat("tunnels", 500)), "Tunnels" },
        { string.Join(' ', Enumerable.Repeat("the of and", 500)), "Roads Tunnels" },
        { "the of and", "Roads" },
        { string.Concat(Enumerable.Repeat("\"a\" ", 100)), "" },
        { "\uD800", "Tunnels Roads" },
        { "\u202Eslennut\u202C", "" },
        { "tunnels\" OR 1=1 --", "Tunnels" },
        { "+tunnels^9 ~roads~2 [a TO z]", "Tunnels Roads" },
        { "1:1", "" },
        { "D&T", "" },
        { "½", "" },
        { "Ⅷ", "" },
    };
}
