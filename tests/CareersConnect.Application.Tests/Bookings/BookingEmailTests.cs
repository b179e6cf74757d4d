using System.Text.RegularExpressions;
using CareersConnect.Application.Bookings;
using CareersConnect.Application.Email;
using CareersConnect.Domain.Bookings;
using CareersConnect.Domain.Offers;
using CareersConnect.Domain.Requests;
using CareersConnect.Testing.Builders;
using CareersConnect.Testing.Trade;
using Microsoft.EntityFrameworkCore;
using static CareersConnect.Application.Tests.Bookings.Asks;

namespace CareersConnect.Application.Tests.Bookings;

/// <summary>Who is told what, and what their calendars learn.</summary>
public sealed partial class BookingEmailTests(TradeFixture site) : IClassFixture<TradeFixture>
{
    [Fact]
    public async Task An_ask_goes_to_the_volunteer_with_everything_to_decide_by()
    {
        var market = await site.MarketAsync();
        await site.AskedAsync(market);

        var mail = Assert.Single(await site.EmailsAsync(market.Volunteer.Email));

        Assert.Equal("Could you help Thornmere Academy on 22 February?", mail.Subject);
        Assert.Contains("Monday 22 February 2027, 10:00 to 10:50, UK time", Flat(mail), StringComparison.Ordinal);
        Assert.Contains("Thornmere Academy, Mill Lane, Derby, ZZ99 2AA, 3.1 miles from you", Flat(mail), StringComparison.Ordinal);
        Assert.Contains("30 pupils in year 8", Flat(mail), StringComparison.Ordinal);
        Assert.Contains("An answer is wanted by Monday 18 January 2027.", Flat(mail), StringComparison.Ordinal);
        Assert.Null(mail.Calendar);
        Assert.Empty(await site.EmailsAsync(market.GiverEmail));
    }

    [Fact]
    public async Task Without_a_volunteers_address_the_organisations_members_are_asked()
    {
        var market = await site.MarketAsync();
        var offer = await market.OfferAsync(site, built => built.ByArrangement().With(details => details with { VolunteerId = null }));
        await site.SendAsync(market.Leader, For(offer));
        Assert.StartsWith("Could you help", Assert.Single(await site.EmailsAsync(market.GiverEmail)).Subject, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_confirmation_a_move_and_a_cancellation_are_one_entry_in_each_calendar()
    {
        var market = await site.MarketAsync();
        var id = await site.AskedAsync(market);
        await site.SendAsync(market.Giver, Yes(id));
        await site.TellDueAsync();
        await site.SendAsync(market.Leader, new MoveBooking.Command(BookingKey.Of(id), null, InSixWeeks.AddDays(56), new TimeOnly(9, 0), "Mock examinations"));
        await site.TellDueAsync();
        await site.SendAsync(market.Giver, new CancelBooking.Command(BookingKey.Of(id), "illness", null));

        foreach (var address in new[] { market.Volunteer.Email!, market.LeaderEmail })
        {
            var files = (await site.EmailsAsync(address)).Where(mail => mail.Calendar is not null).ToList();
            Assert.Equal(["REQUEST", "REQUEST", "CANCEL"], files.Select(mail => mail.CalendarMethod));
            Assert.Equal($"UID:{id.Value:D}@careersconnect.example", Assert.Single(files.Select(mail => LineOf(mail, "UID")).Distinct()));
            Assert.Equal(["SEQUENCE:0", "SEQUENCE:1", "SEQUENCE:2"], files.Select(mail => LineOf(mail, "SEQUENCE")));
            Assert.Equal(["DTSTART:20270222T100000Z", "DTSTART:20270419T080000Z", "DTSTART:20270419T080000Z"], files.Select(mail => LineOf(mail, "DTSTART")));
            Assert.All(files, mail => Assert.Equal(1, mail.Calendar!.Split("ATTENDEE").Length - 1));
            Assert.All(files, mail => Assert.Contains(address, mail.Calendar!.ReplaceLineEndings("\n").Replace("\n ", "", StringComparison.Ordinal), StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task The_download_is_the_same_entry()
    {
        var market = await site.MarketAsync();
        var (id, _) = await site.BookedAsync(market);
        var file = await site.SendAsync(market.Reader, new CalendarOfBooking.Query(BookingKey.Of(id)));
        Assert.Contains($"UID:{id.Value:D}@careersconnect.example", file.Text, StringComparison.Ordinal);
        Assert.Contains("METHOD:PUBLISH", file.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("ATTENDEE", file.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_no_reaches_the_school_in_neutral_words_with_the_number_of_others()
    {
        var (market, other) = (await site.MarketAsync(), await site.MarketAsync());
        await other.OfferAsync(site, built => built.ByArrangement());
        var id = await site.AskedAsync(market);
        await site.SendAsync(market.Giver, No(id, "cost", "The train fare."));

        var mail = (await site.EmailsAsync(market.LeaderEmail))[^1];

        Assert.Equal("Trentside Rail cannot help on 22 February", mail.Subject);
        Assert.Contains("Reason: We cannot take part this time.", Flat(mail), StringComparison.Ordinal);
        Assert.DoesNotContain("train fare", mail.Text, StringComparison.Ordinal);
        Assert.Matches(@"\d+ others? fits? what you asked for|One other fits", Flat(mail));
    }

    [Fact]
    public async Task Whoever_was_asked_beside_the_first_yes_is_told_and_thanked()
    {
        var (market, other) = (await site.MarketAsync(), await site.MarketAsync());
        var request = new Request(market.School.Id, market.School.YearGroups, market.Leader.PersonId!.Value, "Samira Haddad", A.Need(), OfferBuilder.Now);
        await site.AddAsync(request);
        var offers = new[] { await market.OfferAsync(site, built => built.ByArrangement()), await other.OfferAsync(site, built => built.ByArrangement()) };
        var asks = offers.Select(offer => new AskSeveral.One(offer.Id, null, InSixWeeks, new TimeOnly(10, 0), DeliveryModes.InPerson, 30)).ToList();
        var ids = await site.SendAsync(market.Leader, new AskSeveral.Command(request.Id, asks, "Ms Okafor", null, null));
        await site.SendAsync(other.Giver, Yes(ids[1]));

        var mails = await site.EmailsAsync(market.Volunteer.Email);

        Assert.Equal("Thornmere Academy has somebody for 22 February: thank you", mails[^1].Subject);
        Assert.Contains("Thank you for being there.", Flat(mails[^1]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_yes_that_needs_one_thing_asks_the_school_for_it_and_then_confirms_to_both()
    {
        var market = await site.MarketAsync();
        var id = await site.AskedAsync(market, staff: "");
        await site.SendAsync(market.Giver, Yes(id));
        var asked = (await site.EmailsAsync(market.LeaderEmail))[^1];
        Assert.Equal("Yes from Trentside Rail for 22 February: one thing to add", asked.Subject);
        Assert.Contains($"/schools/bookings/{id.Value:D}/staff", asked.Text, StringComparison.Ordinal);

        Assert.Equal(NameStaff.Outcome.Confirmed, await site.SendAsync(market.Leader, new NameStaff.Command(id, "Mr Reyes")));

        Assert.Contains("Ask for Mr Reyes", Flat((await site.EmailsAsync(market.Volunteer.Email))[^1]), StringComparison.Ordinal);
        Assert.StartsWith("Confirmed: ", (await site.EmailsAsync(market.LeaderEmail))[^1].Subject, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reaction_that_runs_again_writes_nothing_twice()
    {
        var market = await site.MarketAsync();
        await site.AskedAsync(market);
        await site.TellDueAsync();
        await site.InDatabaseAsync(db => Task.FromResult(db.OutboxMessages.Where(message => message.Type == nameof(BookingRequested))
            .ExecuteUpdate(set => set.SetProperty(message => message.DueAt, site.Clock.GetUtcNow().UtcDateTime).SetProperty(message => message.DoneAt, (DateTime?)null))));
        Assert.Single(await site.EmailsAsync(market.Volunteer.Email));
    }

    [Fact]
    public async Task No_mail_holds_an_address_or_a_telephone_number()
    {
        var market = await site.MarketAsync();
        var id = await site.AskedAsync(market);
        await site.SendAsync(market.Giver, Yes(id));
        foreach (var mail in await site.EmailsAsync(market.Volunteer.Email))
        {
            Assert.DoesNotContain(market.LeaderEmail, mail.Text + mail.Html, StringComparison.Ordinal);
            Assert.DoesNotContain("01632", mail.Text + mail.Html, StringComparison.Ordinal);
        }
    }

    private static string Flat(OutgoingEmail mail) => Blanks().Replace(mail.Text, " ");

    private static string LineOf(OutgoingEmail mail, string property) => mail.Calendar!.Split("\r\n").First(line => line.StartsWith(property, StringComparison.Ordinal));

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
