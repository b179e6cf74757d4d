using System.Text.RegularExpressions;
using CareersConnect.Application.Bookings;
using CareersConnect.Application.Email;
using CareersConnect.Domain.Bookings;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.Offers;
using CareersConnect.Domain.Requests;
using CareersConnect.Testing.Builders;
using CareersConnect.Testing.Trade;
using static CareersConnect.Application.Tests.Bookings.Asks;

namespace CareersConnect.Application.Tests.Bookings;

/// <summary>What each side reads in its mails: what it did itself, what the other side did, what it may do about it. A site of its own each, since some move the clock.</summary>
public sealed partial class WordsToEachSideTests : IDisposable
{
    private readonly TradeFixture _site = new();

    public void Dispose() => _site.Dispose();

    [Fact]
    public async Task Whoever_says_yes_while_the_name_is_missing_hears_what_it_waits_for_and_can_take_it_back()
    {
        var market = await _site.MarketAsync();
        var id = await _site.AskedAsync(market, staff: "");
        await _site.SendAsync(market.Giver, Yes(id));

        var mail = (await _site.EmailsAsync(market.Volunteer.Email))[^1];
        Assert.Equal("You said yes to Thornmere Academy: it waits for a name", mail.Subject);
        var token = Links.TokenOf(mail.Text);
        Assert.Contains($"/answer/{token}/cancel", mail.Text, StringComparison.Ordinal);
        await _site.SendAsync(null, new CancelBooking.Command(BookingKey.By(token), "illness", null));
        Assert.Equal(BookingStatus.Cancelled, (await _site.BookingAsync(id)).Status);
        var cancelled = (await _site.EmailsAsync(market.Volunteer.Email))[^1];
        Assert.Contains("You have cancelled", Flat(cancelled), StringComparison.Ordinal);
        Assert.DoesNotContain("/employers/offers", cancelled.Text, StringComparison.Ordinal);
        Assert.Contains("Trentside Rail has cancelled", Flat((await _site.EmailsAsync(market.LeaderEmail))[^1]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_move_asks_the_other_side_whether_it_suits_and_no_calendar_says_yes_for_them()
    {
        var market = await _site.MarketAsync();
        var (id, _) = await _site.BookedAsync(market);
        await _site.TellDueAsync();
        await _site.SendAsync(market.Leader, new MoveBooking.Command(BookingKey.Of(id), null, InSixWeeks.AddDays(7), new TimeOnly(9, 0), "Mock exams in the hall"));

        var (theirs, own) = ((await _site.EmailsAsync(market.Volunteer.Email))[^1], (await _site.EmailsAsync(market.LeaderEmail))[^1]);
        Assert.Contains("Thornmere Academy has moved", Flat(theirs), StringComparison.Ordinal);
        Assert.Contains("Tell them if it does not suit you.", Flat(theirs), StringComparison.Ordinal);
        Assert.Contains("Mock exams in the hall", Flat(theirs), StringComparison.Ordinal);
        Assert.DoesNotContain("Moved from", Flat(theirs), StringComparison.Ordinal);
        Assert.Matches(@"/answer/[\w-]+/cancel", theirs.Text);
        Assert.Contains("PARTSTAT=NEEDS-ACTION", Unfolded(theirs), StringComparison.Ordinal);
        Assert.Contains("You have moved", Flat(own), StringComparison.Ordinal);
        Assert.Contains("PARTSTAT=ACCEPTED", Unfolded(own), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_is_asked_among_several_reads_so_and_whoever_is_asked_alone_does_not()
    {
        var (market, other) = (await _site.MarketAsync(), await _site.MarketAsync());
        var request = new Request(market.School.Id, market.School.YearGroups, market.Leader.PersonId!.Value, "Samira Haddad", A.Need(), OfferBuilder.Now);
        await _site.AddAsync(request);
        var offers = new[] { await market.OfferAsync(_site, built => built.ByArrangement()), await other.OfferAsync(_site, built => built.ByArrangement()) };
        await _site.SendAsync(market.Leader, new AskSeveral.Command(
            request.Id, [.. offers.Select(offer => new AskSeveral.One(offer.Id, null, InSixWeeks, new TimeOnly(10, 0), DeliveryModes.InPerson, 30))], "Ms Okafor", null, null));
        Assert.Contains("They have asked others too.", Flat((await _site.EmailsAsync(market.Volunteer.Email))[^1]), StringComparison.Ordinal);

        var alone = await _site.MarketAsync();
        await _site.AskedAsync(alone);
        Assert.DoesNotContain("asked others", Flat((await _site.EmailsAsync(alone.Volunteer.Email))[^1]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reminder_that_is_late_says_in_how_many_days_and_the_one_on_the_day_before_says_what_and_for_whom()
    {
        var market = await _site.MarketAsync();
        await _site.BookedAsync(market);
        await _site.TellDueAsync();
        await RunAtAsync(InSixWeeks.AddDays(-5));
        var week = (await _site.EmailsAsync(market.Volunteer.Email))[^1];
        Assert.Contains("In 5 days: Monday 22 February 2027", Flat(week), StringComparison.Ordinal);
        Assert.Contains("30 pupils in year 8 are preparing", Flat(week), StringComparison.Ordinal);

        await RunAtAsync(InSixWeeks.AddDays(-1));
        foreach (var mail in new[] { (await _site.EmailsAsync(market.Volunteer.Email))[^1], (await _site.EmailsAsync(market.LeaderEmail))[^1] })
        {
            Assert.StartsWith("Tomorrow", mail.Subject, StringComparison.Ordinal);
            Assert.Contains("A day in civil engineering", Flat(mail), StringComparison.Ordinal);
            Assert.Contains("30 pupils in year 8", Flat(mail), StringComparison.Ordinal);
            Assert.Contains("Something has come up?", Flat(mail), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task One_pupil_is_preparing()
    {
        var market = await _site.MarketAsync();
        var offer = await market.OfferAsync(_site, built => built.BookedAtOnce().OnDate(InSixWeeks));
        await _site.SendAsync(market.Leader, For(offer, offer.Sessions[0].Id) with { Pupils = 1 });
        await _site.TellDueAsync();
        await RunAtAsync(InSixWeeks.AddDays(-7));
        Assert.Contains("A week from now: Monday 22 February 2027", Flat((await _site.EmailsAsync(market.Volunteer.Email))[^1]), StringComparison.Ordinal);
        Assert.Contains("1 pupil in year 8 is preparing", Flat((await _site.EmailsAsync(market.Volunteer.Email))[^1]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_host_reads_that_they_come_and_how_many()
    {
        var market = await _site.MarketAsync();
        var offer = await market.OfferAsync(_site, built => built.BookedAtOnce().With(details => details with { Place = MeetingPlace.AtWorkplace }).CountingPupils().OnDate(InSixWeeks, capacity: 60));
        await _site.SendAsync(market.Leader, For(offer, offer.Sessions[0].Id));
        await _site.TellDueAsync();
        await RunAtAsync(InSixWeeks.AddDays(-1));
        var mail = Flat((await _site.EmailsAsync(market.Volunteer.Email))[^1]);
        Assert.Contains("Thornmere Academy comes to you tomorrow", mail, StringComparison.Ordinal);
        Assert.Contains("30 pupils in year 8", mail, StringComparison.Ordinal);
        Assert.DoesNotContain("See you tomorrow", mail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_no_leads_the_school_to_those_who_could_give_the_same()
    {
        var (market, other) = (await _site.MarketAsync(), await _site.MarketAsync());
        await other.OfferAsync(_site, built => built.ByArrangement());
        await _site.SendAsync(market.Giver, No(await _site.AskedAsync(market)));
        Assert.Contains("/offers?within=any&year=8&kind=careers-talk", (await _site.EmailsAsync(market.LeaderEmail))[^1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Kinds_that_can_be_stopped_have_names_of_their_own_and_each_site_reads_only_its_own()
    {
        Assert.Equal(EmailKinds.Stoppable.Count, EmailKinds.Stoppable.Select(kind => kind.Words).Distinct().Count());
        var (schools, employers) = (EmailKinds.StoppableOn([MailSite.Schools]), EmailKinds.StoppableOn([MailSite.Employers]));
        Assert.Equal(3, schools.Count);
        Assert.Equal(["offers that are new to a search that you saved"], schools.Intersect(employers).Select(kind => kind.Words));
        Assert.Equal(EmailKinds.Stoppable.Count, EmailKinds.StoppableOn([MailSite.Schools, MailSite.Providers]).Count);
    }

    private async Task RunAtAsync(DateOnly day)
    {
        _site.Clock.MoveTo(day.ToUtc(new TimeOnly(8, 30)));
        await _site.RunDueJobsAsync();
    }

    private static string Flat(OutgoingEmail mail) => Blanks().Replace(mail.Text, " ");

    private static string Unfolded(OutgoingEmail mail) => mail.Calendar!.ReplaceLineEndings("\n").Replace("\n ", "", StringComparison.Ordinal);

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
