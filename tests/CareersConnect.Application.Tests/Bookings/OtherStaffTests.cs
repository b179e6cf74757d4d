using System.Text.RegularExpressions;
using CareersConnect.Application.Bookings;
using CareersConnect.Application.Email;
using CareersConnect.Application.SignedIn;
using CareersConnect.Domain.Education;
using CareersConnect.Testing.Trade;
using static CareersConnect.Application.Tests.Bookings.Asks;

namespace CareersConnect.Application.Tests.Bookings;

/// <summary>The school names somebody else after the confirmation: whoever comes asks for them by name.</summary>
public sealed partial class OtherStaffTests(TradeFixture site) : IClassFixture<TradeFixture>
{
    private const string Kind = "OtherStaffEmail";

    [Fact]
    public async Task The_giver_gets_one_mail_with_the_name_and_an_update_of_the_same_entry()
    {
        var market = await site.MarketAsync();
        var (id, _) = await site.BookedAsync(market);
        await site.TellDueAsync();
        Assert.Equal(NameStaff.Outcome.Noted, await site.SendAsync(market.Leader, new NameStaff.Command(id, "Mr Reyes")));

        var mail = Assert.Single(await MailsAsync(market));
        Assert.Equal("Changed: ask for Mr Reyes on 22 February", mail.Subject);
        Assert.Contains("From Ms Okafor to Mr Reyes", Flat(mail.Text), StringComparison.Ordinal);
        Assert.Equal("REQUEST", mail.CalendarMethod);
        var file = Flat(mail.Calendar!.Replace("\r\n ", "", StringComparison.Ordinal));
        Assert.Contains($"UID:{id.Value:D}@careersconnect.example", file, StringComparison.Ordinal);
        Assert.Contains("SEQUENCE:1", file, StringComparison.Ordinal);
        Assert.Contains("Ask for Mr Reyes.", file, StringComparison.Ordinal);
        Assert.DoesNotContain(await site.EmailsAsync(market.LeaderEmail), written => written.Kind == Kind);
    }

    [Fact]
    public async Task The_same_name_again_writes_nothing()
    {
        var market = await site.MarketAsync();
        var (id, _) = await site.BookedAsync(market);
        Assert.Equal(NameStaff.Outcome.Unchanged, await site.SendAsync(market.Leader, new NameStaff.Command(id, " Ms Okafor ")));
        Assert.Empty(await MailsAsync(market));
        Assert.Equal(2, (await site.BookingAsync(id)).History.Count);
    }

    [Fact]
    public async Task Two_changes_before_the_post_goes_are_one_mail_with_the_last_name()
    {
        var market = await site.MarketAsync();
        var (id, _) = await site.BookedAsync(market);
        await site.SendAsync(market.Leader, new NameStaff.Command(id, "Mr Reyes"));
        await site.SendAsync(market.Leader, new NameStaff.Command(id, "Mrs Hale"));
        Assert.Equal("Changed: ask for Mrs Hale on 22 February", Assert.Single(await MailsAsync(market)).Subject);
    }

    [Fact]
    public async Task What_was_cancelled_meanwhile_is_not_spoken_of()
    {
        var market = await site.MarketAsync();
        var (id, _) = await site.BookedAsync(market);
        await site.SendAsync(market.Leader, new NameStaff.Command(id, "Mr Reyes"));
        await site.SendAsync(market.Leader, new CancelBooking.Command(BookingKey.Of(id), "timetable-change", null));
        Assert.Empty(await MailsAsync(market));
    }

    [Fact]
    public async Task A_move_is_told_in_its_own_words_though_staff_were_changed_after_it()
    {
        var market = await site.MarketAsync();
        var (id, _) = await site.BookedAsync(market);
        await site.SendAsync(market.Leader, new MoveBooking.Command(BookingKey.Of(id), null, InSixWeeks.AddDays(7), new TimeOnly(9, 0), "Mock examinations"));
        await site.SendAsync(market.Leader, new NameStaff.Command(id, "Mr Reyes"));
        var moved = (await site.EmailsAsync(market.Volunteer.Email)).Single(mail => mail.Kind == "MovedEmail");
        Assert.Contains("Mock examinations", Flat(moved.Text), StringComparison.Ordinal);
        Assert.DoesNotContain("From Ms Okafor", Flat(moved.Text), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_that_changes_on_the_day_of_a_reminder_keeps_nobody_from_the_reminder()
    {
        using var later = new TradeFixture();
        var market = await later.MarketAsync();
        var (id, _) = await later.BookedAsync(market);
        later.Clock.MoveTo(InSixWeeks.AddDays(-1).ToUtc(new TimeOnly(7, 0)));
        await later.SendAsync(market.Leader, new NameStaff.Command(id, "Mr Reyes"));
        Assert.Contains(id, await later.SendAsync(new SystemMember(), new Reminders.Query(Reminder.Tomorrow)));
    }

    private async Task<IReadOnlyList<OutgoingEmail>> MailsAsync(Marketplace market) =>
        [.. (await site.EmailsAsync(market.Volunteer.Email)).Where(mail => mail.Kind == Kind)];

    private static string Flat(string text) => Blanks().Replace(text, " ");

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
