using CareersConnect.Application.Bookings;
using CareersConnect.Application.Email;
using CareersConnect.Domain.Bookings;
using CareersConnect.Domain.Kernel;
using CareersConnect.Domain.Organisations;
using CareersConnect.Testing;
using CareersConnect.Testing.Trade;
using Microsoft.EntityFrameworkCore;
using static CareersConnect.Application.Tests.Bookings.Asks;

namespace CareersConnect.Application.Tests.Bookings;

/// <summary>A volunteer hands a booking over to a colleague: somebody who can be written to always has it, and it leaves the calendar of the one and comes into the other's.</summary>
public sealed class HandingOverTests(TradeFixture site) : IClassFixture<TradeFixture>
{
    private const string Colleague = "leila.singh@trentside-rail.example";

    [Theory]
    [InlineData(null)]
    [InlineData(" ")]
    public async Task A_volunteer_hands_over_by_their_link_only_to_somebody_who_can_be_written_to(string? address)
    {
        var (market, id, token) = await ConfirmedAsync();

        var refused = await Assert.ThrowsAsync<RuleBrokenException>(() => site.SendAsync(null, To(token, address)));

        Assert.Equal(("Enter their e-mail address, so that they get the calendar entry and can move or cancel it.", "Email"), (refused.Message, refused.Field));
        Assert.Equal(market.Volunteer.Id, (await site.BookingAsync(id)).VolunteerId);
        Assert.Null((await site.SendAsync(null, new OpenLink.Query(token)))!.WhyShut);
    }

    [Fact]
    public async Task Nor_to_a_volunteer_of_whom_there_is_no_address_and_the_form_does_not_offer_them()
    {
        var (market, id, token) = await ConfirmedAsync();
        var (silent, reached) = (await VolunteerAsync(market, "Ngozi Eze", null), await VolunteerAsync(market, "Omar Farah", "omar.farah@trentside-rail.example"));

        var offered = await site.SendAsync(null, new SayWhoComes.Query(BookingKey.By(token)));
        var refused = await Assert.ThrowsAsync<RuleBrokenException>(() => site.SendAsync(null, Chosen(token, silent)));

        Assert.True(offered.NeedsAddress);
        Assert.Equal(["Omar Farah", "Priya Raman"], offered.Volunteers.Select(one => one.Name));
        Assert.Equal("There is no e-mail address of Ngozi Eze, so nothing would reach them. Choose somebody else, and enter name and address.", refused.Message);
        Assert.Equal(market.Volunteer.Id, (await site.BookingAsync(id)).VolunteerId);
        Assert.Contains("Ngozi Eze", (await site.SendAsync(market.Giver, new SayWhoComes.Query(BookingKey.Of(id)))).Volunteers.Select(one => one.Name), StringComparer.Ordinal);
        Assert.Equal(SayWhoComes.Outcome.HandedOver, await site.SendAsync(null, Chosen(token, reached)));
    }

    [Fact]
    public async Task It_leaves_the_calendar_of_the_one_and_comes_into_the_others()
    {
        var (market, _, token) = await ConfirmedAsync();
        var entered = (await site.EmailsAsync(market.Volunteer.Email))[^1];

        Assert.Equal(SayWhoComes.Outcome.HandedOver, await site.SendAsync(null, To(token, Colleague)));

        var left = (await site.EmailsAsync(market.Volunteer.Email))[^1];
        var came = (await site.EmailsAsync(Colleague)).Last(mail => mail.Subject.StartsWith("You are named", StringComparison.Ordinal));
        Assert.Equal("Leila Singh comes in your place: Thornmere Academy, 22 February", left.Subject);
        Assert.Equal(("REQUEST", "CANCEL", "REQUEST"), (entered.CalendarMethod, left.CalendarMethod, came.CalendarMethod));
        Assert.Equal(LineOf(entered, "UID"), LineOf(left, "UID"));
        Assert.Equal(LineOf(entered, "UID"), LineOf(came, "UID"));
        Assert.Equal(("SEQUENCE:0", "SEQUENCE:1", "SEQUENCE:1"), (LineOf(entered, "SEQUENCE"), LineOf(left, "SEQUENCE"), LineOf(came, "SEQUENCE")));
        Assert.DoesNotContain("/answer/", left.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_was_never_written_to_hears_nothing_and_whoever_comes_after_all_is_asked_back()
    {
        var (market, id, token) = await ConfirmedAsync();
        await site.SendAsync(null, To(token, Colleague));
        var colleague = await site.TokenAsync(Colleague, "You are named");
        await site.SendAsync(null, Chosen(colleague, market.Volunteer.Id));
        Assert.Equal("REQUEST", (await site.EmailsAsync(market.Volunteer.Email))[^1].CalendarMethod);
        Assert.Equal("CANCEL", (await site.EmailsAsync(Colleague))[^1].CalendarMethod);
        Assert.Null((await site.SendAsync(null, new OpenLink.Query(await site.TokenAsync(market.Volunteer.Email, "You are named"))))!.WhyShut);

        var untold = await VolunteerAsync(market, "Omar Farah", "omar.farah.untold@trentside-rail.example");
        await site.InDatabaseAsync(db => db.Bookings.Where(b => b.Id == id).ExecuteUpdateAsync(b => b.SetProperty(one => one.VolunteerId, untold)));
        await site.SendAsync(market.Giver, new SayWhoComes.Command(BookingKey.Of(id), market.Volunteer.Id, false, null, null, null));
        Assert.Empty(await site.EmailsAsync("omar.farah.untold@trentside-rail.example"));
    }

    [Fact]
    public async Task A_member_may_name_somebody_without_an_address_and_the_members_get_what_would_go_to_them()
    {
        var (market, id, _) = await ConfirmedAsync();

        Assert.Equal(SayWhoComes.Outcome.Noted, await site.SendAsync(market.Giver, To(null, null) with { Booking = BookingKey.Of(id) }));

        var mail = (await site.EmailsAsync(market.GiverEmail))[^1];
        Assert.Equal(("For Leila Singh: Thornmere Academy on 22 February", "REQUEST"), (mail.Subject, mail.CalendarMethod));
        await site.SendAsync(market.Leader, new LookAtContacts.Command(BookingKey.Of(id)));
        Assert.Equal(new LookAtContacts.View("Kwame Osei", market.GiverEmail, ""), await site.SendAsync(market.Leader, new LookAtContacts.Query(BookingKey.Of(id))));
    }

    [Fact]
    public async Task The_school_sees_a_member_where_the_volunteer_is_not_sent_any_more()
    {
        var (market, id, _) = await ConfirmedAsync();
        await site.SendAsync(market.Leader, new LookAtContacts.Command(BookingKey.Of(id)));
        Assert.Equal("Priya Raman", (await site.SendAsync(market.Leader, new LookAtContacts.Query(BookingKey.Of(id))))!.Name);
        await site.InDatabaseAsync(async db =>
        {
            (await db.Volunteers.SingleAsync(v => v.Id == market.Volunteer.Id)).StandDown();
            return await db.SaveChangesAsync();
        });
        Assert.Equal("Kwame Osei", (await site.SendAsync(market.Leader, new LookAtContacts.Query(BookingKey.Of(id))))!.Name);
    }

    private static string LineOf(OutgoingEmail mail, string name) =>
        mail.Calendar!.Split("\r\n").Single(line => line.StartsWith(name + ":", StringComparison.Ordinal));

    private static SayWhoComes.Command To(string? token, string? address) => new(BookingKey.By(token ?? ""), null, true, "Leila Singh", "signal engineer", address);

    private static SayWhoComes.Command Chosen(string token, VolunteerId volunteer) => new(BookingKey.By(token), volunteer, false, null, null, null);

    private Task<VolunteerId> VolunteerAsync(Marketplace market, string name, string? address) => site.InDatabaseAsync(async db =>
    {
        var volunteer = db.Volunteers.Add(Volunteer.Take(market.Employer.Id, name, "welder", address)).Entity;
        await db.SaveChangesAsync();
        return volunteer.Id;
    });

    /// <summary>A confirmed booking to which the volunteer of the offer comes, and their link.</summary>
    private async Task<(Marketplace Market, BookingId Id, string Token)> ConfirmedAsync()
    {
        var market = await site.MarketAsync();
        var id = await site.AskedAsync(market);
        await site.SendAsync(market.Giver, Yes(id));
        return (market, id, await site.TokenAsync(market.Volunteer.Email, "Confirmed"));
    }
}
