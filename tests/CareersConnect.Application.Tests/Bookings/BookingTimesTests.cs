using CareersConnect.Domain.Bookings;
using CareersConnect.Domain.Education;
using CareersConnect.Testing.Trade;
using static CareersConnect.Application.Tests.Bookings.Asks;

namespace CareersConnect.Application.Tests.Bookings;

/// <summary>What time does: reminders, the question who took part, what nobody answered. A site of its own each, since they move the clock.</summary>
public sealed class BookingTimesTests : IDisposable
{
    private readonly TradeFixture _site = new();

    public void Dispose() => _site.Dispose();

    [Theory]
    [InlineData("2027-03-25", "over the spring change, 28 March")]
    [InlineData("2027-10-28", "over the autumn change, 31 October")]
    [InlineData("2028-02-23", "over 29 February")]
    [InlineData("2027-12-28", "over the year's end")]
    public async Task Both_sides_are_reminded_at_eight_seven_days_and_one_day_before_and_the_school_is_asked_the_day_after(string weekBefore, string why)
    {
        var week = DateOnly.Parse(weekBefore, System.Globalization.CultureInfo.InvariantCulture);
        var market = await BookedAsync(week.AddDays(7));
        var mails = new List<(DateOnly Day, TimeOnly Time, string Subject)>();
        var seen = (await _site.EmailsAsync()).Count;
        for (var at = week.AddDays(-1).ToUtc(new TimeOnly(0, 30)); at < week.AddDays(10).ToUtc(TimeOnly.MinValue); at = at.AddMinutes(at.Hour is >= 5 and < 11 ? 30 : 150))
        {
            _site.Clock.MoveTo(at);
            await _site.RunDueJobsAsync();
            var now = await _site.EmailsAsync();
            mails.AddRange(now.Skip(seen).Select(mail => (at.DayInEngland(), TimeOnly.FromDateTime(at.ToEnglishTime()), mail.Subject[..8] + (mail.To == market.LeaderEmail ? " school" : " giver"))));
            seen = now.Count;
        }

        (DateOnly, TimeOnly, string)[] expected =
        [
            (week, new(8, 0), "Coming u giver"), (week, new(8, 0), "Coming u school"),
            (week.AddDays(6), new(8, 0), "Tomorrow giver"), (week.AddDays(6), new(8, 0), "Tomorrow school"),
            (week.AddDays(8), new(9, 0), "Who took school"),
        ];
        Assert.True(expected.SequenceEqual(mails), why + ": " + string.Join("; ", mails));
    }

    [Fact]
    public async Task What_is_booked_within_the_week_gets_no_reminder_of_a_week()
    {
        var market = await BookedAsync(new DateOnly(2027, 1, 15), notice: 0);
        await _site.TellDueAsync();
        for (var day = 0; day < 5; day++)
        {
            _site.Clock.MoveTo(new DateTime(2027, 1, 11 + day, 8, 30, 0, DateTimeKind.Utc));
            await _site.RunDueJobsAsync();
        }

        var subjects = (await _site.EmailsAsync(market.LeaderEmail)).Select(mail => mail.Subject.Split(':')[0]).ToList();
        Assert.Equal(["Confirmed", "Tomorrow, 10"], subjects);
    }

    [Fact]
    public async Task Whoever_has_not_answered_is_reminded_once_when_half_of_the_time_is_gone()
    {
        var market = await _site.MarketAsync();
        await _site.AskedAsync(market);
        var days = new List<DateOnly>();
        for (var day = new DateOnly(2027, 1, 12); day < new DateOnly(2027, 1, 18); day = day.AddDays(1))
        {
            var before = (await _site.EmailsAsync(market.Volunteer.Email)).Count;
            _site.Clock.MoveTo(day.ToUtc(new TimeOnly(8, 30)));
            await _site.RunDueJobsAsync();
            days.AddRange(Enumerable.Repeat(day, (await _site.EmailsAsync(market.Volunteer.Email)).Count - before));
        }

        Assert.Equal([new DateOnly(2027, 1, 15)], days);
    }

    [Fact]
    public async Task What_nobody_answered_closes_in_the_hour_after_its_last_day_and_both_are_told()
    {
        var market = await _site.MarketAsync();
        var id = await _site.AskedAsync(market);
        _site.Clock.MoveTo(new DateTime(2027, 1, 18, 23, 30, 0, DateTimeKind.Utc));
        await _site.RunDueJobsAsync();
        Assert.Equal(BookingStatus.Requested, (await _site.BookingAsync(id)).Status);

        _site.Clock.MoveTo(new DateTime(2027, 1, 19, 0, 30, 0, DateTimeKind.Utc));
        await _site.RunDueJobsAsync();

        Assert.Equal(BookingStatus.Expired, (await _site.BookingAsync(id)).Status);
        Assert.Equal("No answer from Trentside Rail about 22 February", (await _site.EmailsAsync(market.LeaderEmail))[^1].Subject);
        Assert.Equal("Closed: Thornmere Academy and 22 February", (await _site.EmailsAsync(market.Volunteer.Email))[^1].Subject);
    }

    private async Task<Marketplace> BookedAsync(DateOnly day, int notice = 10)
    {
        var market = await _site.MarketAsync();
        var offer = await market.OfferAsync(_site, built => built.BookedAtOnce().With(details => details with { NoticeDays = notice }).OnDate(day));
        await _site.SendAsync(market.Leader, For(offer, offer.Sessions[0].Id));
        return market;
    }
}
