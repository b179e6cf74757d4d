using AngleSharp.Dom;
using System.Net;
using AngleSharp.Html.Dom;
using CareersConnect.Domain.Offers;
using CareersConnect.Testing;

namespace CareersConnect.Web.Tests.Giving;

public sealed class OfferFormRefusalTests(SiteFixture site) : IClassFixture<SiteFixture>
{
    [Theory]
    [InlineData("Input.Title", "", "Enter a title, as pupils would call it.")]
    [InlineData("Input.Description", " ", "Enter what pupils will do.")]
    [InlineData("Input.MaximumPupils", "0", "Enter the largest group, in pupils.")]
    [InlineData("Input.MaximumPupils", "4000", "Enter the largest group, 1 to 2,000 pupils.")]
    [InlineData("Input.MaximumPupils", "many", "Enter a whole number in figures, for example 30")]
    [InlineData("Input.MinimumPupils", "61", "The smallest group cannot be larger than the largest, 60 pupils.")]
    [InlineData("Input.DurationMinutes", "", "Enter how long it takes, in minutes.")]
    [InlineData("Input.DurationMinutes", "5", "Enter how long it takes: at least 10 minutes, at most 5 days (7,200 minutes).")]
    [InlineData("Input.Language", "", "Enter the language that is spoken.")]
    [InlineData("Input.CostPence", "lots", "Enter what the school pays, 0 to 100,000 pounds.")]
    public async Task What_pupils_do_is_refused_at_its_field_and_stays_as_typed(string field, string typed, string sentence)
    {
        var employer = await Giver.InAsync(site);
        var offer = await employer.BeginAsync();

        var refused = await employer.SayWhatAsync(offer, (field, typed));

        var page = await refused.DocumentAsync();
        Assert.Equal(HttpStatusCode.OK, refused.StatusCode);
        Assert.StartsWith("Error: ", page.Title, StringComparison.Ordinal);
        Assert.Equal([sentence], await refused.ErrorsAsync());
        var input = page.QuerySelector($"[name='{field}']")!;
        Assert.Contains(sentence, input.ParentElement!.Closest(".govuk-form-group")!.QuerySelector(".govuk-error-message")!.TextContent);
        Assert.Equal(typed.Trim(), (input is IHtmlTextAreaElement area ? area.Value : ((IHtmlInputElement)input).Value).Trim());
    }

    [Theory]
    [InlineData("Input.Postcode", "", "Enter the postcode that you set out from, or of your place.")]
    [InlineData("Input.Postcode", "nowhere", "\"nowhere\" is not a postcode. Enter a postcode like SW1A 1AA.")]
    [InlineData("Input.Postcode", "CF10 3AT", "CF10 3AT is in Wales. CareersConnect works with schools in England: enter a postcode in England.")]
    [InlineData("Input.Postcode", "EH1 1YZ", "EH1 1YZ is in Scotland. CareersConnect works with schools in England: enter a postcode in England.")]
    [InlineData("Input.TravelMiles", "900", "Enter how far you travel, 1 to 300 miles.")]
    [InlineData("Input.NoticeDays", "400", "Enter the days of notice that you need, 0 to 365.")]
    [InlineData("Input.ArrangementFrom", "31/2/2027", "There is no 31 February 2027: the month has 28 days")]
    public async Task Where_and_when_is_refused_at_its_field(string field, string typed, string sentence)
    {
        var employer = await Giver.InAsync(site);
        var offer = await employer.BeginAsync();

        var refused = await employer.SayWhereAsync(offer, (field, typed));

        Assert.Equal([sentence], await refused.ErrorsAsync());
        Assert.Equal(typed, (await refused.DocumentAsync()).QuerySelector<IHtmlInputElement>($"[name='{field}']")!.Value);
    }

    [Fact]
    public async Task The_end_before_the_start_is_refused()
    {
        var employer = await Giver.InAsync(site);
        var refused = await employer.SayWhereAsync(await employer.BeginAsync(), ("Input.ArrangementFrom", "2/3/2027"), ("Input.ArrangementUntil", "1/3/2027"));
        Assert.Equal(["The last day must not be before the first."], await refused.ErrorsAsync());
    }

    [Fact]
    public async Task When_must_be_said_and_days_with_it()
    {
        var employer = await Giver.InAsync(site);
        var offer = await employer.BeginAsync();
        Assert.Equal(["Select when schools can have it."], await (await employer.Browser.SubmitAsync($"/employers/offers/{offer}/where")).ErrorsAsync());
        Assert.Equal(["Select at least one day of the week."], await (await employer.Browser.SubmitAsync($"/employers/offers/{offer}/where", PageForms.Given(("Input.When", "ByArrangement"), ("Input.ArrangementDays", "None")))).ErrorsAsync());
    }

    [Fact]
    public async Task All_faults_are_told_at_once()
    {
        var employer = await Giver.InAsync(site);
        var refused = await employer.SayWhatAsync(await employer.BeginAsync(), ("Input.Title", ""), ("Input.MaximumPupils", "0"), ("Input.DurationMinutes", "x"));

        Assert.Equal(
            ["Enter a title, as pupils would call it.", "Enter a whole number in figures, for example 30", "Enter the largest group, in pupils."],
            (await refused.ErrorsAsync()).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task What_cannot_stand_is_refused_even_when_the_draft_is_put_aside()
    {
        var employer = await Giver.InAsync(site);
        var refused = await employer.SayWhatAsync(await employer.BeginAsync(), ("Input.MaximumPupils", "4000"), ("Later", "true"));
        Assert.Equal(["Enter the largest group, 1 to 2,000 pupils."], await refused.ErrorsAsync());
    }

    [Fact]
    public async Task A_published_offer_is_edited_on_one_page_and_cannot_lose_what_it_said()
    {
        var employer = await Giver.InAsync(site);
        var offer = await employer.PublishAsync();
        var page = $"/employers/offers/{offer}/edit";

        Assert.Equal(["Enter a title, as pupils would call it."], await (await employer.Browser.SubmitAsync(page, PageForms.Given(("Input.Title", "")))).ErrorsAsync());

        var saved = await employer.Browser.SubmitAsync(page, PageForms.Given(
            ("Input.Title", "Bridges again"), ("Input.CostPence", "12.50"), ("Input.CostNote", "Card and weights"), ("Input.Outcomes", "Name two ways into this kind of work"), ("Input.Subjects", "physics\nmathematics")));
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        var details = (await employer.OfferAsync(offer)).Details();
        Assert.Equal(("Bridges again", 1250, Weekdays.Monday | Weekdays.Wednesday), (details.Title, details.CostPence, details.ArrangementDays));
        Assert.Equal(["Name two ways into this kind of work"], details.LearningOutcomes);
        Assert.Equal(["physics", "mathematics"], details.Subjects);
        Assert.Equal("12.50", (await employer.OpenAsync($"/offers/{offer}/edit")).QuerySelector<IHtmlInputElement>("[name='Input.CostPence']")!.Value);
    }
}
