using CareersConnect.Application.Bookings;
using CareersConnect.Application.Tests.Jobs;
using CareersConnect.Domain.Bookings;
using CareersConnect.Domain.Education;
using CareersConnect.Testing.Trade;
using Microsoft.EntityFrameworkCore;
using static CareersConnect.Application.Tests.Bookings.Asks;

namespace CareersConnect.Application.Tests.Bookings;

/// <summary>What cannot be done keeps nothing else from being done, and what an outage kept from being done is done late. A site of its own each, since they move the clock.</summary>
public sealed class LateAndBrokenTests : IDisposable
{
    private static readonly DateOnly Day = new(2027, 3, 10);
    private readonly BrokenFixture _site = new();

    public void Dispose() => _site.Dispose();

    [Fact]
    public async Task One_booking_that_cannot_be_reminded_of_keeps_no_other_from_its_reminder()
    {
        var (first, second) = (await BookedAsync(), await BookedAsync());
        _site.Broken.Breaks = request => request is RemindOfBooking.Command remind && remind.BookingId == first.Id;
        await RunAtAsync(Day.AddDays(-7));
        Assert.Equal(0, await WeekRemindersAsync(first.Market));
        Assert.Equal(1, await WeekRemindersAsync(second.Market));
        Assert.Equal(1, await _site.InDatabaseAsync(db => db.JobLeases.Where(lease => lease.Name == "booking-reminders").Select(lease => lease.Failures).SingleAsync()));

        _site.Broken.Mend();
        _site.Clock.Advance(TimeSpan.FromMinutes(1));
        await _site.RunDueJobsAsync();
        Assert.Equal(1, await WeekRemindersAsync(first.Market));
        Assert.Equal(1, await WeekRemindersAsync(second.Market));
    }

    [Fact]
    public async Task One_ask_that_cannot_be_closed_keeps_no_other_from_closing()
    {
        var (first, second) = (await _site.AskedAsync(await _site.MarketAsync()), await _site.AskedAsync(await _site.MarketAsync()));
        _site.Broken.Breaks = request => request is ExpireUnanswered.Command expire && expire.BookingId == first;
        await RunAtAsync(new DateOnly(2027, 1, 20));
        Assert.Equal(BookingStatus.Requested, (await _site.BookingAsync(first)).Status);
        Assert.Equal(BookingStatus.Expired, (await _site.BookingAsync(second)).Status);
    }

    [Theory]
    [InlineData(6, 1)]
    [InlineData(4, 1)]
    [InlineData(3, 0)]
    public async Task The_reminder_of_a_week_that_an_outage_kept_back_is_sent_once_while_it_makes_sense(int daysBefore, int reminders)
    {
        var (market, _) = await BookedAsync();
        await RunAtAsync(Day.AddDays(-9));
        await RunAtAsync(Day.AddDays(-daysBefore));
        Assert.Equal(reminders, await WeekRemindersAsync(market));
        await RunAtAsync(Day.AddDays(1 - daysBefore));
        Assert.Equal(reminders, await WeekRemindersAsync(market));
    }

    private async Task RunAtAsync(DateOnly day)
    {
        _site.Clock.MoveTo(day.ToUtc(new TimeOnly(8, 30)));
        await _site.RunDueJobsAsync();
    }

    private async Task<(Marketplace Market, BookingId Id)> BookedAsync()
    {
        var market = await _site.MarketAsync();
        var offer = await market.OfferAsync(_site, built => built.BookedAtOnce().OnDate(Day));
        var id = await _site.SendAsync(market.Leader, For(offer, offer.Sessions[0].Id));
        await _site.TellDueAsync();
        return (market, id);
    }

    private async Task<int> WeekRemindersAsync(Marketplace market) =>
        (await _site.EmailsAsync(market.LeaderEmail)).Count(mail => mail.Subject.StartsWith("Coming up", StringComparison.Ordinal));
}
