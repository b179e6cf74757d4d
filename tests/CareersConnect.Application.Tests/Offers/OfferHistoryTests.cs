using CareersConnect.Application.Offers;
using CareersConnect.Application.Pipeline;
using CareersConnect.Application.SignedIn;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.Kernel;
using CareersConnect.Domain.Offers;
using CareersConnect.Domain.Organisations;
using CareersConnect.Testing.Trade;
using Microsoft.EntityFrameworkCore;

namespace CareersConnect.Application.Tests.Offers;

/// <summary>Every change of an offer's status stays written down, whoever made it and by whatever way.</summary>
public sealed class OfferHistoryTests : IDisposable
{
    private readonly TradeFixture _site = new();

    public void Dispose() => _site.Dispose();

    [Fact]
    public async Task A_change_by_a_member_and_one_by_the_system_tell_apart_and_the_numbers_go_on_though_the_history_is_not_loaded()
    {
        var market = await _site.MarketAsync();
        var day = new DateOnly(2027, 3, 10);
        var offer = (await market.OfferAsync(_site, built => built.OnDate(day))).Id;
        using (var counted = _site.Statements.Count())
        {
            await _site.SendAsync(market.Giver, new PauseOffer.Command(offer));
            Assert.DoesNotContain(counted.Statements, statement => statement.Contains("OfferHistory", StringComparison.Ordinal) && !statement.Contains("INSERT", StringComparison.Ordinal));
        }

        await _site.SendAsync(market.Giver, new PublishOffer.Command(offer));
        await _site.SendAsync(market.Giver, new PublishOffer.Command(offer));
        _site.Clock.MoveTo(day.AddDays(1).ToUtc(new TimeOnly(4, 0)));
        await _site.RunDueJobsAsync();
        await _site.SendAsync(market.Giver, new WithdrawOffer.Command(offer, " We have moved. "));
        await _site.SendAsync(market.Giver, new WithdrawOffer.Command(offer));

        Assert.Equal(
            [
                (1, "Begun as a draft by Kwame Osei", ""), (2, "Published by Kwame Osei", ""), (3, "Paused by Kwame Osei", ""), (4, "Published again by Kwame Osei", ""),
                (5, "Expired", "Its last date has passed."), (6, "Withdrawn by Kwame Osei", "We have moved."),
            ],
            (await HistoryAsync(offer)).Select(entry => (entry.Number, entry.InWords(), entry.Reason)));
        Assert.Equal([market.Giver.PersonId, null], (await HistoryAsync(offer)).Skip(3).Take(2).Select(entry => entry.ByPersonId));
        Assert.Equal((await HistoryAsync(offer)).Select(entry => (entry.At, entry.InWords(), entry.Reason)), (await _site.SendAsync(market.Giver, new ShowOwnOffer.Query(offer))).History.Select(row => (row.At, row.What, row.Why)));
    }

    [Fact]
    public async Task What_is_refused_and_what_is_somebody_elses_leaves_no_row()
    {
        var (market, stranger) = (await _site.MarketAsync(), await _site.MarketAsync());
        var offer = (await market.OfferAsync(_site, built => built.ByArrangement())).Id;

        await Assert.ThrowsAsync<NotFoundException>(() => _site.SendAsync(stranger.Giver, new PauseOffer.Command(offer)));
        await Assert.ThrowsAsync<NotFoundException>(() => _site.SendAsync(stranger.Giver, new ShowOwnOffer.Query(offer)));
        await _site.SendAsync(market.Giver, new WithdrawOffer.Command(offer));
        await Assert.ThrowsAsync<RuleBrokenException>(() => _site.SendAsync(market.Giver, new PublishOffer.Command(offer)));

        Assert.Equal([OfferStatus.Draft, OfferStatus.Published, OfferStatus.Withdrawn], (await HistoryAsync(offer)).Select(entry => entry.To));
    }

    [Fact]
    public async Task A_file_of_offers_says_who_brought_it_and_that_it_was_a_file_and_the_same_again_adds_nothing()
    {
        var market = await _site.MarketAsync();
        string[] rows = [OfferFiles.Talk("T-1"), OfferFiles.Talk("T-2", status: "paused"), OfferFiles.Talk("T-3", status: "draft")];
        await _site.ImportAsync(market.Giver, OfferFiles.File(rows));
        await _site.ImportAsync(market.Giver, OfferFiles.File(rows));

        Assert.Equal(
            [
                ("T-1", 1, "Begun as a draft by Kwame Osei", ""), ("T-1", 2, "Published by Kwame Osei", "A file of offers said so."),
                ("T-2", 1, "Begun as a draft by Kwame Osei", ""), ("T-2", 2, "Published by Kwame Osei", "A file of offers said so."), ("T-2", 3, "Paused by Kwame Osei", "A file of offers said so."),
                ("T-3", 1, "Begun as a draft by Kwame Osei", ""),
            ],
            await _site.InDatabaseAsync(async db => (await db.OfferHistory.AsNoTracking().Join(db.Offers, entry => entry.OfferId, offer => offer.Id, (entry, offer) => new { offer.ExternalId, Entry = entry }).ToListAsync())
                .OrderBy(row => row.ExternalId, StringComparer.Ordinal).ThenBy(row => row.Entry.Number).Select(row => (row.ExternalId!, row.Entry.Number, row.Entry.InWords(), row.Entry.Reason)).ToList()));

        var hosts = OfferFiles.File(OfferFiles.Talk("T-1", organisation: market.Employer.Id.Value.ToString(), status: "paused"));
        await _site.ImportAsync(new SystemMember(), hosts);
        var last = await _site.InDatabaseAsync(db => db.OfferHistory.AsNoTracking().Where(entry => entry.ByPersonId == null).SingleAsync());
        Assert.Equal(("Paused", "A file of offers said so."), (last.InWords(), last.Reason));
    }

    [Fact]
    public async Task A_draft_that_is_thrown_away_leaves_nothing_and_a_copy_begins_its_own()
    {
        var market = await _site.MarketAsync();
        var offer = (await market.OfferAsync(_site, built => built.ByArrangement())).Id;
        var copy = await _site.SendAsync(market.Giver, new CopyOffer.Command(offer));
        Assert.Equal("Begun as a draft by Kwame Osei", Assert.Single(await HistoryAsync(copy)).InWords());

        await _site.SendAsync(market.Giver, new WithdrawOffer.Command(copy));
        Assert.Empty(await HistoryAsync(copy));
        Assert.Equal(2, (await HistoryAsync(offer)).Count);
    }

    private Task<List<OfferHistoryEntry>> HistoryAsync(OfferId offer) =>
        _site.InDatabaseAsync(db => db.OfferHistory.AsNoTracking().Where(entry => entry.OfferId == offer).OrderBy(entry => entry.Number).ToListAsync());
}
