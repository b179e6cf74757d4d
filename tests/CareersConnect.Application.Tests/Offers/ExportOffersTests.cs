using CareersConnect.Application.Imports;
using CareersConnect.Application.Offers.Files;
using CareersConnect.Application.SignedIn;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.Offers;
using CareersConnect.Domain.ReferenceData;
using CareersConnect.Testing.Builders;
using CareersConnect.Testing.Trade;
using Microsoft.EntityFrameworkCore;

namespace CareersConnect.Application.Tests.Offers;

public sealed class ExportOffersTests(TradeFixture site) : IClassFixture<TradeFixture>
{
    private static readonly SystemMember Host = new();

    [Fact]
    public async Task What_is_exported_imports_into_an_empty_house_and_exports_the_same_again()
    {
        var market = await OpenAsync();
        await FillAsync(market);
        var first = await site.ExportAsync(market.Giver);
        await site.InDatabaseAsync(db => db.Offers.Where(offer => offer.OrganisationId == market.Employer.Id).ExecuteDeleteAsync());

        var report = await site.ImportAsync(market.Giver, first);

        Assert.Equal((ImportOutcome.Done, ""), (report.Outcome, string.Join('\n', report.Faults)));
        Assert.Equal(Lines(first), Lines(await site.ExportAsync(market.Giver)));
    }

    [Fact]
    public async Task What_is_exported_holds_nothing_new_for_the_house_that_it_came_from()
    {
        var market = await OpenAsync();
        await FillAsync(market);

        var report = await site.ImportAsync(market.Giver, await site.ExportAsync(market.Giver));

        Assert.Equal((ImportOutcome.NothingNew, 0), (report.Outcome, report.FaultsTotal));
    }

    [Fact]
    public async Task The_hosts_file_names_each_organisation_and_a_members_holds_its_own_offers()
    {
        var (market, other) = (await OpenAsync(), await OpenAsync());
        await FillAsync(market);
        await FillAsync(other);

        var all = await site.ExportAsync(Host);

        Assert.Contains(market.Employer.Name, all);
        Assert.Contains(other.Employer.Name, all);
        Assert.DoesNotContain(other.Employer.Name, await site.ExportAsync(market.Giver));
        Assert.Equal(ImportOutcome.NothingNew, (await site.ImportAsync(Host, all)).Outcome);
    }

    [Fact]
    public async Task Organisations_of_one_name_stand_with_their_keys_so_that_the_hosts_file_imports_again()
    {
        var (market, twin) = (await OpenAsync(), await OpenAsync());
        await site.InDatabaseAsync(db => db.Organisations.Where(o => o.Id == twin.Employer.Id).ExecuteUpdateAsync(set => set.SetProperty(o => o.Name, market.Employer.Name)));
        await FillAsync(market);
        await FillAsync(twin);

        var all = await site.ExportAsync(Host);

        Assert.Contains(market.Employer.Id.Value.ToString(), all);
        Assert.Contains(twin.Employer.Id.Value.ToString(), all);
        Assert.DoesNotContain(market.Employer.Id.Value.ToString(), await site.ExportAsync(market.Giver));
        var report = await site.ImportAsync(Host, all);
        Assert.Equal((ImportOutcome.NothingNew, ""), (report.Outcome, string.Join('\n', report.Faults)));
    }

    [Theory]
    [InlineData("=cmd|' /C calc'!A0")]
    [InlineData("+44 1632 960147")]
    [InlineData("-1")]
    [InlineData("@sum(A1)")]
    [InlineData("'=already marked")]
    [InlineData("\"quoted\", with a comma\r\nand a line")]
    public async Task No_cell_begins_like_a_formula_and_each_comes_back_as_it_was(string text)
    {
        var market = await OpenAsync();
        await market.OfferAsync(site, offer => offer.ByArrangement().With(details => details with { Title = text.Replace("\r\n", " ", StringComparison.Ordinal), Description = text }));

        var file = await site.ExportAsync(market.Giver);

        foreach (var start in new[] { "=", "+", "-", "@", "\t" })
        {
            Assert.DoesNotContain("," + start, file);
            Assert.DoesNotContain(",\"" + start, file);
        }

        await site.InDatabaseAsync(db => db.Offers.Where(offer => offer.OrganisationId == market.Employer.Id).ExecuteDeleteAsync());
        await site.ImportAsync(market.Giver, file);
        Assert.Equal(text, await site.InDatabaseAsync(db => db.Offers.Where(offer => offer.OrganisationId == market.Employer.Id).Select(offer => offer.Description).SingleAsync()));
    }

    [Fact]
    public async Task The_template_can_be_imported_as_it_is()
    {
        var market = await OpenAsync();

        var report = await site.ImportAsync(market.Giver, OfferTemplate.Text);

        Assert.Equal((ImportOutcome.Done, "", 2), (report.Outcome, string.Join('\n', report.Faults), report.RowsRead));
    }

    [Fact]
    public async Task A_booked_date_that_is_not_in_the_file_stays_and_is_told()
    {
        var market = await OpenAsync();
        var offer = await market.OfferAsync(site, talk => talk.ByArrangement().OnDate(new DateOnly(2027, 3, 8)).OnDate(new DateOnly(2027, 3, 15)));
        await site.InDatabaseAsync(db => db.Sessions.Where(date => date.OfferId == offer.Id && date.StartsAt < new DateTime(2027, 3, 10)).ExecuteUpdateAsync(set => set.SetProperty(date => date.Taken, 1)));
        var file = (await site.ExportAsync(market.Giver)).Replace("2027-03-08 10:00;2027-03-15 10:00", "", StringComparison.Ordinal);

        var report = await site.ImportAsync(market.Giver, file);

        Assert.Equal("The date 2027-03-08 10:00 is not in the file but is booked, so it stays.", Assert.Single(report.Warnings).Reason);
        var dates = await site.InDatabaseAsync(db => db.Sessions.Where(date => date.OfferId == offer.Id).OrderBy(date => date.StartsAt).Select(date => date.IsClosed).ToListAsync());
        Assert.Equal([false, true], dates);
    }

    private async Task<Marketplace> OpenAsync() => await Marketplace.OpenAsync(site, employerName: $"Trentside {Guid.NewGuid():N}"[..30]);

    private async Task FillAsync(Marketplace market)
    {
        await market.OfferAsync(site, offer => offer.OnDate(new DateOnly(2027, 3, 8)).OnDate(new DateOnly(2027, 6, 14), capacity: 3, hour: 14).With(details => details with
        {
            Location = new Domain.Places.GridPoint(438_000, 340_000), Postcode = "ZZ99 2AA",
            LearningOutcomes = ["Say what an engineer does; and why", "Name two ways in"], Subjects = ["physics", "design-and-technology"],
            Access = AccessFeatures.StepFree | AccessFeatures.QuietSpace, AccessNote = "Parking by the door, on request", CostPence = 1250, CostNote = "Card", Language = "English and Polish",
            YearGroups = YearGroups.Of(YearGroup.Year7, YearGroup.Year9), Modes = DeliveryModes.InPerson | DeliveryModes.LiveOnline,
        }));
        await market.OfferAsync(site, offer => offer.AsDraft().With(details => details with { Title = "", ActivityType = ActivityTypeId.WorkplaceVisit, Place = MeetingPlace.AtWorkplace, Location = new Domain.Places.GridPoint(438_000, 340_000), Postcode = "ZZ99 2AA" }));
        await market.OfferAsync(site, offer => offer.ByArrangement().With(details => details with { ArrangementFrom = new DateOnly(2027, 2, 1), ArrangementUntil = new DateOnly(2027, 7, 1), TravelMiles = null }));
    }

    /// <summary>The rows without their order.</summary>
    private static IEnumerable<string> Lines(string file) => file.Split("\r\n").Order(StringComparer.Ordinal);
}
