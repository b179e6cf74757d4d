using System.Net;
using CareersConnect.Application.Email;
using CareersConnect.Application.Persistence;
using CareersConnect.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CareersConnect.Web.Tests.Emails;

public sealed class ChooseEmailsTests(SiteFixture site) : IClassFixture<SiteFixture>
{
    [Fact]
    public async Task Whoever_holds_an_email_sees_the_kinds_without_an_account_and_without_the_whole_address()
    {
        var page = await site.Visitor().OpenAsync(ChooseEmails.PathFor(await PostAsync("priya@thornmere.example")));
        Assert.Equal("Choose which e-mails you get", page.QuerySelector("h1")!.TextContent);
        Assert.Contains("p…@thornmere.example", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("priya@", page.Body.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_not_ticked_any_more_is_not_sent_and_what_is_ticked_again_is()
    {
        var page = ChooseEmails.PathFor(await PostAsync("chooses@thornmere.example"));
        var kinds = (await site.Visitor().OpenAsync(page)).QuerySelectorAll("input[name='Input.Wanted']").Select(tick => tick.GetAttribute("value")!).ToList();
        await site.Visitor().SubmitAsync(page, new Dictionary<string, string>(StringComparer.Ordinal) { ["Input.Wanted"] = string.Join('\n', kinds.Skip(1)) });
        Assert.Equal([kinds[0]], await site.InDatabaseAsync(db => db.StoppedEmails.Where(stopped => stopped.Address == "chooses@thornmere.example").Select(stopped => stopped.Kind).ToListAsync()));

        await site.Visitor().SubmitAsync(page, new Dictionary<string, string>(StringComparer.Ordinal) { ["Input.Wanted"] = string.Join('\n', kinds) });
        Assert.False(await site.InDatabaseAsync(db => db.StoppedEmails.AnyAsync(stopped => stopped.Address == "chooses@thornmere.example")));
    }

    [Fact]
    public async Task Looking_changes_nothing()
    {
        var id = await PostAsync("looks@thornmere.example");
        await site.Visitor().OpenAsync(ChooseEmails.PathFor(id));
        Assert.Equal(0, await site.InDatabaseAsync(db => db.StoppedEmails.CountAsync(stopped => stopped.Address == "looks@thornmere.example")));
    }

    [Fact]
    public async Task An_email_that_was_never_written_opens_nothing() =>
        Assert.Equal(HttpStatusCode.NotFound, (await site.Visitor().GetAsync(ChooseEmails.PathFor(Guid.NewGuid()))).StatusCode);

    private async Task<Guid> PostAsync(string address)
    {
        await using var scope = site.Services.CreateAsyncScope();
        var id = await scope.ServiceProvider.GetRequiredService<Postbox>().PostAsync(new AnEmail(), new EmailRecipient(address, "Priya Raman", MailSite.Schools), Guid.NewGuid(), default);
        await scope.ServiceProvider.GetRequiredService<CareersConnectDbContext>().SaveChangesAsync();
        return id!.Value;
    }

    private sealed record AnEmail : EmailTemplate
    {
        public override string Subject => "A week to go";

        public override string Because => "you booked a visit";

        public override EmailContent Content(SiteLinks links) => EmailContent.Hello("Priya").Says("A week from now.");
    }
}
