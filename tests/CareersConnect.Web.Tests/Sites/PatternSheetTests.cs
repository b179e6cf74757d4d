using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using CareersConnect.Testing;
using Microsoft.AspNetCore.Hosting;

namespace CareersConnect.Web.Tests.Sites;

public sealed class PatternSheetTests(SiteFixture site) : IClassFixture<SiteFixture>
{
    private const string Sheet = "/dev/patterns";

    [Fact]
    public async Task The_pattern_sheet_is_there_in_Development_and_not_in_Production()
    {
        Assert.Equal(HttpStatusCode.OK, (await site.Visitor().GetAsync(Sheet)).StatusCode);
        await using var production = site.WithWebHostBuilder(host => host.UseEnvironment("Production"));
        Assert.Equal(HttpStatusCode.NotFound, (await production.CreateDefaultClient(new Uri("https://careers.example")).GetAsync(Sheet)).StatusCode);
    }

    [Fact]
    public async Task Every_field_has_a_label_and_says_its_hint()
    {
        var page = await site.Visitor().OpenAsync(Sheet);
        foreach (var field in page.QuerySelectorAll("main form input:not([type=hidden]), main form select, main form textarea"))
        {
            Assert.True(page.QuerySelector($"label[for='{field.Id}']") is not null || field.Closest("label") is not null, $"{field.Id} has no label.");
            foreach (var id in (field.GetAttribute("aria-describedby") ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                Assert.True(page.GetElementById(id) is not null, $"{field.Id} is described by {id}, which is not there.");
            }
        }

        Assert.Equal("Input_Title", page.QuerySelector("[name='Input.Title']")!.Id);
        Assert.Contains("For example 27/3/2027", page.GetElementById("Input_Day-hint")!.TextContent);
    }

    [Fact]
    public async Task A_refused_form_says_each_error_twice_in_the_same_words_and_leads_to_its_field()
    {
        var response = await site.Visitor().SubmitAsync(Sheet);
        var page = await response.DocumentAsync();
        Assert.StartsWith("Error: Pattern sheet", page.Title);
        Assert.Equal("10 things to put right", page.QuerySelector(".govuk-error-summary__title")!.TextContent);
        foreach (var link in page.QuerySelectorAll<IHtmlAnchorElement>(".govuk-error-summary__list a"))
        {
            var field = page.GetElementById(link.GetAttribute("href")![1..]);
            Assert.NotNull(field);
            Assert.Contains(link.TextContent, field.Closest(".govuk-form-group")!.QuerySelector(".govuk-error-message")!.TextContent);
        }

        Assert.Equal(10, page.QuerySelectorAll(".govuk-error-summary__list a").Length);
        Assert.Equal(10, page.QuerySelectorAll(".govuk-error-message").Length);
    }

    [Fact]
    public async Task What_was_typed_stays_and_what_cannot_be_read_has_one_error_of_its_own()
    {
        var answers = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Input.Title"] = "<b>Bridges</b>", ["Input.Pupils"] = "thirty", ["Input.Day"] = "31/6/2027", ["Input.From"] = "10", ["Input.Years"] = "8\n10", ["Input.Kind"] = "visit", ["Input.Sector"] = "Health",
        };
        var response = await site.Visitor().SubmitAsync(Sheet, answers);
        var errors = await response.ErrorsAsync();
        var page = await response.DocumentAsync();
        Assert.Contains("Enter a whole number in figures, for example 30", errors);
        Assert.Contains("There is no 31 June 2027: the month has 30 days", errors);
        Assert.Contains("Say whether 10 is in the morning or the afternoon, for example 10:00 or 2pm", errors);
        Assert.DoesNotContain("Enter the day", errors);
        Assert.Contains("Select a weekday", errors);
        Assert.Equal("<b>Bridges</b>", page.QuerySelector<IHtmlInputElement>("#Input_Title")!.Value);
        Assert.Equal("31/6/2027", page.QuerySelector<IHtmlInputElement>("#Input_Day")!.Value);
        Assert.Equal(["8", "10"], page.QuerySelectorAll<IHtmlInputElement>("[name='Input.Years']").Where(box => box.IsChecked).Select(box => box.Value));
        Assert.Equal("visit", page.QuerySelectorAll<IHtmlInputElement>("[name='Input.Kind']").Single(radio => radio.IsChecked).Value);
        Assert.Equal("Health", page.QuerySelector<IHtmlSelectElement>("#Input_Sector")!.Value);
    }

    [Fact]
    public async Task What_was_done_is_told_once()
    {
        var visitor = site.Visitor();
        var response = await visitor.SubmitAsync(Sheet + "?state=filled");
        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        Assert.Contains("Your offer is published", (await visitor.OpenAsync(Sheet)).QuerySelector("[role=alert]")!.TextContent);
        Assert.Null((await visitor.OpenAsync(Sheet)).QuerySelector(".cc-note--told"));
    }

    [Fact]
    public async Task A_refused_form_keeps_its_key_and_a_new_form_has_another()
    {
        var visitor = site.Visitor();
        var first = await visitor.OpenAsync(Sheet);
        var refused = await (await visitor.SubmitAsync(first, Sheet)).DocumentAsync();
        Assert.Equal(Key(first), Key(refused));
        Assert.NotEqual(Key(first), Key(await visitor.OpenAsync(Sheet)));
        Assert.Equal(22, Key(first).Length);

        static string Key(IDocument page) => page.QuerySelector<IHtmlInputElement>("main form [name=_once]")!.Value;
    }

    [Fact]
    public async Task A_rule_that_refuses_puts_its_sentence_at_the_field()
    {
        var response = await site.Visitor().SubmitAsync(Sheet + "?state=filled", new Dictionary<string, string>(StringComparer.Ordinal) { ["Input.Pupils"] = "90" });
        Assert.Equal(["Say how many pupils, up to the 64 this offer takes"], await response.ErrorsAsync());
    }

    [Fact]
    public async Task Pages_of_results_keep_the_rest_of_the_address()
    {
        var page = await site.Visitor().OpenAsync(Sheet + "?q=marine+biology&page=6");
        var links = page.QuerySelectorAll(".govuk-pagination__item a").Select(link => link.GetAttribute("href"));
        Assert.Equal(["/dev/patterns?q=marine%20biology", "/dev/patterns?q=marine%20biology&page=5", "/dev/patterns?q=marine%20biology&page=6", "/dev/patterns?q=marine%20biology&page=7", "/dev/patterns?q=marine%20biology&page=20"], links);
        Assert.Equal("6", page.QuerySelector(".govuk-pagination [aria-current=page]")!.TextContent);
    }
}
