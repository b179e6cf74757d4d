using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using CareersConnect.Application.Email;
using FsCheck;
using FsCheck.Fluent;

namespace CareersConnect.Application.Tests.Email;

public sealed class EmailRenderingTests
{
    private static readonly SiteLinks Links = new("https://careers.example.org", new Dictionary<string, string>(StringComparer.Ordinal) { ["Employers"] = "https://employers.example.org" });

    [Fact]
    public void The_text_says_who_what_when_in_72_columns()
    {
        var text = Text(new AnEmail());
        Assert.StartsWith("CONFIRMED\n\nHello Kwame,\n\nSamira Haddad took the time you proposed.", text, StringComparison.Ordinal);
        Assert.Contains("When   Friday 12 March 2027, 09:00 to 12:40, UK time\n       Group 1 at 09:00, group 2 at 11:00\n", text, StringComparison.Ordinal);
        Assert.Contains("See the booking:\nhttps://employers.example.org/employers/bookings/7316\n", text, StringComparison.Ordinal);
        Assert.Contains("WHAT HAPPENS NEXT\n- Friday 5 March: visitor pack", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Bring", text, StringComparison.Ordinal);
        Assert.Contains("CareersConnect for Northway Careers Hub. You get this because you", text, StringComparison.Ordinal);
        Assert.Contains("It is not a government service.", text.ReplaceLineEndings(" "), StringComparison.Ordinal);
        Assert.All(text.Split('\n'), line => Assert.True(line.Length <= 72 || line.StartsWith("http", StringComparison.Ordinal), line));
    }

    [Fact]
    public async Task The_html_says_the_same_in_one_column_with_the_accent_of_the_recipients_site()
    {
        var page = await PageAsync(Html(new AnEmail()));
        Assert.Equal("Confirmed: The bridge that holds, Friday 12 March", page.Title);
        Assert.Equal(page.Title, page.QuerySelector("h1")!.TextContent);
        Assert.Equal("en-GB", page.DocumentElement.GetAttribute("lang"));
        var button = Assert.Single(page.QuerySelectorAll<IHtmlAnchorElement>("a"), link => link.ParentElement!.GetAttribute("style")!.Contains("#7a2453", StringComparison.Ordinal));
        Assert.Equal("https://employers.example.org/employers/bookings/7316", button.Href);
        Assert.Contains("for employers", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("not a government service", page.Body.TextContent, StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll("script, img, link, style"));
    }

    [Fact]
    public async Task Markup_in_a_value_is_shown_as_it_was_written()
    {
        const string hostile = "<script>alert(1)</script> & \"quotes\" <a href=//evil.example>x</a>";
        var page = await PageAsync(Html(new AnEmail(Heading: hostile, Note: hostile)));
        Assert.Empty(page.QuerySelectorAll("script"));
        Assert.DoesNotContain(page.QuerySelectorAll<IHtmlAnchorElement>("a"), link => link.Href.Contains("evil", StringComparison.Ordinal));
        Assert.Contains(page.QuerySelectorAll("p"), paragraph => string.Equals(paragraph.TextContent, hostile, StringComparison.Ordinal));
        Assert.Equal(hostile, page.QuerySelector("h1")!.TextContent);
    }

    [Fact]
    public void Any_text_at_all_is_set_without_a_fault_and_no_line_is_too_long() => Prop.ForAll(ArbMap.Default.ArbFor<NonNull<string>>(), any =>
    {
        var text = Text(new AnEmail(Note: any.Get));
        var longest = any.Get.Split([' ', '\n', '\r', '\f', '\u0085', '\u2028', '\u2029']).Max(word => word.Length);
        return text.Split('\n').All(line => line.Length <= Math.Max(72, longest) || line.StartsWith("http", StringComparison.Ordinal))
            && Html(new AnEmail(Note: any.Get)).Length > 1000;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void An_email_has_one_button() => Assert.Throws<InvalidOperationException>(() =>
        EmailContent.Hello("").Button("One", new Uri("https://a.example")).Button("Two", new Uri("https://b.example")));

    [Theory]
    [InlineData("//evil.example/schools")]
    [InlineData("https://evil.example")]
    [InlineData("/\\evil.example")]
    public void A_link_cannot_lead_to_another_host(string path) => Assert.Throws<ArgumentException>(() => Links.To(MailSite.Schools, path));

    [Fact]
    public void A_link_leads_to_the_sites_own_address_where_it_has_one()
    {
        Assert.Equal("https://employers.example.org/employers", Links.To(MailSite.Employers, "/employers").AbsoluteUri);
        Assert.Equal("https://careers.example.org/schools", Links.To(MailSite.Schools, "/schools").AbsoluteUri);
    }

    [Theory]
    [InlineData("Hello\r\nBcc: all@evil.example", "Hello Bcc: all@evil.example")]
    [InlineData("a\u2028b\tc\0d", "a b c d")]
    [InlineData("  one  two ", "one two")]
    public void A_header_stays_on_one_line(string text, string line) => Assert.Equal(line, OneLine.Of(text));

    [Theory]
    [InlineData("a@b.example", true)]
    [InlineData("a@b.example\r\nBcc: c@d.example", false)]
    [InlineData("a@b.example, c@d.example", false)]
    [InlineData("Name <a@b.example>", false)]
    [InlineData("nobody", false)]
    [InlineData("", false)]
    public void An_address_is_one_address(string text, bool isOne) => Assert.Equal(isOne, Postbox.IsAddress(text));

    private static string Text(EmailTemplate email) => EmailText.Render(email.Content(Links), Footer(email));

    private static string Html(EmailTemplate email) => EmailHtml.Render(email.Subject, email.Content(Links), Footer(email), MailSite.Employers);

    private static EmailFooter Footer(EmailTemplate email) =>
        new(new EmailSettings { Hub = "Northway Careers Hub" }, email.Because, Links.To(MailSite.Employers, "/emails/1/choose"), email.CanBeStopped);

    private static async Task<IHtmlDocument> PageAsync(string html) =>
        (IHtmlDocument)await BrowsingContext.New(Configuration.Default).OpenAsync(request => request.Content(html));
}
