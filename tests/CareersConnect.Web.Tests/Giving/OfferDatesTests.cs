using AngleSharp.Dom;
using System.Net;
using AngleSharp.Html.Dom;
using CareersConnect.Domain.Offers;
using CareersConnect.Testing;

namespace CareersConnect.Web.Tests.Giving;

public sealed class OfferDatesTests(SiteFixture site) : IClassFixture<SiteFixture>
{
    private static readonly (string, string)[] EveryMonday =
        [("Input.When", "SetDates"), ("Input.First", "8/3/2027"), ("Input.From", "10am"), ("Input.Repeat", "Weekly"), ("Input.Until", "12/4/2027")];

    [Fact]
    public async Task Dates_that_repeat_are_looked_through_and_those_without_school_are_left_out_with_the_reason()
    {
        var employer = await Giver.InAsync(site);
        var review = await ReviewAsync(employer, await employer.BeginAsync());

        var page = await employer.Browser.OpenAsync(review);

        var days = page.QuerySelectorAll<IHtmlInputElement>("[name='Input.Days']").ToList();
        Assert.Equal(["8/3/2027", "15/3/2027", "22/3/2027", "29/3/2027", "5/4/2027", "12/4/2027"], days.Select(day => day.Value));
        Assert.Equal(["8/3/2027", "15/3/2027", "22/3/2027"], days.Where(day => day.IsChecked).Select(day => day.Value).Take(3));
        Assert.False(days[3].IsChecked);
        Assert.Contains("Left out: Easter Monday", days[3].ParentElement!.TextContent);
        Assert.Contains("Left out: Easter holiday", days[4].ParentElement!.TextContent);
    }

    [Fact]
    public async Task Single_dates_are_taken_out_or_added_all_the_same()
    {
        var employer = await Giver.InAsync(site);
        var offer = await employer.BeginAsync();
        await employer.SayWhatAsync(offer);

        var saved = await employer.Browser.SubmitAsync(await ReviewAsync(employer, offer), PageForms.Given(("Input.Days", "8/3/2027\n29/3/2027")));

        Assert.EndsWith($"/{offer}/check", saved.Headers.Location!.OriginalString, StringComparison.Ordinal);
        var sessions = (await employer.OfferAsync(offer)).Sessions.OrderBy(session => session.StartsAt).ToList();
        Assert.Equal([new DateTime(2027, 3, 8, 10, 0, 0, DateTimeKind.Utc), new DateTime(2027, 3, 29, 9, 0, 0, DateTimeKind.Utc)], sessions.Select(session => session.StartsAt));
        Assert.All(sessions, session => Assert.Equal((1, TimeSpan.FromMinutes(45)), (session.Capacity, session.EndsAt - session.StartsAt)));
        await employer.Browser.SubmitAsync($"/employers/offers/{offer}/check", form: "main form:not([action*=TakeBack])");
        Assert.Equal(OfferStatus.Published, (await employer.OfferAsync(offer)).Status);
    }

    [Theory]
    [InlineData("Input.First", "", "Enter the first date, for example 27/3/2027.")]
    [InlineData("Input.First", "11/1/2027", "Choose a date after today, 11 January 2027.")]
    [InlineData("Input.First", "1/1/2032", "Choose a date within 2 years.")]
    [InlineData("Input.From", "", "Enter when it starts, for example 10:00.")]
    [InlineData("Input.Until", "", "Enter the last day, for example 27/3/2027.")]
    [InlineData("Input.Until", "1/3/2027", "The last day must not be before the first.")]
    [InlineData("Input.Repeat", "ChosenWeekdays", "Select at least one day of the week.")]
    public async Task A_pattern_that_cannot_be_is_refused_where_it_is_typed(string field, string typed, string sentence)
    {
        var employer = await Giver.InAsync(site);
        var offer = await employer.BeginAsync();

        var refused = await employer.Browser.SubmitAsync($"/employers/offers/{offer}/where", PageForms.Given([.. EveryMonday, (field, typed)]));

        Assert.Equal([sentence], await refused.ErrorsAsync());
    }

    [Theory]
    [InlineData("Input.Days", null, "Leave at least one date in, or go back without adding dates.")]
    [InlineData("Input.Capacity", "", "Enter how many places there are on a date.")]
    [InlineData("Input.Capacity", "0", "Enter how many places there are on a date, 1 to 2,000.")]
    public async Task Dates_and_places_must_be_left(string field, string? typed, string sentence)
    {
        var employer = await Giver.InAsync(site);
        var review = await ReviewAsync(employer, await employer.BeginAsync());
        var page = await employer.Browser.OpenAsync(review);
        if (typed is null)
        {
            page.QuerySelectorAll<IHtmlInputElement>($"[name='{field}']").ToList().ForEach(box => box.IsChecked = false);
        }

        var refused = await employer.Browser.SubmitAsync(page, review, typed is null ? null : PageForms.Given((field, typed)));

        Assert.Equal([sentence], await refused.ErrorsAsync());
    }

    [Fact]
    public async Task More_dates_are_added_to_a_published_offer_and_a_date_is_taken_back()
    {
        var employer = await Giver.InAsync(site);
        var offer = await employer.PublishAsync();
        var toReview = await employer.Browser.SubmitAsync(
            $"/employers/offers/{offer}/dates", PageForms.Given(("Input.First", "8 March 2027"), ("Input.From", "14:00")), "main form:not([action*=TakeBack])");
        var saved = await employer.Browser.SubmitAsync(toReview.Headers.Location!.OriginalString);
        Assert.EndsWith($"/employers/offers/{offer}", saved.Headers.Location!.OriginalString, StringComparison.Ordinal);
        Assert.Contains("Monday 8 March 2027", (await employer.OpenAsync($"/offers/{offer}")).Body!.TextContent);

        var twice = await employer.Browser.SubmitAsync(toReview.Headers.Location!.OriginalString);
        Assert.Equal(["8 March 2027 at 14:00 is set aside already."], await twice.ErrorsAsync());

        await employer.Browser.SubmitAsync($"/employers/offers/{offer}", form: "main form[action*=TakeBack]");
        Assert.DoesNotContain("Monday 8 March 2027", (await employer.OpenAsync($"/offers/{offer}")).Body!.TextContent);
        Assert.True((await employer.OfferAsync(offer)).Sessions[0].IsClosed);
    }

    [Fact]
    public async Task Opening_the_page_again_changes_nothing()
    {
        var employer = await Giver.InAsync(site);
        var offer = await employer.BeginAsync();
        var review = await ReviewAsync(employer, offer);

        Assert.Equal(HttpStatusCode.OK, (await employer.Browser.GetAsync(review)).StatusCode);
        Assert.Empty((await employer.OfferAsync(offer)).Sessions);
    }

    private static async Task<string> ReviewAsync(Giver employer, Guid offer)
    {
        var answer = await employer.Browser.SubmitAsync($"/employers/offers/{offer}/where", PageForms.Given(EveryMonday));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return answer.Headers.Location!.OriginalString;
    }
}
