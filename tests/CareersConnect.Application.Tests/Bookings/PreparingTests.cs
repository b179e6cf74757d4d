using CareersConnect.Application.Bookings;
using CareersConnect.Application.Pipeline;
using CareersConnect.Domain.Bookings;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.Kernel;
using CareersConnect.Domain.Offers;
using CareersConnect.Domain.Organisations;
using CareersConnect.Domain.ReferenceData;
using CareersConnect.Testing.Trade;
using Microsoft.EntityFrameworkCore;
using static CareersConnect.Application.Tests.Bookings.Asks;
using Preparation = CareersConnect.Application.Bookings.Preparation;

namespace CareersConnect.Application.Tests.Bookings;

/// <summary>After the yes: the giver says who comes, either side what it is for, and the other side is told.</summary>
public sealed class PreparingTests(TradeFixture site) : IClassFixture<TradeFixture>
{
    [Fact]
    public async Task The_school_and_whoever_is_named_hear_who_comes()
    {
        var (market, id) = await UnnamedAsync();
        Assert.Null((await site.SendAsync(market.Giver, new SayWhoComes.Query(BookingKey.Of(id)))).Named);

        var command = new SayWhoComes.Command(BookingKey.Of(id), market.Volunteer.Id, false, null, null, null);
        Assert.Equal(SayWhoComes.Outcome.Noted, await site.SendAsync(market.Giver, command));
        Assert.Equal(SayWhoComes.Outcome.Unchanged, await site.SendAsync(market.Giver, command));

        Assert.Equal("Priya Raman comes on 22 February", (await site.EmailsAsync(market.LeaderEmail))[^1].Subject);
        var named = (await site.EmailsAsync(market.Volunteer.Email))[^1];
        Assert.Equal("You are named for Thornmere Academy on 22 February", named.Subject);
        Assert.Contains("Kwame Osei has named you", named.Text, StringComparison.Ordinal);
        Assert.Equal("REQUEST", named.CalendarMethod);
        Assert.Contains("Priya Raman, rail engineer", StepsOf(await site.SendAsync(market.Leader, new ShowBooking.Query(id))), StringComparer.Ordinal);
    }

    [Fact]
    public async Task Somebody_new_becomes_a_volunteer_of_the_giver()
    {
        var (market, id) = await UnnamedAsync();
        await site.SendAsync(market.Giver, new SayWhoComes.Command(BookingKey.Of(id), null, true, "Ngozi Eze", "welder", null));
        var booking = await site.BookingAsync(id);
        var volunteer = await site.InDatabaseAsync(db => db.Volunteers.SingleAsync(v => v.Id == booking.VolunteerId));
        Assert.Equal(("Ngozi Eze", market.Employer.Id), (volunteer.Name, volunteer.OrganisationId));
    }

    [Fact]
    public async Task Neither_the_school_nor_another_giver_says_who_comes_nor_sends_somebody_elses_volunteer()
    {
        var ((market, id), other) = (await UnnamedAsync(), await site.MarketAsync());
        var command = new SayWhoComes.Command(BookingKey.Of(id), market.Volunteer.Id, false, null, null, null);
        await Assert.ThrowsAsync<NotFoundException>(() => site.SendAsync(market.Leader, command));
        await Assert.ThrowsAsync<NotFoundException>(() => site.SendAsync(other.Giver, command));
        await Assert.ThrowsAsync<RuleBrokenException>(() => site.SendAsync(market.Giver, command with { VolunteerId = other.Volunteer.Id }));
        Assert.Null((await site.BookingAsync(id)).VolunteerId);
    }

    [Theory]
    [InlineData(true, "Priya Raman")]
    [InlineData(false, null)]
    public async Task Whoever_works_for_themselves_need_not_say_that_it_is_them(bool selfEmployed, string? comes)
    {
        var (market, id) = await AskedAsync(selfEmployed);
        await site.SendAsync(market.Giver, Yes(id));
        var booking = await site.BookingAsync(id);
        Assert.Equal(comes, await site.InDatabaseAsync(db => db.Volunteers.Where(v => v.Id == booking.VolunteerId).Select(v => v.Name).SingleOrDefaultAsync()));
    }

    [Fact]
    public async Task A_firm_of_one_person_without_volunteers_sends_that_person()
    {
        var (market, id) = await AskedAsync(selfEmployed: true);
        await site.InDatabaseAsync(db => db.Volunteers.Where(v => v.OrganisationId == market.Employer.Id).ExecuteDeleteAsync());
        await site.SendAsync(market.Giver, Yes(id));
        var booking = await site.BookingAsync(id);
        Assert.Equal("Kwame Osei", await site.InDatabaseAsync(db => db.Volunteers.Where(v => v.Id == booking.VolunteerId).Select(v => v.Name).SingleAsync()));
    }

    [Fact]
    public async Task What_pupils_take_away_is_written_by_one_side_and_told_to_the_other()
    {
        var (market, id) = await UnnamedAsync();
        var before = await site.SendAsync(market.Giver, new ShowBooking.Query(id));
        Assert.Contains(Preparation.Of(before.Booking, new DateOnly(2027, 1, 11)), step => step is { Title: "Learning outcomes", State: PreparationState.ToDo, Page: PreparationPage.Aims });

        await site.SendAsync(market.Giver, new AgreeAims.Command(BookingKey.Of(id), "How maths keeps a bridge up", "Name three forces\r\nDraw a truss"));

        var after = await site.SendAsync(market.Leader, new ShowBooking.Query(id));
        Assert.Equal(["Name three forces", "Draw a truss"], after.Booking.LearningOutcomes);
        Assert.Contains("Draw a truss", (await site.EmailsAsync(market.LeaderEmail))[^1].Text, StringComparison.Ordinal);
        await Assert.ThrowsAsync<NotFoundException>(() => site.SendAsync(market.Reader, new AgreeAims.Command(BookingKey.Of(id), "x", "y")));
    }

    [Fact]
    public async Task The_preparation_speaks_to_whoever_reads_it()
    {
        var (market, id) = await UnnamedAsync();
        Assert.Contains("Say who it is; Thornmere Academy is told.", StepsOf(await site.SendAsync(market.Giver, new ShowBooking.Query(id))), StringComparer.Ordinal);
        Assert.Contains("Trentside Rail has still to say who.", StepsOf(await site.SendAsync(market.Leader, new ShowBooking.Query(id))), StringComparer.Ordinal);
    }

    private static IEnumerable<string> StepsOf(ShowBooking.View view) => Preparation.Of(view.Booking, new DateOnly(2027, 1, 11)).Select(step => step.Known);

    /// <summary>A confirmed booking of which the giver has not said who comes.</summary>
    private async Task<(Marketplace Market, BookingId Id)> UnnamedAsync()
    {
        var (market, id) = await AskedAsync(selfEmployed: false);
        await site.SendAsync(market.Giver, Yes(id));
        await site.TellDueAsync();
        return (market, id);
    }

    private async Task<(Marketplace Market, BookingId Id)> AskedAsync(bool selfEmployed)
    {
        var market = await site.MarketAsync();
        await site.InDatabaseAsync(async db =>
        {
            (await db.Organisations.SingleAsync(o => o.Id == market.Employer.Id)).ChangeFacts(new EmployerFacts(["engineering-and-maintenance"], EmployerSize.FewerThan10, selfEmployed, cornerstone: false, Stem.Yes));
            return await db.SaveChangesAsync();
        });
        var offer = await market.OfferAsync(site, built => built.ByArrangement().With(details => details with { VolunteerId = null }));
        return (market, await site.SendAsync(market.Leader, For(offer)));
    }
}
