using CareersConnect.Application.Email;
using CareersConnect.Application.Jobs;
using CareersConnect.Application.SavedSearches;
using CareersConnect.Domain.SavedSearches;
using CareersConnect.Testing.Builders;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CareersConnect.Application.Tests.SavedSearches;

public sealed class WhenItIsToldTests : AlertTests
{
    [Fact]
    public async Task Daily_is_one_email_at_half_past_six_with_the_first_hit_and_the_count_in_the_subject()
    {
        await SaveAsync(HowOften.Daily);
        await OfferAsync("Far bridges", offer => offer.With(details => details with { Location = new Domain.Places.GridPoint(438_000, 352_000) }));
        await OfferAsync("Near bridges");
        await AtAsync(Utc(2027, 1, 12, 6, 29));
        Assert.Empty(await AlertsAsync());

        await AtAsync(Utc(2027, 1, 12, 6, 30));
        var mail = Assert.Single(await AlertsAsync());
        Assert.Equal("2 new offers: Near bridges, and 1 more", mail.Subject);
        await OfferAsync("Later bridges");
        await AtAsync(Utc(2027, 1, 12, 9, 0));
        Assert.Single(await AlertsAsync());
        await AtAsync(Utc(2027, 1, 13, 6, 30));
        Assert.Equal("1 new offer: Later bridges", (await AlertsAsync())[^1].Subject);
    }

    [Fact]
    public async Task A_morning_with_nothing_new_has_no_email()
    {
        await SaveAsync(HowOften.Daily);
        await AtAsync(Utc(2027, 1, 12, 6, 30));
        Assert.Empty(await AlertsAsync());
    }

    [Fact]
    public async Task The_job_may_run_twice_for_the_same_morning()
    {
        await SaveAsync(HowOften.Daily);
        await OfferAsync("Bridges");
        await AtAsync(Utc(2027, 1, 12, 6, 30));
        await OfferAsync("More bridges");
        await Site.InDatabaseAsync(db => db.JobLeases.Where(row => row.Name == "saved-searches-daily").ExecuteUpdateAsync(set => set.SetProperty(row => row.DueAt, Utc(2027, 1, 12, 6, 31))));
        await AtAsync(Utc(2027, 1, 12, 6, 32));
        Assert.Single(await AlertsAsync());
    }

    [Fact]
    public async Task Weekly_is_on_Monday_morning()
    {
        await SaveAsync(HowOften.Weekly);
        await OfferAsync("Bridges");
        for (var day = 12; day <= 17; day++)
        {
            await AtAsync(Utc(2027, 1, day, 6, 30));
        }

        Assert.Empty(await AlertsAsync());
        await AtAsync(Utc(2027, 1, 18, 6, 30));
        Assert.Single(await AlertsAsync());
    }

    [Theory]
    [InlineData(2027, 3, 27, 6, 31, 2027, 3, 28, 5, 30)]
    [InlineData(2027, 3, 28, 5, 29, 2027, 3, 28, 5, 30)]
    [InlineData(2027, 10, 30, 5, 31, 2027, 10, 31, 6, 30)]
    [InlineData(2027, 10, 31, 5, 30, 2027, 10, 31, 6, 30)]
    [InlineData(2027, 7, 1, 5, 30, 2027, 7, 2, 5, 30)]
    public void Half_past_six_is_on_the_wall_in_England_also_when_the_clocks_change(int y, int m, int d, int hour, int minute, int ny, int nm, int nd, int nextHour, int nextMinute) =>
        Assert.Equal(Utc(ny, nm, nd, nextHour, nextMinute), Job("saved-searches-daily").Next(Utc(y, m, d, hour, minute)));

    [Theory]
    [InlineData(2027, 3, 22, 6, 31, 2027, 3, 29, 5, 30)]
    [InlineData(2027, 3, 28, 12, 0, 2027, 3, 29, 5, 30)]
    [InlineData(2027, 10, 25, 5, 30, 2027, 11, 1, 6, 30)]
    [InlineData(2027, 11, 1, 6, 29, 2027, 11, 1, 6, 30)]
    public void Monday_is_Monday_in_England_also_when_the_clocks_change(int y, int m, int d, int hour, int minute, int ny, int nm, int nd, int nextHour, int nextMinute) =>
        Assert.Equal(Utc(ny, nm, nd, nextHour, nextMinute), Job("saved-searches-weekly").Next(Utc(y, m, d, hour, minute)));

    [Fact]
    public async Task A_morning_is_told_once_across_both_changes_of_the_clocks()
    {
        await SaveAsync(HowOften.Daily);
        foreach (var (morning, before) in new[] { (Utc(2027, 3, 28, 5, 30), Utc(2027, 3, 28, 5, 29)), (Utc(2027, 10, 31, 6, 30), Utc(2027, 10, 31, 5, 30)) })
        {
            await AtAsync(morning.AddDays(-2));
            var told = (await AlertsAsync()).Count;
            await Market.OfferAsync(Site, offer => offer.ByArrangement().With(details => details with { Title = $"Bridges of {morning:MMMM}" }));
            await AtAsync(before);
            await AtAsync(morning);
            await AtAsync(morning.AddMinutes(1));
            Assert.InRange((await AlertsAsync()).Count - told, 1, 1);
        }
    }

    [Fact]
    public async Task What_is_published_together_is_told_together()
    {
        await SaveAsync(HowOften.AtOnce);
        await OfferAsync("First");
        await Site.TellDueAsync();
        await OfferAsync("Second");
        await OfferAsync("Third");
        Assert.Single(await AlertsAsync());

        await AtAsync(Site.Clock.GetUtcNow().UtcDateTime.AddMinutes(16));
        Assert.StartsWith("2 new offers: ", (await AlertsAsync())[^1].Subject, StringComparison.Ordinal);
        Assert.Equal(2, (await AlertsAsync()).Count);
    }

    [Fact]
    public async Task Only_kept_tells_nothing_and_starts_with_what_is_new_from_then_on()
    {
        var id = await SaveAsync(HowOften.OnlyKept);
        await OfferAsync("Before");
        Assert.Empty(await AlertsAsync());
        await Site.SendAsync(Market.Leader, new ChangeSavedSearch.Command(id, "Bridges", HowOften.AtOnce));
        Assert.Empty(await AlertsAsync());
        await OfferAsync("After");
        Assert.Equal("1 new offer: After", Assert.Single(await AlertsAsync()).Subject);
    }

    [Fact]
    public async Task After_a_year_it_is_asked_whether_it_is_wanted_and_stops_when_nobody_answers()
    {
        var id = await SaveAsync(HowOften.Daily);
        await AtAsync(Utc(2028, 1, 11, 9, 30));
        var asked = Assert.Single(await AlertsAsync());
        Assert.Equal("Do you still want to be told of new offers for “Something for year 8”?", asked.Subject);
        Assert.Contains("10 February 2028", asked.Text, StringComparison.Ordinal);
        await AtAsync(Utc(2028, 2, 9, 9, 30));
        Assert.Single(await AlertsAsync());
        Assert.True((await SearchAsync(id)).IsTelling);

        await AtAsync(Utc(2028, 2, 11, 9, 30));
        Assert.Equal(StoppedBy.Silence, (await SearchAsync(id)).StoppedBy);
        Assert.Single(await AlertsAsync());
    }

    [Fact]
    public async Task Whoever_opens_it_is_not_asked_and_whoever_says_yes_keeps_it()
    {
        var (opened, kept) = (await SaveAsync(HowOften.Daily), await SaveAsync(HowOften.Weekly, ForYear8 with { WithinMiles = 25 }));
        await AtAsync(Utc(2027, 7, 1, 9, 0));
        await Site.SendAsync(Market.Leader, new OpenSavedSearch.Command(opened));
        await AtAsync(Utc(2028, 1, 11, 9, 30));
        Assert.Equal(kept.Value, Assert.Single(await AlertsAsync()).About);

        await Site.SendAsync(null, new KeepAlert.Command(AlertLink.Sign(await SearchAsync(kept), AlertLinkUse.Keep)));
        await AtAsync(Utc(2028, 2, 15, 9, 30));
        Assert.True((await SearchAsync(kept)).IsTelling);
    }

    [Fact]
    public async Task Every_alert_carries_the_way_to_stop_it_with_one_press()
    {
        var id = await SaveAsync(HowOften.AtOnce);
        await OfferAsync("Bridges");
        await Site.TellDueAsync();
        await AtAsync(Utc(2028, 1, 11, 9, 30));
        var mails = await AlertsAsync();
        Assert.Equal(2, mails.Count);
        var path = StopAlert.PathFor(AlertLink.Sign(await SearchAsync(id), AlertLinkUse.Stop));
        Assert.All(mails, mail => Assert.Equal(path, mail.UnsubscribePath));
        Assert.All(mails, mail => Assert.Contains(path, mail.Text, StringComparison.Ordinal));
    }

    private static DateTime Utc(int year, int month, int day, int hour, int minute) => new(year, month, day, hour, minute, 0, DateTimeKind.Utc);

    private IRecurringJob Job(string name)
    {
        using var scope = Site.Services.CreateScope();
        return scope.ServiceProvider.GetServices<IRecurringJob>().Single(job => job.Name == name);
    }
}
