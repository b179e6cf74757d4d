using System.Net;
using CareersConnect.Application.People;
using CareersConnect.Domain.Organisations;
using CareersConnect.Testing;
using Microsoft.EntityFrameworkCore;
using static CareersConnect.Web.Tests.People.Mailbox;

namespace CareersConnect.Web.Tests.People;

/// <summary>An employer or provider joins, confirms, signs in; a password is forgotten.</summary>
public sealed class JoiningTests(SiteFixture site) : IClassFixture<SiteFixture>
{
    private const string Password = "lantern gravel Tuesday";

    [Fact]
    public async Task An_employer_joins_in_three_pages_confirms_and_signs_in()
    {
        var browser = site.Visitor();
        await JoinAsync(browser, "ruth@osei-marsh.example", "Osei & Marsh Engineers");
        Assert.Equal("Confirm your e-mail address first. Open the link in the e-mail that we sent you within the last hour.", Assert.Single(await (await SignInAsync(browser, "ruth@osei-marsh.example", Password)).ErrorsAsync()));

        var link = await site.LinkToAsync("ruth@osei-marsh.example", "/confirm-address/");
        await browser.GetAsync(link);
        Assert.False(await site.InDatabaseAsync(db => db.People.AnyAsync(p => p.Email == "ruth@osei-marsh.example" && p.EmailConfirmed)), "Opening the link changes nothing.");
        await browser.SubmitAsync(link);
        Assert.Equal("/employers", (await SignInAsync(browser, "ruth@osei-marsh.example", Password)).Headers.Location!.OriginalString);
        Assert.Contains("There is nothing more to do here", (await browser.OpenAsync(link)).Body!.TextContent);

        var organisation = await site.InDatabaseAsync(db => db.Organisations.SingleAsync(o => o.Name == "Osei & Marsh Engineers"));
        Assert.Equal(Verification.Registered, organisation.Verification);
        Assert.Equal("osei-marsh.example", organisation.EmailDomain);
        Assert.Equal("https://www.osei-marsh.example/", organisation.Website);
        Assert.True(organisation.Facts!.SelfEmployed);
    }

    [Fact]
    public async Task Signing_in_before_confirming_never_kills_the_link_that_was_sent()
    {
        var (browser, email) = (site.Visitor(), "early@osei.example");
        await JoinAsync(browser, email, "Early Engineers");
        var first = await site.LinkToAsync(email, "/confirm-address/");
        await SignInAsync(browser, email, Password);
        Assert.Single(await site.EmailsAsync(email), mail => mail.Kind == "ConfirmYourAddress");

        site.Clock.Advance(TimeSpan.FromHours(1));
        Assert.Equal("Confirm your e-mail address first. We have sent you a new link.", Assert.Single(await (await SignInAsync(browser, email, Password)).ErrorsAsync()));
        Assert.Equal(2, (await site.EmailsAsync(email)).Count(mail => mail.Kind == "ConfirmYourAddress"));
        var second = await site.LinkToAsync(email, "/confirm-address/");
        Assert.NotEqual(first, second);

        await browser.SubmitAsync(first);
        Assert.Equal("/employers", (await SignInAsync(browser, email, Password)).Headers.Location!.OriginalString);
        Assert.Contains("There is nothing more to do here", (await browser.OpenAsync(second)).Body!.TextContent);
    }

    [Fact]
    public async Task A_link_that_confirms_an_address_runs_out()
    {
        var (browser, email) = (site.Visitor(), "slow@osei.example");
        await JoinAsync(browser, email, "Slow Engineers");
        var link = await site.LinkToAsync(email, "/confirm-address/");
        site.Clock.Advance(PersonLink.ConfirmFor);
        Assert.Contains("The time of this link is up", (await browser.OpenAsync(link)).Body!.TextContent);
        Assert.Equal("Confirm your e-mail address first. We have sent you a new link.", Assert.Single(await (await SignInAsync(browser, email, Password)).ErrorsAsync()));
    }

    [Fact]
    public async Task Each_page_says_what_is_missing_and_keeps_what_was_typed()
    {
        var browser = site.Visitor();
        var you = await browser.SubmitAsync("/register/you?side=Employer", PageForms.Given(("Input.FullName", "Ruth Adeyemi"), ("Input.Email", "ruth at osei")));
        Assert.Equal(["Enter an e-mail address like name@example.org"], await you.ErrorsAsync());
        var page = await you.DocumentAsync();
        Assert.StartsWith("Error: ", page.Title);
        Assert.Equal("Ruth Adeyemi", page.QuerySelector("[name='Input.FullName']")!.GetAttribute("value"));

        await browser.SubmitAsync("/register/you?side=Employer", PageForms.Given(("Input.FullName", "Ruth Adeyemi"), ("Input.Email", "r@osei.example")));
        var about = await browser.SubmitAsync("/register/organisation", PageForms.Given(("Input.Postcode", "EH1 1AA"), ("Input.Website", "nowhere")));
        Assert.Equal(
            ["Enter the name of the organisation", "Select the sector that you mainly work in", "Select how many people work there", "EH1 1AA is in Scotland. CareersConnect works with schools in England: enter a postcode in England.", "Enter a website like www.example.org"],
            await about.ErrorsAsync());
    }

    [Theory]
    [InlineData("ZZ99 9ZZ", "We do not know ZZ99 9ZZ. Check it, or enter the postcode of a place nearby.")]
    [InlineData("QV1 1AA", "We do not know QV1 1AA. Check it, or enter the postcode of a place nearby.")]
    [InlineData("DE1", "DE1 is the first half of a postcode. Enter all of it, like SW1A 1AA.")]
    [InlineData("nowhere", "\"nowhere\" is not a postcode. Enter a postcode like SW1A 1AA.")]
    [InlineData("CF10 3AT", "CF10 3AT is in Wales. CareersConnect works with schools in England: enter a postcode in England.")]
    [InlineData("BT1 1AA", "BT1 1AA is in Northern Ireland. CareersConnect works with schools in England: enter a postcode in England.")]
    public async Task A_postcode_that_is_none_of_England_is_refused_before_anything_else_is_asked(string typed, string sentence)
    {
        var browser = site.Visitor();
        Assert.Equal([sentence], await (await AnswerTwoPagesAsync(browser, "place@osei.example", "Placed Ltd", typed)).ErrorsAsync());
    }

    [Theory]
    [InlineData("DE1 3HQ", "We know DE1 3HQ only roughly, as near Derby.", "Derby")]
    [InlineData("sw1a1aa", "We know SW1A 1AA only roughly, as near London.", null)]
    [InlineData("TD15 1AA", "We know TD15 1AA only roughly, as near Berwick-Upon-Tweed.", "Berwick-Upon-Tweed")]
    public async Task A_postcode_that_is_known_only_roughly_goes_on_and_says_so(string typed, string sentence, string? town)
    {
        var (browser, name) = (site.Visitor(), $"Roughly {typed}");
        var next = await AnswerTwoPagesAsync(browser, $"{typed.Replace(" ", "", StringComparison.Ordinal)}@rough.example", name, typed);
        Assert.Equal("/register/password", next.Headers.Location!.OriginalString);
        Assert.Contains(sentence, (await browser.OpenAsync("/register/password")).Body!.TextContent);
        await browser.SubmitAsync("/register/password", PageForms.Given(("Input.Password", Password)));
        var joined = await site.InDatabaseAsync(db => db.Organisations.SingleAsync(o => o.Name == name));
        Assert.NotNull(joined.Location);
        Assert.Equal(town ?? joined.Town, joined.Town);
    }

    [Theory]
    [InlineData("short", "The password must be 10 characters or more")]
    [InlineData("password123", "That password is among the first that are tried. Choose another: three words that do not belong together are good.")]
    [InlineData("aaaaaaaaaaaa", "That password is among the first that are tried. Choose another: three words that do not belong together are good.")]
    [InlineData("adeyemi1234", "The password must not be made of your name or e-mail address")]
    public async Task A_weak_password_is_refused(string password, string sentence)
    {
        var browser = site.Visitor();
        await AnswerTwoPagesAsync(browser, "weak@osei.example", "Weak Ltd");
        Assert.Equal([sentence], await (await browser.SubmitAsync("/register/password", PageForms.Given(("Input.Password", password)))).ErrorsAsync());
    }

    [Fact]
    public async Task An_address_that_has_an_account_gets_the_same_answer_and_its_owner_is_told()
    {
        var first = await JoinAsync(site.Visitor(), "twice@firm.example", "First Firm");
        var second = await JoinAsync(site.Visitor(), "twice@firm.example", "Second Firm");
        Assert.Equal(first.Headers.Location, second.Headers.Location);
        Assert.False(await site.InDatabaseAsync(db => db.Organisations.AnyAsync(o => o.Name == "Second Firm")));
        var told = Assert.Single(await site.EmailsAsync("twice@firm.example"), mail => mail.Kind == "YouAreHereAlready");
        Assert.DoesNotContain("Second Firm", told.Text + told.Html + told.Subject);
    }

    [Fact]
    public async Task A_forgotten_password_is_set_by_a_link_that_works_once_for_an_hour()
    {
        var email = "forgot@firm.example";
        await JoinAsync(site.Visitor(), email, "Forgetful Firm");
        var browser = site.Visitor();
        await browser.SubmitAsync("/forgotten-password", PageForms.Given(("Input.Email", email)));
        var link = await site.LinkToAsync(email, "/new-password/");
        await browser.SubmitAsync(link, PageForms.Given(("Input.Password", "harbour violin eleven")));
        Assert.Equal(HttpStatusCode.Redirect, (await SignInAsync(browser, email, "harbour violin eleven")).StatusCode);
        Assert.Null((await browser.OpenAsync(link)).QuerySelector("main form[method=post]"));
        Assert.Contains(await site.EmailsAsync(email), mail => mail.Kind == "PasswordWasChanged");

        site.Clock.Advance(TimeSpan.FromMinutes(5));
        await browser.SubmitAsync("/forgotten-password", PageForms.Given(("Input.Email", email)));
        var late = await site.LinkToAsync(email, "/new-password/");
        site.Clock.Advance(PersonLink.PasswordFor);
        Assert.Contains("The time of this link is up", (await browser.OpenAsync(late)).Body!.TextContent);
    }

    [Fact]
    public async Task Asking_for_a_password_says_the_same_for_an_unknown_address_and_writes_to_nobody()
    {
        var known = await site.Visitor().SubmitAsync("/forgotten-password", PageForms.Given(("Input.Email", "nobody@nowhere.example")));
        Assert.Equal("/forgotten-password/sent", known.Headers.Location!.OriginalString);
        Assert.Empty(await site.EmailsAsync("nobody@nowhere.example"));
    }

    [Fact]
    public async Task A_link_that_is_none_of_ours_is_not_found() =>
        Assert.All([await site.Visitor().GetAsync("/new-password/made-up"), await site.Visitor().GetAsync("/confirm-address/made-up")], answer => Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode));

    private static Task<HttpResponseMessage> SignInAsync(HttpClient browser, string email, string password) =>
        browser.SubmitAsync("/sign-in", PageForms.Given(("Input.Email", email), ("Input.Password", password)));

    private static async Task<HttpResponseMessage> AnswerTwoPagesAsync(HttpClient browser, string email, string organisation, string postcode = "de1 1aa")
    {
        await browser.SubmitAsync("/register/you?side=Employer", PageForms.Given(("Input.FullName", "Ruth Adeyemi"), ("Input.Email", email)));
        return await browser.SubmitAsync("/register/organisation", PageForms.Given(
            ("Input.Name", organisation), ("Input.Sector", "construction-and-trades"), ("Input.Size", "OnMyOwn"), ("Input.Postcode", postcode), ("Input.Website", "www.osei-marsh.example")));
    }

    private static async Task<HttpResponseMessage> JoinAsync(HttpClient browser, string email, string organisation)
    {
        await AnswerTwoPagesAsync(browser, email, organisation);
        return await browser.SubmitAsync("/register/password", PageForms.Given(("Input.Password", Password)));
    }
}
