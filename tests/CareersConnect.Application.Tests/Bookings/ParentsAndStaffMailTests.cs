using CareersConnect.Application.Bookings;
using CareersConnect.Application.Tests.Jobs;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.Offers;
using CareersConnect.Testing.Trade;
using static CareersConnect.Application.Tests.Bookings.Asks;

namespace CareersConnect.Application.Tests.Bookings;

/// <summary>Every e-mail about a talk for parents, or for staff, from the ask to the day after, speaks of them and of no pupil.</summary>
public sealed class ParentsAndStaffMailTests : IDisposable
{
    private readonly TradeFixture _site = new();

    public void Dispose() => _site.Dispose();

    [Theory]
    [InlineData(OfferAudience.Parents, "30 parents and carers of year 8", "Tell us how many parents and carers took part.")]
    [InlineData(OfferAudience.Staff, "30 staff", "Tell us how many staff took part.")]
    public async Task Each_mail_speaks_of_those_for_whom_it_is(OfferAudience audience, string who, string asked)
    {
        var market = await _site.MarketAsync();
        var offer = await market.OfferAsync(_site, built => built.ByArrangement().With(details => details with { Audience = audience }));
        var id = await _site.SendAsync(market.Leader, For(offer));
        await _site.TellDueAsync();
        await _site.SendAsync(market.Giver, Yes(id));
        await _site.SendAsync(market.Giver, new AgreeAims.Command(BookingKey.Of(id), "Ways into rail", "Name three ways into rail"));
        await _site.TellDueAsync();
        foreach (var day in new[] { InSixWeeks.AddDays(-7), InSixWeeks.AddDays(-1), InSixWeeks.AddDays(1) })
        {
            _site.Clock.MoveTo(day.ToUtc(new TimeOnly(8, 30)));
            await _site.RunDueJobsAsync();
            await _site.TellDueAsync();
        }

        var (giver, school) = (await _site.EmailsAsync(market.Volunteer.Email), await _site.EmailsAsync(market.LeaderEmail));
        Assert.All([.. giver, .. school], mail => Assert.DoesNotContain("pupil", mail.Subject + mail.Text + mail.Calendar, StringComparison.OrdinalIgnoreCase));
        Assert.Equal(["AskedEmail", "ConfirmedForGiver", "WeekToGoForGiver", "TomorrowForGiver"], giver.Select(mail => mail.Kind));
        Assert.All(giver, mail => Assert.Contains(who, string.Join(' ', mail.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal));
        Assert.Contains(school, mail => mail.Kind == "AimsEmail" && mail.Text.Contains($"{audience.PeopleFirst()} can then", StringComparison.Ordinal));
        Assert.Contains(asked, string.Join(' ', school[^1].Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
        Assert.Contains(who, giver[1].Calendar!.ReplaceLineEndings("\n").Replace("\n ", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }
}
