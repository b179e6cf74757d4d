using CareersConnect.Application.Bookings;
using CareersConnect.Application.Email;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.Organisations;
using CareersConnect.Testing.Trade;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static CareersConnect.Application.Tests.Bookings.Asks;

namespace CareersConnect.Application.Tests.Bookings;

/// <summary>A link that answers without an account is in the recipient's hands and nowhere else. A site of its own each, since they move the clock.</summary>
public sealed class LinksAreForgottenTests : IDisposable
{
    private readonly TradeFixture _site = new();

    public void Dispose() => _site.Dispose();

    [Fact]
    public async Task Once_sent_an_e_mail_with_a_link_is_kept_without_its_text_and_calendar_and_one_without_a_link_stays_whole()
    {
        var market = await _site.MarketAsync();
        await _site.BookedAsync(market);
        var written = Assert.Single(await _site.EmailsAsync(market.Volunteer.Email));
        Assert.Contains("/answer/", written.Text, StringComparison.Ordinal);

        await _site.SendDueAsync();

        var sent = Assert.Single(await _site.EmailsAsync(market.Volunteer.Email));
        Assert.Equal(("", "", null), (sent.Text, sent.Html, sent.Calendar));
        var schools = Assert.Single(await _site.EmailsAsync(market.LeaderEmail));
        Assert.Contains("/schools/bookings/", schools.Text, StringComparison.Ordinal);
        Assert.NotNull(schools.Calendar);
        Assert.Contains("/answer/", _site.Services.GetRequiredService<ICaughtMail>().Open(sent.Id)!.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task E_mails_are_cleared_away_after_ninety_days_and_links_and_invitations_ninety_days_after_their_last_day()
    {
        var market = await _site.MarketAsync();
        await _site.AskedAsync(market);
        await _site.AddAsync(Invitation.Send(market.Employer.Id, "new@rail.example", Role.Employer, "secret", new Who(PersonId.New(), "Kwame Osei"), _site.Clock.UtcNow()));
        await _site.TellDueAsync();
        await _site.SendDueAsync();

        await RunAfterAsync(89);
        Assert.NotEmpty(await _site.EmailsAsync(market.Volunteer.Email));
        await RunAfterAsync(2);
        Assert.DoesNotContain(await _site.EmailsAsync(market.Volunteer.Email), mail => mail.Subject.StartsWith("Could you", StringComparison.Ordinal));
        Assert.Equal((1, 1), await LeftAsync());

        await RunAfterAsync(15);
        Assert.Equal((0, 0), await LeftAsync());
    }

    [Fact]
    public async Task A_person_is_greeted_by_the_first_name_without_a_title()
    {
        var market = await _site.MarketAsync();
        var doctor = Volunteer.Take(market.Employer.Id, "Dr Ada Crane", "engineer", "ada@rail.example");
        await _site.AddAsync(doctor);
        await _site.SendAsync(market.Leader, For(await market.OfferAsync(_site, built => built.ByArrangement().With(details => details with { VolunteerId = doctor.Id }))));
        Assert.Contains("Hello Ada", Assert.Single(await _site.EmailsAsync("ada@rail.example")).Text, StringComparison.Ordinal);
    }

    private async Task RunAfterAsync(int days)
    {
        _site.Clock.Advance(TimeSpan.FromDays(days));
        await _site.RunDueJobsAsync();
    }

    private Task<(int Links, int Invitations)> LeftAsync() => _site.InDatabaseAsync(async db => (await db.AnswerLinks.CountAsync(), await db.Invitations.CountAsync()));
}
