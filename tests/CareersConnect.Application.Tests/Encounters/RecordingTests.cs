using CareersConnect.Application.Bookings;
using CareersConnect.Application.Encounters;
using CareersConnect.Application.Imports;
using CareersConnect.Application.Pipeline;
using CareersConnect.Application.Requests;
using CareersConnect.Application.Tests.Requests;
using CareersConnect.Domain.Bookings;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.Encounters;
using CareersConnect.Domain.Kernel;
using CareersConnect.Domain.Offers;
using CareersConnect.Domain.Requests;
using CareersConnect.Testing.Builders;
using CareersConnect.Testing.Trade;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CareersConnect.Application.Tests.Encounters;

public sealed class RecordingTests : IAsyncLifetime
{
    private static readonly DateOnly Day = new(2027, 2, 8);
    private readonly TradeFixture _site = new();
    private Marketplace _market = null!;

    public async ValueTask InitializeAsync() => _market = await _site.MarketAsync();

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public async Task Saying_who_came_completes_the_booking_records_the_encounter_and_fulfils_the_request()
    {
        var (booking, request) = await BookedAsync();
        var id = await RecordAsync(booking, 28);

        Assert.Equal(BookingStatus.Completed, (await _site.BookingAsync(booking)).Status);
        Assert.Equal(RequestClosure.Fulfilled, (await _site.SendAsync(_market.Leader, new ShowRequest.Query(request))).Closure);
        var view = await _site.SendAsync(_market.Reader, new CorrectEncounter.Query(id!.Value));
        Assert.Equal(("Trentside Rail", 30, 28), (view.Giver, view.Invited, Assert.Single(view.Came).Pupils));
        Assert.Equal([5], view.Benchmarks);
    }

    [Fact]
    public async Task It_is_recorded_once()
    {
        var (booking, _) = await BookedAsync();
        await RecordAsync(booking, 28);

        var refusal = await Assert.ThrowsAsync<RuleBrokenException>(() => RecordAsync(booking, 28));
        Assert.Equal("This has taken place.", refusal.Message);
        await Assert.ThrowsAsync<NotFoundException>(() => _site.SendAsync(_market.Leader, new RecordAttendance.Query(booking)));
    }

    [Fact]
    public async Task What_did_not_take_place_keeps_its_reason_and_opens_the_request_again()
    {
        var (booking, request) = await BookedAsync();
        Assert.Null(await _site.SendAsync(_market.Leader, new RecordAttendance.Command(booking, false, [], "host-did-not-come", null)));

        Assert.Equal(BookingStatus.NotDelivered, (await _site.BookingAsync(booking)).Status);
        Assert.Equal(RequestStatus.Open, (await _site.SendAsync(_market.Leader, new ShowRequest.Query(request))).Status);
        Assert.Equal(0, await _site.InDatabaseAsync(db => db.Encounters.CountAsync()));
    }

    [Theory]
    [InlineData(null, null, null, "Select whether it took place")]
    [InlineData(true, null, null, "Enter how many came, or 0")]
    [InlineData(true, -1, null, "Enter how many came, 0 to 2000")]
    [InlineData(false, null, "no-such-reason", "Select why it did not take place")]
    public async Task What_is_missing_is_asked_for(bool? tookPlace, int? pupils, string? reason, string sentence)
    {
        var (booking, _) = await BookedAsync();
        var refusal = await Assert.ThrowsAsync<ValidationException>(() =>
            _site.SendAsync(_market.Leader, new RecordAttendance.Command(booking, tookPlace, [new CameAnswer(YearGroup.Year8, null, pupils)], reason, null)));

        Assert.Equal([sentence], refusal.Errors.Select(error => error.ErrorMessage));
    }

    [Fact]
    public async Task Before_it_has_begun_nothing_can_be_recorded_and_another_schools_booking_is_not_found()
    {
        var other = await _site.MarketAsync();
        var (booking, _) = await BookedAsync();
        await Assert.ThrowsAsync<NotFoundException>(() => _site.SendAsync(other.Leader, new RecordAttendance.Query(booking)));
        await Assert.ThrowsAsync<NotFoundException>(() => _site.SendAsync(other.Leader, new RecordAttendance.Command(booking, true, [new(YearGroup.Year8, null, 1)], null, null)));

        _site.Clock.MoveTo(new DateTimeOffset(2027, 2, 1, 9, 0, 0, TimeSpan.Zero));
        await Assert.ThrowsAsync<NotFoundException>(() => _site.SendAsync(_market.Leader, new RecordAttendance.Query(booking)));
        Assert.StartsWith("It has not taken place yet.", (await Assert.ThrowsAsync<RuleBrokenException>(() => RecordAsync(booking, 3))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Numbers_are_put_right_with_a_reason_and_another_school_finds_nothing()
    {
        var other = await _site.MarketAsync();
        var (booking, _) = await BookedAsync();
        var id = (await RecordAsync(booking, 28))!.Value;
        CorrectEncounter.Command Correct(int? pupils) => new(id, [new CameAnswer(YearGroup.Year8, null, pupils)], "Two came late");

        await _site.SendAsync(_market.Leader, Correct(30));
        await Assert.ThrowsAsync<NotFoundException>(() => _site.SendAsync(other.Leader, new CorrectEncounter.Query(id)));
        await Assert.ThrowsAsync<NotFoundException>(() => _site.SendAsync(other.Leader, Correct(1)));
        await Assert.ThrowsAsync<NotFoundException>(() => _site.SendAsync(_market.Reader, Correct(1)));

        var view = await _site.SendAsync(_market.Reader, new CorrectEncounter.Query(id));
        Assert.Equal((30, 28, 30), (view.Came[0].Pupils, view.Corrections[0].Was, view.Corrections[0].Became));
        Assert.Equal((1, 30), await CountAsync());
    }

    [Fact]
    public async Task The_file_names_its_columns_and_no_cell_of_it_is_a_formula()
    {
        var (booking, _) = await BookedAsync("=cmd|' /C calc'!A0");
        await RecordAsync(booking, 28);
        var file = await _site.SendAsync(_market.Reader, new ExportEncounters.Query(2026));
        var text = CsvText.Of(file.Rows.Prepend(ExportEncounters.Columns)).Split("\r\n");

        Assert.Equal(string.Join(',', ExportEncounters.Columns), text[0]);
        Assert.StartsWith("2026/27," + _market.School.Urn.Value, text[1], StringComparison.Ordinal);
        Assert.Contains(",'=cmd|' /C calc'!A0,Careers talk,5,2027-02-08,2027-02-08,0.83,In person,8,30,28,Trentside Rail,Employer,", text[1], StringComparison.Ordinal);
    }

    private async Task<(int Count, int Pupils)> CountAsync()
    {
        var view = await _site.SendAsync(_market.Reader, new ListEncounters.Query());
        return (view.Count, view.Pupils);
    }

    private Task<EncounterId?> RecordAsync(BookingId booking, int pupils) =>
        _site.SendAsync(_market.Leader, new RecordAttendance.Command(booking, true, [new CameAnswer(YearGroup.Year8, null, pupils)], null, null));

    /// <summary>A request, booked for 8 February, and the day after.</summary>
    private async Task<(BookingId Booking, RequestId Request)> BookedAsync(string title = "A day in civil engineering")
    {
        var offer = await _market.OfferAsync(_site, one => one.ByArrangement().With(details => details with { Title = title }));
        var request = await _site.SendAsync(_market.Leader, RaisingRequestsTests.Raise);
        var asked = await _site.SendAsync(_market.Leader, new AskSeveral.Command(request, [new(offer.Id, null, Day, new TimeOnly(10, 0), DeliveryModes.InPerson, 30)], "Ms Okafor", null, null));
        await _site.InDatabaseAsync(async db =>
        {
            (await db.Bookings.SingleAsync(one => one.Id == asked[0])).Accept(new Actor(Side.Giver, "Priya Raman"), OfferBuilder.Now);
            (await db.Requests.SingleAsync(one => one.Id == request)).MarkBooked("Priya Raman", OfferBuilder.Now);
            return await db.SaveChangesAsync();
        });
        _site.Clock.MoveTo(new DateTimeOffset(2027, 2, 9, 9, 0, 0, TimeSpan.Zero));
        return (asked[0], request);
    }
}
