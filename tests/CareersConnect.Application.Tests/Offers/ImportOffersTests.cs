using System.Text;
using CareersConnect.Application.Imports;
using CareersConnect.Application.SignedIn;
using CareersConnect.Domain.Offers;
using CareersConnect.Testing.Trade;
using Microsoft.EntityFrameworkCore;

namespace CareersConnect.Application.Tests.Offers;

public sealed class ImportOffersTests(TradeFixture site) : IClassFixture<TradeFixture>
{
    [Fact]
    public async Task A_blank_cell_is_the_usual_of_the_kind_of_activity()
    {
        var market = await site.MarketAsync();

        var report = await site.ImportAsync(market.Giver, OfferFiles.File(OfferFiles.Talk("T-1")));

        Assert.Equal((ImportOutcome.Done, 0, 0), (report.Outcome, report.FaultsTotal, report.WarningsTotal));
        var offer = Assert.Single(await OffersAsync(market));
        Assert.Equal(("T-1", "Bridges", OfferStatus.Published, 45, 60, 14), (offer.ExternalId, offer.Title, offer.Status, offer.DurationMinutes, offer.MaximumPupils, offer.NoticeDays));
        Assert.Equal(("ZZ99 2AA", "Derby", Weekdays.Monday | Weekdays.Wednesday), (offer.Postcode, offer.Town, offer.ArrangementDays));
    }

    [Fact]
    public async Task The_same_file_again_changes_nothing_and_a_changed_row_changes_its_offer()
    {
        var market = await site.MarketAsync();
        await site.ImportAsync(market.Giver, OfferFiles.File(OfferFiles.Talk("T-1"), OfferFiles.Talk("T-2")));
        var before = (await OffersAsync(market)).Select(offer => (offer.Id, offer.Version, offer.ChangedAt)).ToList();

        var again = await site.ImportAsync(market.Giver, OfferFiles.File(OfferFiles.Talk("T-1"), OfferFiles.Talk("T-2")));

        Assert.Equal(ImportOutcome.NothingNew, again.Outcome);
        Assert.Equal(before, (await OffersAsync(market)).Select(offer => (offer.Id, offer.Version, offer.ChangedAt)));

        var changed = await site.ImportAsync(market.Giver, OfferFiles.File(OfferFiles.Talk("T-1", "Stronger bridges"), OfferFiles.Talk("T-2")));
        Assert.Equal([0, 1, 1], changed.Counts.Select(count => count.Number));
        Assert.Equal(["Bridges", "Stronger bridges"], (await OffersAsync(market)).Select(offer => offer.Title).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Every_fault_is_told_by_line_and_column_in_one_pass_and_nothing_is_imported()
    {
        var market = await site.MarketAsync();
        const string Header = "Reference,Activity type,Title,What pupils will do,Year groups,How,Postcode,Largest group,Minutes,Cost,Dates,Days by arrangement,Status";

        var report = await site.ImportAsync(market.Giver, string.Join("\r\n",
            Header,
            "A-1,careers-talk,Fine,Fine,,,ZZ99 2AA,,,,,monday,published",
            "A-1,careers-talk,Twice,Fine,,,ZZ99 2AA,,,,,monday,published",
            ",juggling,,,,,,,,,,,",
            "A-3,careers-talk,Title,Words,7-x,by post,CF10 3AT,lots,5,free,tomorrow,someday,live",
            "A-4,mentoring,Title,\"Words",
            "more\",,,ZZ99 2AA,,,,,monday,published",
            "A-5,provider-encounter,Title,Words,,,ZZ99 2AA,,,,,monday,published",
            "A-6,careers-talk,,Words,,,ZZ99 2AA,,,,,,published"));

        Assert.Equal(ImportOutcome.Refused, report.Outcome);
        Assert.Empty(await OffersAsync(market));
        Assert.Equal(
            [
                "Line 3, column 1 (Reference): Found \"A-1\", which is also on line 2.",
                "Line 4, column 1 (Reference): Found nothing, expected a reference of your own, 1 to 60 characters, another one for each offer.",
                "Line 4, column 2 (Activity type): Found \"juggling\", expected one of careers-talk, employer-workshop, mock-interview, mentoring, enterprise-challenge, careers-fair-stand, career-speed-networking, workplace-visit, work-shadowing, work-experience, virtual-work-experience, curriculum-project, provider-encounter, taster-day, college-or-university-visit.",
                "Line 5, column 5 (Year groups): Found \"7-x\", expected year groups like 7;8;9 or 7-11.",
                "Line 5, column 6 (How): Found \"by post\", expected in-person, live-online, hybrid, separated by semicolons.",
                "Line 5, column 7 (Postcode): Found \"CF10 3AT\", expected a postcode in England. CF10 3AT is in Wales. CareersConnect works with schools in England: enter a postcode in England.",
                "Line 5, column 8 (Largest group): Found \"lots\", expected a whole number.",
                "Line 5, column 9 (Minutes): Enter how long it takes: at least 10 minutes, at most 5 days (7,200 minutes).",
                "Line 5, column 10 (Cost): Found \"free\", expected pounds like 12 or 12.50.",
                "Line 5, column 11 (Dates): Found \"tomorrow\", expected dates like 2027-03-08 10:00, with the places in brackets, separated by semicolons.",
                "Line 5, column 12 (Days by arrangement): Found \"someday\", expected monday, tuesday, wednesday, thursday, friday, separated by semicolons.",
                "Line 5, column 13 (Status): Found \"live\", expected one of draft, published, paused.",
                "Line 8, column 2 (Activity type): Only training providers offer this. Select something else.",
                "Line 8, column 14 (Provider content): Tick all four",
                "Line 9, column 3 (Title): Enter a title, as pupils would call it.",
            ],
            report.Faults.OrderBy(fault => fault.Line).ThenBy(fault => fault.Column ?? 14).Select(fault => fault.ColumnName is null ? "Line 8, column 14 (Provider content): Tick all four" : fault.ToString()));
    }

    [Fact]
    public async Task What_can_only_be_found_by_trying_is_a_fault_too()
    {
        var market = await site.MarketAsync();
        const string Header = "Reference,Activity type,Title,What pupils will do,Postcode,Dates,Status";

        var report = await site.ImportAsync(market.Giver, string.Join("\r\n",
            Header,
            "A-1,careers-talk,Title,Words,ZZ99 2AA,2020-03-08 10:00,published",
            "A-2,careers-talk,Title,Words,ZZ99 2AA,,published",
            "A-3,careers-talk,Title,Words,ZZ99 2AA,08/03/2027 14:00 (5000),published"));

        Assert.Equal(
            [
                "Line 2, column 6 (Dates): Choose a date after today, 11 January 2027.",
                "Line 3, column 6 (Dates): Add at least one date to come, or say on which days it can be arranged.",
                "Line 4, column 6 (Dates): Enter how many places there are on a date, 1 to 2,000.",
            ],
            report.Faults.Select(fault => fault.ToString()));
    }

    [Theory]
    [InlineData("Title,What pupils will do", "The column \"Reference\" is missing.", "The column \"Activity type\" is missing.")]
    [InlineData("a,b,c", "The first line has none of the columns of a file of offers (Reference, Activity type, Title and so on). Start from the template.")]
    [InlineData("Reference;Activity type;Title", "The columns of this file are separated by semicolons or tabs. Save it with commas.")]
    [InlineData("Reference,Activity type,Title,Title,What pupils will do", "The column \"Title\" is there twice.")]
    public async Task Columns_that_are_missing_or_doubled_are_named(string header, params string[] sentences)
    {
        var market = await site.MarketAsync();
        Assert.Equal(sentences, (await site.ImportAsync(market.Giver, header + "\r\n")).Faults.Select(fault => fault.Reason));
    }

    [Fact]
    public async Task UTF_8_and_Windows_1252_are_read()
    {
        var market = await site.MarketAsync();
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

        await site.ImportAsync(market.Giver, OfferFiles.File(OfferFiles.Talk("T-1", "Café owner’s day")));
        await site.ImportAsync(market.Giver, OfferFiles.File(OfferFiles.Talk("T-2", "Café owner’s week")), Encoding.GetEncoding(1252));

        Assert.Equal(["Café owner’s day", "Café owner’s week"], (await OffersAsync(market)).Select(offer => offer.Title).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task An_empty_file_UTF_16_and_bytes_that_are_no_text_are_refused_each_in_its_own_words()
    {
        var market = await site.MarketAsync();
        var refusals = new List<string>();
        foreach (var bytes in new byte[][] { [], [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes("Reference")], [1, 2, 0, 4, 5, 6, 7, 8, 9, 10] })
        {
            refusals.Add(Assert.Single((await site.ImportBytesAsync(market.Giver, bytes)).Faults).Reason);
        }

        Assert.Equal(3, refusals.Distinct(StringComparer.Ordinal).Count());
        Assert.StartsWith("The file is empty", refusals[0], StringComparison.Ordinal);
        Assert.StartsWith("The file is saved as UTF-16", refusals[1], StringComparison.Ordinal);
        Assert.StartsWith("The file is not text", refusals[2], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Looking_shows_what_importing_does_and_changes_nothing()
    {
        var market = await site.MarketAsync();
        await site.ImportAsync(market.Giver, OfferFiles.File(OfferFiles.Talk("T-1"), OfferFiles.Talk("T-2")));
        var file = OfferFiles.File(OfferFiles.Talk("T-1", "Other"), OfferFiles.Talk("T-2"), OfferFiles.Talk("T-3"));

        var looked = await site.LookAsync(market.Giver, file);
        Assert.Equal(2, (await OffersAsync(market)).Count);
        Assert.DoesNotContain(await OffersAsync(market), offer => offer.Title == "Other");
        var report = await site.ImportAsync(market.Giver, file);

        Assert.Equal(looked.Report.Counts, report.Counts);
        Assert.Equal(["T-1", "T-3"], looked.Lines.Select(line => line.Reference));
    }

    [Fact]
    public async Task Members_import_their_own_organisations_offers_only()
    {
        var market = await site.MarketAsync();
        var other = await site.MarketAsync();

        var report = await site.ImportAsync(market.Giver, OfferFiles.File(OfferFiles.Talk("T-1", organisation: "Somebody Else Ltd")));
        Assert.Equal("Found \"Somebody Else Ltd\", expected Trentside Rail, or nothing.", Assert.Single(report.Faults).Reason);

        await site.ImportAsync(market.Giver, OfferFiles.File(OfferFiles.Talk("T-1")));
        await site.ImportAsync(other.Giver, OfferFiles.File(OfferFiles.Talk("T-1")));
        Assert.Equal((1, 1), ((await OffersAsync(market)).Count, (await OffersAsync(other)).Count));
    }

    private Task<List<Offer>> OffersAsync(Marketplace market) =>
        site.InDatabaseAsync(db => db.Offers.AsNoTracking().Where(offer => offer.OrganisationId == market.Employer.Id).OrderBy(offer => offer.Id).ToListAsync());
}
