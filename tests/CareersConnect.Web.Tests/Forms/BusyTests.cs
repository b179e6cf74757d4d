using System.Diagnostics;
using System.Net;
using CareersConnect.Application.Persistence;
using CareersConnect.Domain.Bookings;
using CareersConnect.Domain.Education;
using CareersConnect.Testing;
using CareersConnect.Web.Tests.Bookings;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CareersConnect.Web.Tests.Forms;

/// <summary>While the database takes no other writer: an import, a rush. A site of its own each, since they move the clock.</summary>
public sealed class BusyTests : IDisposable
{
    private readonly SiteFixture _site = new();

    public void Dispose() => _site.Dispose();

    private IWriteGate Gate => _site.Services.GetRequiredService<IWriteGate>();

    [Fact]
    public async Task When_no_turn_to_write_comes_the_form_is_there_again_with_what_was_typed_and_the_same_press_later_does_it()
    {
        var both = await BookingSite.OpenAsync(_site);
        var offer = await both.Market.OfferAsync(_site, built => built.ByArrangement());
        var url = $"/schools/offers/{offer.Id.Value}/ask";
        var form = await both.School.OpenAsync(url);
        HttpResponseMessage busy;
        using (await Gate.EnterAsync(CancellationToken.None))
        {
            busy = await both.School.SubmitAsync(form, url, BookingSite.Answers());
        }

        Assert.Equal(HttpStatusCode.ServiceUnavailable, busy.StatusCode);
        Assert.Equal(BusyException.RetryAfterSeconds, busy.Headers.RetryAfter!.Delta!.Value.TotalSeconds);
        Assert.Equal([BusyException.Sentence], await busy.ErrorsAsync());
        var again = await busy.DocumentAsync();
        Assert.Equal("How maths keeps a bridge up.", again.QuerySelector("[name='Input.Message']")!.TextContent.Trim());
        Assert.Equal(HttpStatusCode.Redirect, (await both.School.SubmitAsync(again, url)).StatusCode);
        Assert.Equal(1, await _site.InDatabaseAsync(db => db.Bookings.CountAsync(booking => booking.OfferId == offer.Id)));
    }

    [Fact]
    public async Task A_booking_waits_for_an_import_longer_than_for_others()
    {
        var both = await BookingSite.OpenAsync(_site);
        var offer = await both.Market.OfferAsync(_site, built => built.BookedAtOnce().OnDate(BookingSite.Day));
        var url = $"/schools/offers/{offer.Id.Value}/ask";
        var form = await both.School.OpenAsync(url);
        var import = await Gate.EnterForLongAsync(CancellationToken.None);

        var booking = both.School.SubmitAsync(form, url, BookingSite.Answers(date: offer.Sessions[0].Id));
        await Task.Delay(TimeSpan.FromSeconds(6));
        Assert.False(booking.IsCompleted);
        import.Dispose();

        Assert.Equal(BookingStatus.Confirmed, await BookingSite.StatusAsync(_site, BookingSite.IdOf(await booking)));
    }

    [Fact]
    public async Task A_page_never_waits_for_the_note_that_its_session_is_in_use_and_the_next_one_notes_it()
    {
        var both = await BookingSite.OpenAsync(_site);
        _site.Clock.Advance(TimeSpan.FromMinutes(11));
        var since = Stopwatch.GetTimestamp();
        using (await Gate.EnterAsync(CancellationToken.None))
        {
            Assert.Equal(HttpStatusCode.OK, (await both.School.GetAsync("/schools/bookings")).StatusCode);
        }

        Assert.InRange(Stopwatch.GetElapsedTime(since).TotalSeconds, 0, 4.5);
        Assert.Equal(0, await NotedAsync());
        for (var tries = 0; tries < 3 && await NotedAsync() == 0; tries++)
        {
            await both.School.GetAsync("/schools/bookings");
        }

        Assert.Equal(1, await NotedAsync());
    }

    [Fact]
    public async Task A_database_that_another_process_has_locked_is_busy_too()
    {
        var both = await BookingSite.OpenAsync(_site);
        var offer = await both.Market.OfferAsync(_site, built => built.ByArrangement());
        var url = $"/schools/offers/{offer.Id.Value}/ask";
        var form = await both.School.OpenAsync(url);
        await using var scope = _site.Services.CreateAsyncScope();
        var other = scope.ServiceProvider.GetRequiredService<CareersConnectDbContext>();
        await using (await other.Database.BeginTransactionAsync())
        {
            Assert.Equal(HttpStatusCode.ServiceUnavailable, (await both.School.SubmitAsync(form, url, BookingSite.Answers())).StatusCode);
        }
    }

    private Task<int> NotedAsync()
    {
        var now = _site.Clock.UtcNow();
        return _site.InDatabaseAsync(db => db.SignInSessions.CountAsync(session => session.LastSeenAt == now));
    }
}
