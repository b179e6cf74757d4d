using System.Text.RegularExpressions;
using CareersConnect.Domain.Offers;
using CareersConnect.Domain.Places;
using CareersConnect.Testing;
using CareersConnect.Testing.Trade;
using CareersConnect.Web.Tests.Schools;

namespace CareersConnect.Web.Tests.Bookings;

/// <summary>After a no the school reads how many others there are, and finds as many behind the button. A host of its own each, since every offer of another would count.</summary>
public sealed partial class SomebodyElseTests : IDisposable
{
    private readonly SiteFixture _site = new();

    public void Dispose() => _site.Dispose();

    [Theory]
    [InlineData(OfferAudience.Pupils)]
    [InlineData(OfferAudience.Parents)]
    public async Task As_many_as_the_mail_counts_are_in_the_list(OfferAudience audience)
    {
        var (school, others) = (await SchoolSite.OpenAsync(_site), await Marketplace.OpenAsync(_site));
        var asked = await OfferAsync(school.Market, audience);
        await OfferAsync(school.Market, audience);
        await OfferAsync(others, audience);
        await OfferAsync(others, audience, details => details with { TravelMiles = null, Location = new GridPoint(438_000, 500_000) });

        // None of these is in the list: too far, for others, for other years, too small a notice for its only day.
        await OfferAsync(others, audience, details => details with { Location = new GridPoint(438_000, 500_000) });
        await OfferAsync(others, audience == OfferAudience.Pupils ? OfferAudience.Parents : OfferAudience.Pupils);
        await OfferAsync(others, audience, details => details with { YearGroups = Domain.Education.YearGroups.Of(Domain.Education.YearGroup.Year11) });
        await _site.TellDueAsync();

        await school.Leader.SubmitAsync($"/schools/offers/{asked.Id.Value}/ask", BookingSite.Answers());
        await NoAsync(school.Market);

        var mail = await MailAsync();
        Assert.Contains("2 others fit what you asked for, by kind and year group.", mail, StringComparison.Ordinal);
        var list = await school.Leader.OpenAsync(Address().Match(mail).Value);
        Assert.Equal(2, list.QuerySelectorAll(".cc-card").Length);
        Assert.Contains(list.QuerySelectorAll(".cc-applied a"), filter => filter.TextContent.Contains("Without whoever could not", StringComparison.Ordinal) && !filter.GetAttribute("href")!.Contains("without=", StringComparison.Ordinal));
    }

    [Fact]
    public async Task For_a_request_they_are_the_matches_of_its_page()
    {
        var (school, others) = (await SchoolSite.OpenAsync(_site), await Marketplace.OpenAsync(_site));
        await OfferAsync(school.Market, OfferAudience.Pupils);
        foreach (var days in new[] { Weekdays.Monday, Weekdays.Tuesday, Weekdays.SchoolDays })
        {
            await OfferAsync(others, OfferAudience.Pupils, details => details with { ArrangementDays = days });
        }

        await OfferAsync(others, OfferAudience.Pupils, details => details with { Modes = DeliveryModes.LiveOnline, Place = MeetingPlace.Online, Location = null });
        await _site.TellDueAsync();
        var raised = await school.Leader.SubmitAsync("/schools/requests/new?gap=bm5&year=8", PageForms.Given(("Input.Where", "InOurSchool"), ("Input.Until", "31/3/2027")));
        var request = raised.Headers.Location!.OriginalString;
        var offer = await OfferAsync(school.Market, OfferAudience.Pupils);
        await _site.TellDueAsync();
        var id = request.Split('/')[3].Split('?')[0];
        await school.Leader.SubmitAsync($"/schools/offers/{offer.Id.Value}/ask?request={id}", BookingSite.Answers());
        await NoAsync(school.Market);

        var mail = await MailAsync();
        Assert.Contains("4 others fit your request.", mail, StringComparison.Ordinal);
        Assert.Equal("4 offers fit, best first", (await school.Leader.OpenAsync(Address().Match(mail).Value))
            .QuerySelectorAll(".cc-block__head h2").Select(heading => heading.TextContent.Trim()).Single(heading => heading.Contains("fit", StringComparison.Ordinal)));
    }

    private async Task NoAsync(Marketplace market)
    {
        var link = await new BookingSite(market, null!, null!).LinkAsync(_site);
        await _site.Visitor().SubmitAsync(link, PageForms.Given(("Input.Answer", "No")));
    }

    private async Task<string> MailAsync() =>
        string.Join(' ', (await _site.EmailsAsync()).Last(mail => mail.Kind == "DeclinedEmail").Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private Task<Offer> OfferAsync(Marketplace market, OfferAudience audience, Func<OfferDetails, OfferDetails>? change = null) =>
        market.OfferAsync(_site, built => built.ByArrangement().With(details => (change ?? (same => same))(details with { Audience = audience })));

    [GeneratedRegex(@"/(offers\?within|schools/requests/)\S+")]
    private static partial Regex Address();
}
