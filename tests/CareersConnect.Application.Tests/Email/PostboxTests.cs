using CareersConnect.Application.Email;
using CareersConnect.Application.Persistence;
using CareersConnect.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CareersConnect.Application.Tests.Email;

public sealed class PostboxTests(SiteFixture site) : IClassFixture<SiteFixture>
{
    [Fact]
    public async Task The_same_email_for_the_same_cause_is_written_once()
    {
        var cause = Guid.NewGuid();
        await PostAsync(new AnEmail("Once"), cause, times: 2);
        await PostAsync(new AnEmail("Once"), cause);
        Assert.Single(await WrittenAsync("Once"));

        await PostAsync(new AnEmail("Once"), Guid.NewGuid());
        Assert.Equal(2, (await WrittenAsync("Once")).Count);
    }

    [Fact]
    public async Task An_email_is_kept_as_its_recipient_will_see_it()
    {
        var booking = Guid.NewGuid();
        await PostAsync(new AnEmail("Kept\r\nBcc: x@evil.example", booking), Guid.NewGuid());
        var mail = Assert.Single(await WrittenAsync("Kept Bcc: x@evil.example"));
        Assert.Equal(OutgoingEmailStatus.Waiting, mail.Status);
        Assert.Equal("REQUEST", mail.CalendarMethod);
        Assert.Equal(booking, mail.About);
        Assert.Contains($"/emails/{mail.Id:D}/choose", mail.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_is_written_to_what_is_no_address()
    {
        await PostAsync(new AnEmail("Nowhere"), Guid.NewGuid(), to: AnEmail.Kwame with { Address = "not an address" });
        Assert.Empty(await WrittenAsync("Nowhere"));
    }

    private Task<IReadOnlyList<OutgoingEmail>> WrittenAsync(string subject) => site.InDatabaseAsync<IReadOnlyList<OutgoingEmail>>(
        async db => await db.OutgoingEmails.AsNoTracking().Where(mail => mail.Subject == subject).ToListAsync());

    private async Task PostAsync(EmailTemplate email, Guid cause, int times = 1, EmailRecipient? to = null)
    {
        await using var scope = site.Services.CreateAsyncScope();
        for (var time = 0; time < times; time++)
        {
            await scope.ServiceProvider.GetRequiredService<Postbox>().PostAsync(email, to ?? AnEmail.Kwame, cause, default);
        }

        await scope.ServiceProvider.GetRequiredService<CareersConnectDbContext>().SaveChangesAsync();
    }
}
