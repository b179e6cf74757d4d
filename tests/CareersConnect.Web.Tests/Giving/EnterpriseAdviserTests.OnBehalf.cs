using AngleSharp.Dom;
using CareersConnect.Domain.Offers;
using CareersConnect.Testing;
using CareersConnect.Testing.Builders;
using Microsoft.EntityFrameworkCore;

namespace CareersConnect.Web.Tests.Giving;

/// <content>What is written for a business keeps to what the business said yes to.</content>
public sealed partial class EnterpriseAdviserTests
{
    [Fact]
    public async Task What_is_written_for_a_business_names_it_on_every_page_and_cannot_be_booked_at_once()
    {
        var (adviser, root) = await BegunForAsync("Named Works");
        Assert.Contains("Written for Named Works", (await adviser.OpenAsync($"{root}/what")).QuerySelector("main")!.TextContent);
        var page = await adviser.OpenAsync($"{root}/where");
        Assert.Contains("Written for Named Works", page.QuerySelector("main")!.TextContent);
        Assert.Contains("Each school writes to Named Works first", page.QuerySelector("main")!.TextContent);
        Assert.Empty(page.QuerySelectorAll("[name='Input.BookingWay']"));

        page.QuerySelector("main form")!.Insert(AdjacentPosition.BeforeEnd, "<input type=\"hidden\" name=\"Input.BookingWay\" value=\"AtOnce\">");
        var refused = await adviser.SubmitAsync(page, $"{root}/where", PageForms.Given(("Input.Postcode", "DE1 3HQ"), ("Input.When", "ByArrangement"), ("Input.ArrangementDays", "Monday")));
        Assert.Equal(["The business said yes to being asked by each school. Select “Ask me first”; only the business itself can have its dates booked at once."], await refused.ErrorsAsync());
    }

    [Fact]
    public async Task What_is_written_for_a_business_says_that_the_e_mails_go_to_it()
    {
        var (adviser, root) = await BegunForAsync("Mailed Works");
        await adviser.SubmitAsync($"{root}/what", PageForms.Given(("Input.Title", "Watch this"), ("Input.Description", "Pupils watch a watchmaker.")));
        await adviser.SubmitAsync($"{root}/where", PageForms.Given(("Input.Postcode", "DE1 3HQ"), ("Input.When", "ByArrangement"), ("Input.ArrangementDays", "Monday"), ("Input.TravelMiles", "20")));
        Assert.Contains("Each school writes to Mailed Works first.", (await adviser.OpenAsync($"{root}/check")).QuerySelector("main")!.TextContent);
        var published = (await adviser.OpenAsync((await adviser.SubmitAsync($"{root}/check")).Headers.Location!.OriginalString)).QuerySelector("main")!.TextContent;

        Assert.Contains("Your offer for Mailed Works is ready", published);
        Assert.Contains("asks Mailed Works, and the e-mail goes to them, not to you", published);
        Assert.DoesNotContain("you get an e-mail", published);
        var mail = Assert.Single(await site.EmailsAsync("ada@mailedworks.example"), mail => mail.Kind == "PublishedForYou");
        Assert.Contains("up to 20 miles from", mail.Text);
        Assert.Contains("on Mondays", mail.Text);
        Assert.Matches("each\\s+school\\s+asks\\s+you\\s+first", mail.Text);
    }

    [Fact]
    public async Task A_business_is_told_the_dates_that_were_set_aside_in_its_name()
    {
        await BegunForAsync("Dated Works");
        var consent = await site.InDatabaseAsync(db => db.BusinessConsents.SingleAsync(c => c.Business == "Dated Works"));
        await AddAsync(An.Offer().From(consent.OrganisationId!.Value).WrittenBy(consent.AskedBy).OnDate(new DateOnly(2027, 3, 9)).OnDate(new DateOnly(2027, 3, 2)).Build());

        var mail = Assert.Single(await site.EmailsAsync("ada@datedworks.example"), mail => mail.Kind == "PublishedForYou");
        Assert.Matches("(?s)Tuesday 2 March 2027, 10:00 to .*Tuesday 9 March 2027, 10:00 to ", mail.Text);
    }

    /// <summary>An Enterprise Adviser who has begun an offer for a business that said yes, and the address of its pages.</summary>
    private async Task<(HttpClient Adviser, string Root)> BegunForAsync(string business)
    {
        var (adviser, _) = await AttachedAsync();
        await site.Visitor().SubmitAsync(await AskAsync(adviser, business, $"ada@{business.Replace(" ", "", StringComparison.Ordinal).ToLowerInvariant()}.example"));
        var owner = await site.InDatabaseAsync(db => db.Organisations.Where(o => o.Name == business).Select(o => o.Id).SingleAsync());
        var begun = await adviser.SubmitAsync("/employers/offers/new", PageForms.Given(("Input.ActivityType", "careers-talk"), ("Input.Owner", owner.Value.ToString())));
        return (adviser, begun.Headers.Location!.OriginalString.Replace("/what", "", StringComparison.Ordinal));
    }
}
