using System.Net;
using AngleSharp.Dom;
using CareersConnect.Application.Email;
using CareersConnect.Testing;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace CareersConnect.Web.Tests.Dev;

public sealed class InDevelopment : SiteFixture
{
    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.UseEnvironment("Development");
    }
}

public sealed class InProduction : SiteFixture
{
    /// <summary>Outside Development everything travels over TLS.</summary>
    public InProduction() => ClientOptions.BaseAddress = new Uri("https://localhost");

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.UseEnvironment("Production");
    }
}

public sealed class WithAMailServer : SiteFixture
{
    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.UseEnvironment("Development");
        builder.UseSetting("Email:Transport", "Smtp");
    }
}

public sealed class MailPageTests(InDevelopment site) : IClassFixture<InDevelopment>
{
    [Fact]
    public async Task Caught_mail_is_listed_newest_first_searched_by_recipient_and_opened()
    {
        var id = await CatchAsync("Ada Marsh", "ada@riverbank.example", "Your <b>talk</b> is confirmed");
        await CatchAsync("Ben Okoro", "ben@forge.example", "Next week: a visit");

        var all = await site.Visitor().OpenAsync("/dev/mail");
        Assert.Contains("caught e-mails", all.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(["Next week: a visit", "Your <b>talk</b> is confirmed"], all.QuerySelectorAll("tbody th").Select(cell => cell.TextContent.Trim()).Take(2));

        var found = await site.Visitor().OpenAsync("/dev/mail?To=riverbank");
        var rows = found.QuerySelectorAll("tbody tr").Select(row => row.TextContent).ToList();
        Assert.Contains(rows, row => row.Contains("Ada Marsh", StringComparison.Ordinal));
        Assert.DoesNotContain(rows, row => row.Contains("Ben Okoro", StringComparison.Ordinal));

        var opened = await site.Visitor().OpenAsync($"/dev/mail/{id:D}");
        Assert.Equal("Your <b>talk</b> is confirmed", opened.QuerySelector("h1")!.TextContent);
        Assert.Equal("https://careers.example.org/b/1", opened.QuerySelector("pre a")!.GetAttribute("href"));
        Assert.Equal($"/dev/mail/{id:D}/Html", opened.QuerySelector("iframe")!.GetAttribute("src"));
        Assert.Contains("Message-ID", opened.QuerySelector("dl")!.TextContent, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task The_html_of_an_email_runs_nothing_and_stands_only_in_our_own_frame()
    {
        var id = await CatchAsync("Ada Marsh", "ada@riverbank.example", "Hostile");
        var answer = await site.Visitor().GetAsync($"/dev/mail/{id:D}/Html");
        var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains("sandbox", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("script-src", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("allow-scripts", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'self'", policy, StringComparison.Ordinal);
        Assert.Contains("<p>Hello</p>", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_calendar_file_is_downloaded_and_never_shown()
    {
        var id = await CatchAsync("Ada Marsh", "ada@riverbank.example", "With a date");
        var answer = await site.Visitor().GetAsync($"/dev/mail/{id:D}/Attachment?number=0");
        Assert.Equal("attachment", answer.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal("BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n", await answer.Content.ReadAsStringAsync());
        Assert.Equal(HttpStatusCode.NotFound, (await site.Visitor().GetAsync($"/dev/mail/{id:D}/Attachment?number=1")).StatusCode);
    }

    [Fact]
    public async Task What_is_not_there_is_not_found() =>
        Assert.Equal(HttpStatusCode.NotFound, (await site.Visitor().GetAsync($"/dev/mail/{Guid.NewGuid():D}")).StatusCode);

    [Fact]
    public async Task The_foot_leads_to_it_in_Development() =>
        Assert.NotNull((await site.Visitor().OpenAsync("/")).QuerySelector("footer a[href='/dev/mail']"));

    private async Task<Guid> CatchAsync(string name, string address, string subject)
    {
        var id = Guid.CreateVersion7();
        await site.Services.GetRequiredService<IEmailSender>().SendAsync(
            new EmailMessage(id, address, name, subject, "Hello,\n\nSee the booking:\nhttps://careers.example.org/b/1\n",
                "<!doctype html><html><head><title>x</title></head><body><p>Hello</p><script>alert(1)</script></body></html>", "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n", "REQUEST"),
            default);
        await Task.Delay(2);
        return id;
    }
}

public sealed class MailPageInProductionTests(InProduction site) : IClassFixture<InProduction>
{
    [Theory]
    [InlineData("/dev/mail")]
    [InlineData("/dev/mail/019b0000-0000-7000-8000-000000007316")]
    [InlineData("/dev/mail/019b0000-0000-7000-8000-000000007316/Html")]
    public async Task Production_has_no_such_page(string path) => Assert.Equal(HttpStatusCode.NotFound, (await site.Visitor().GetAsync(path)).StatusCode);

    [Fact]
    public async Task And_no_link_to_it() => Assert.Null((await site.Visitor().OpenAsync("/")).QuerySelector("a[href='/dev/mail']"));
}

public sealed class MailPageWithAServerTests(WithAMailServer site) : IClassFixture<WithAMailServer>
{
    [Fact]
    public async Task With_a_mail_server_there_is_nothing_to_show() => Assert.Equal(HttpStatusCode.NotFound, (await site.Visitor().GetAsync("/dev/mail")).StatusCode);
}
