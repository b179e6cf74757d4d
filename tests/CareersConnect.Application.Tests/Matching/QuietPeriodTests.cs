using CareersConnect.Application.Bookings;
using CareersConnect.Application.Pipeline;
using CareersConnect.Application.Requests;
using CareersConnect.Application.Tests.Requests;
using CareersConnect.Application.Volunteers;
using CareersConnect.Domain.Bookings;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.Kernel;
using CareersConnect.Domain.Offers;
using CareersConnect.Domain.Organisations;
using CareersConnect.Testing.Trade;
using static CareersConnect.Application.Tests.Bookings.Asks;

namespace CareersConnect.Application.Tests.Matching;

/// <summary>Whoever does not want to be asked for some days is not asked, and nothing else changes.</summary>
public sealed class QuietPeriodTests : IAsyncLifetime
{
    private const string Elsewhere = "They asked not to be contacted until 31 January 2027. Choose a different offer; from 1 February 2027 they can be asked again.";
    private static readonly DateOnly First = new(2027, 1, 11);
    private static readonly DateOnly Last = new(2027, 1, 31);
    private readonly TradeFixture _site = new();
    private Marketplace _market = null!;

    public async ValueTask InitializeAsync() => _market = await _site.MarketAsync();

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task In_a_quiet_period_nothing_fits_and_nothing_can_be_asked_and_afterwards_it_can(bool ofTheVolunteer)
    {
        var offer = await _market.OfferAsync(_site, built => built.ByArrangement());
        Assert.Equal(1, (await RaisedAsync()).Fitting);
        await _site.SendAsync(_market.Giver, new KeepQuiet.Command(ofTheVolunteer ? _market.Volunteer.Id : null, null, Last));

        var view = await RaisedAsync();
        Assert.Equal((0, "quiet-period"), (view.Fitting, view.WhyNothing!));
        Assert.Empty(view.Changes);
        Assert.Equal((Elsewhere, false), await FormAsync(offer));
        Assert.Equal(Elsewhere, (await Assert.ThrowsAsync<RuleBrokenException>(() => _site.SendAsync(_market.Leader, For(offer)))).Message);

        _site.Clock.MoveTo(new DateTimeOffset(2027, 2, 1, 9, 0, 0, TimeSpan.Zero));
        Assert.Equal((null, true), await FormAsync(offer));
        await _site.SendAsync(_market.Leader, For(offer) with { Day = new DateOnly(2027, 3, 8) });
    }

    [Fact]
    public async Task A_date_that_is_booked_at_once_is_proposed_and_booked_all_the_same_and_another_day_is_not()
    {
        var offer = await _market.OfferAsync(_site, built => built.ByArrangement().BookedAtOnce().OnDate(InSixWeeks));
        await _site.SendAsync(_market.Giver, new KeepQuiet.Command(_market.Volunteer.Id, First, Last));

        Assert.Equal(InSixWeeks, Assert.Single((await RaisedAsync()).Matches).Day);
        Assert.Equal(
            "They asked not to be contacted until 31 January 2027. Choose one of the dates that are booked at once, or a different offer; from 1 February 2027 they can be asked again.",
            (await Assert.ThrowsAsync<RuleBrokenException>(() => _site.SendAsync(_market.Leader, For(offer)))).Message);
        var booked = await _site.SendAsync(_market.Leader, For(offer, offer.Sessions[0].Id));
        Assert.Equal(BookingStatus.Confirmed, (await _site.BookingAsync(booked)).Status);
    }

    [Fact]
    public async Task A_quiet_period_to_come_and_another_volunteers_change_nothing_today()
    {
        var other = Volunteer.Take(_market.Employer.Id, "Owen Lloyd", "fitter", null);
        await _site.AddAsync(other);
        await _market.OfferAsync(_site, built => built.ByArrangement());
        await _site.SendAsync(_market.Giver, new KeepQuiet.Command(_market.Volunteer.Id, First.AddDays(3), Last));
        await _site.SendAsync(_market.Giver, new KeepQuiet.Command(other.Id, First, Last));

        Assert.Equal(1, (await RaisedAsync()).Fitting);
    }

    [Fact]
    public async Task Days_by_arrangement_in_a_quiet_period_to_come_are_neither_proposed_nor_taken_and_set_dates_are()
    {
        var offer = await _market.OfferAsync(_site, built => built.ByArrangement().OnDate(InSixWeeks));
        var arranged = await _market.OfferAsync(_site, built => built.ByArrangement());
        await _site.SendAsync(_market.Giver, new KeepQuiet.Command(_market.Volunteer.Id, new DateOnly(2027, 1, 12), new DateOnly(2027, 3, 12)));

        var matches = (await RaisedAsync()).Matches;
        Assert.Equal(InSixWeeks, matches.Single(match => match.OfferId == offer.Id).Day);
        Assert.Equal(new DateOnly(2027, 3, 15), matches.Single(match => match.OfferId == arranged.Id).Day);
        Assert.Equal(new DateOnly(2027, 3, 15), (await _site.SendAsync(_market.Leader, new AskForOffer.Query(arranged.Id, null))).EarliestDay);
        var refusal = await Assert.ThrowsAsync<RuleBrokenException>(() => _site.SendAsync(_market.Leader, For(arranged) with { Day = new DateOnly(2027, 3, 8) }));
        Assert.Equal(("They are not free from 12 January to 12 March 2027. Choose an earlier or a later day.", "Day"), (refusal.Message, refusal.Field));
        await _site.SendAsync(_market.Leader, For(arranged) with { Day = new DateOnly(2027, 3, 15) });
        await _site.SendAsync(_market.Leader, For(offer, offer.Sessions[0].Id));
    }

    [Fact]
    public async Task The_organisations_own_is_shown_above_its_volunteers_until_it_is_over()
    {
        await _site.SendAsync(_market.Giver, new KeepQuiet.Command(null, First, Last));
        Assert.Equal(new QuietPeriod(First, Last), (await _site.SendAsync(_market.Giver, new ListVolunteers.Query(1))).Quiet);
        _site.Clock.MoveTo(new DateTimeOffset(2027, 2, 1, 9, 0, 0, TimeSpan.Zero));
        Assert.Null((await _site.SendAsync(_market.Giver, new ListVolunteers.Query(1))).Quiet);
    }

    [Fact]
    public async Task It_is_ended_by_empty_days_and_shown_while_it_lasts()
    {
        await _site.SendAsync(_market.Giver, new KeepQuiet.Command(_market.Volunteer.Id, First, Last));
        Assert.Equal(new KeepQuiet.View("Priya Raman", First, Last), await _site.SendAsync(_market.Giver, new KeepQuiet.Query(_market.Volunteer.Id)));
        Assert.Equal(Last, (await _site.SendAsync(_market.Giver, new ListVolunteers.Query(1))).Rows.Single().QuietUntil);

        await _site.SendAsync(_market.Giver, new KeepQuiet.Command(_market.Volunteer.Id, null, null));
        Assert.Equal(new KeepQuiet.View("Priya Raman", null, null), await _site.SendAsync(_market.Giver, new KeepQuiet.Query(_market.Volunteer.Id)));
        Assert.Null((await _site.SendAsync(_market.Giver, new ListVolunteers.Query(1))).Rows.Single().QuietUntil);
    }

    [Fact]
    public async Task One_that_has_passed_is_not_shown()
    {
        await _site.SendAsync(_market.Giver, new KeepQuiet.Command(null, First, Last));
        _site.Clock.MoveTo(new DateTimeOffset(2027, 2, 1, 9, 0, 0, TimeSpan.Zero));
        Assert.Equal(new KeepQuiet.View("Trentside Rail", null, null), await _site.SendAsync(_market.Giver, new KeepQuiet.Query(null)));
    }

    [Theory]
    [InlineData("2027-01-20", null, "Enter the last day of the quiet period, or leave both days empty.")]
    [InlineData(null, "2027-01-10", "Choose a last day from today on, 11 January 2027.")]
    [InlineData("2027-02-20", "2027-02-19", "The last day must not be before the first.")]
    [InlineData("2027-02-20", "2028-02-21", "A quiet period lasts a year at most. Pause your offers if you want to stop for longer.")]
    public async Task Days_that_make_no_sense_are_refused(string? from, string? until, string sentence)
    {
        var refusal = await Assert.ThrowsAsync<RuleBrokenException>(() => _site.SendAsync(_market.Giver, new KeepQuiet.Command(null, Day(from), Day(until))));
        Assert.Equal((sentence, "Until"), (refusal.Message, refusal.Field));
    }

    [Fact]
    public async Task Another_organisations_volunteer_is_not_found()
    {
        var other = await Marketplace.OpenAsync(_site, "Wrenbury School", "Wren Engineering");
        await Assert.ThrowsAsync<NotFoundException>(() => _site.SendAsync(other.Giver, new KeepQuiet.Query(_market.Volunteer.Id)));
        await Assert.ThrowsAsync<NotFoundException>(() => _site.SendAsync(other.Giver, new KeepQuiet.Command(_market.Volunteer.Id, First, Last)));
    }

    private static DateOnly? Day(string? day) => day is null ? null : DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture);

    private async Task<(string? Why, bool IsOpen)> FormAsync(Offer offer) =>
        await _site.SendAsync(_market.Leader, new AskForOffer.Query(offer.Id, null)) is var form ? (form.WhyNotAsked, form.IsOpen) : default;

    private async Task<ShowRequest.View> RaisedAsync()
    {
        await _site.TellDueAsync();
        return await _site.SendAsync(_market.Leader, new ShowRequest.Query(await _site.SendAsync(_market.Leader, RaisingRequestsTests.Raise)));
    }
}
