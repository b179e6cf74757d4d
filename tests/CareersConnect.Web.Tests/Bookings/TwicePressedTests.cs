using System.Net;
using CareersConnect.Domain.Bookings;
using CareersConnect.Testing;
using Microsoft.EntityFrameworkCore;

namespace CareersConnect.Web.Tests.Bookings;

/// <summary>Every form of a booking, sent three times at once and once more afterwards: one effect, and every answer is the first one's.</summary>
public sealed class TwicePressedTests(SiteFixture site) : IClassFixture<SiteFixture>
{
    [Fact]
    public Task A_yes() => PressAsync(asked: true, (both, id) => (both.Employer, $"/employers/bookings/{id.Value}"), new() { ["Input.Answer"] = "Yes" });

    [Fact]
    public Task A_no() => PressAsync(asked: true, (both, id) => (both.Employer, $"/employers/bookings/{id.Value}"), new() { ["Input.Answer"] = "No" });

    [Fact]
    public Task Another_time() => PressAsync(
        asked: true, (both, id) => (both.Employer, $"/employers/bookings/{id.Value}"), new() { ["Input.Answer"] = "AnotherTime", ["Input.Day"] = "1/3/2027", ["Input.Time"] = "9am" });

    [Fact]
    public Task Taking_it_back() => PressAsync(asked: true, (both, id) => (both.School, $"/schools/bookings/{id.Value}/withdraw"), new() { ["Input.Reason"] = "no-longer-needed" });

    [Fact]
    public Task A_cancellation() => PressAsync(asked: false, (both, id) => (both.School, $"/schools/bookings/{id.Value}/cancel"), new() { ["Input.Reason"] = "weather" });

    [Fact]
    public Task A_move() => PressAsync(
        asked: false, (both, id) => (both.Employer, $"/employers/bookings/{id.Value}/move"), new() { ["Input.Day"] = "1/3/2027", ["Input.Time"] = "9am", ["Input.Why"] = "A site meeting" });

    [Fact]
    public Task Naming_staff() => PressAsync(asked: false, (both, id) => (both.School, $"/schools/bookings/{id.Value}/staff"), new() { ["Input.NamedStaff"] = "Mr Reyes" });

    [Fact]
    public async Task A_look_at_contacts()
    {
        var id = await PressAsync(asked: false, (both, id) => (both.School, $"/schools/bookings/{id.Value}"), [], entries: 0, form: "main form[action*='Contacts']");
        Assert.Equal(1, await site.InDatabaseAsync(db => db.ContactLooks.CountAsync(look => look.BookingId == id)));
    }

    private async Task<BookingId> PressAsync(
        bool asked, Func<BookingSite, BookingId, (HttpClient, string)> where, Dictionary<string, string> answers, int entries = 1, string form = "main form[method=post]")
    {
        var both = await BookingSite.OpenAsync(site);
        var id = asked ? await both.AskAsync(site) : (await both.BookAsync(site)).Booking;
        var before = await EntriesAsync(id);
        var (browser, address) = where(both, id);
        var page = await browser.OpenAsync(address);

        var told = (await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => browser.SubmitAsync(page, address, answers, form)))).ToList();
        told.Add(await browser.SubmitAsync(page, address, answers, form));

        Assert.All(told, answer => Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode));
        Assert.Single(told.Select(answer => answer.Headers.Location).Distinct());
        Assert.Equal(entries, await EntriesAsync(id) - before);
        return id;
    }

    private Task<int> EntriesAsync(BookingId id) => site.InDatabaseAsync(async db => (await db.Bookings.AsNoTracking().SingleAsync(booking => booking.Id == id)).History.Count);
}
