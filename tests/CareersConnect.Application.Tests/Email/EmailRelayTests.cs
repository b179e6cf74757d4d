using CareersConnect.Application.Email;
using CareersConnect.Application.Persistence;
using CareersConnect.Application.Tests.Outbox;
using CareersConnect.Infrastructure.Email;
using CareersConnect.Infrastructure.Outbox;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace CareersConnect.Application.Tests.Email;

public sealed class EmailRelayTests : IAsyncDisposable
{
    private readonly EmailEngineFixture _site = new();

    private SlowSender Sender => (SlowSender)_site.Sender;

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public async Task An_email_leaves_when_what_it_tells_is_committed()
    {
        await _site.CommitAsync(new BellRang("a@b.example Committed"));
        await _site.TellDueAsync();
        Assert.Equal(1, await _site.SendDueAsync());
        Assert.Equal(0, await _site.SendDueAsync());
        Assert.Equal("Committed", Assert.Single(Sender.Taken).Subject);
        Assert.Equal(OutgoingEmailStatus.Sent, Assert.Single(await _site.AllAsync()).Status);
    }

    [Fact]
    public async Task An_email_that_is_refused_for_now_is_sent_later_and_the_next_to_the_same_person_about_the_same_thing_waits_for_it()
    {
        var (booking, other) = (Guid.NewGuid(), Guid.NewGuid());
        Sender.Refuses = message => message.Subject == "First" ? new EmailNotTakenException("451 busy", forGood: false) : null;
        await _site.CommitAsync(new BellRang("a@b.example First", booking), new BellRang("a@b.example Second", booking), new BellRang("c@d.example Beside", booking), new BellRang("a@b.example Other", other));
        await SendAllAsync();
        Assert.Equal(["Beside", "Other"], Sender.Taken.Select(message => message.Subject).Order(StringComparer.Ordinal));

        Sender.Refuses = _ => null;
        _site.Clock.Advance(TimeSpan.FromSeconds(2));
        await SendAllAsync();
        Assert.Equal(["First", "Second"], Sender.Taken.Select(message => message.Subject).Skip(2));
        Assert.Equal(1, (await _site.AllAsync())[0].Attempts);
    }

    [Fact]
    public async Task An_email_that_is_refused_for_good_is_parked_with_the_answer_and_lets_the_next_pass()
    {
        var booking = Guid.NewGuid();
        Sender.Refuses = message => message.Subject == "Poison" ? new EmailNotTakenException("The mail server answered 550: no such mailbox", forGood: true) : null;
        await _site.CommitAsync(new BellRang("a@b.example Poison", booking), new BellRang("a@b.example Behind", booking));
        await SendAllAsync();
        var mails = await _site.AllAsync();
        Assert.Equal([OutgoingEmailStatus.Parked, OutgoingEmailStatus.Sent], mails.Select(mail => mail.Status));
        Assert.Contains("550", mails[0].LastError, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_email_with_a_secret_is_forgotten_once_it_is_sent()
    {
        await PostAsync(new ASecret());
        await _site.SendDueAsync();
        var kept = Assert.Single(await _site.AllAsync());
        Assert.Contains("sign-in", Assert.Single(Sender.Taken).Text, StringComparison.Ordinal);
        Assert.Equal("", kept.Text + kept.Html);
    }

    [Fact]
    public async Task Two_relays_with_leases_send_nothing_twice()
    {
        await WriteManyAsync(200);
        await Task.WhenAll(Relay(leases: true).SendDueAsync(), Relay(leases: true).SendDueAsync());
        await _site.SendDueAsync();
        Assert.Equal(200, Sender.Taken.Count);
        Assert.Equal(200, Sender.Taken.Select(message => message.Id).Distinct().Count());
    }

    [Fact]
    public async Task Without_the_lease_they_do()
    {
        await WriteManyAsync(200);
        await Task.WhenAll(Relay(leases: false).SendDueAsync(), Relay(leases: false).SendDueAsync());
        await _site.SendDueAsync();
        Assert.Equal(200, Sender.Taken.Select(message => message.Id).Distinct().Count());
        Assert.True(Sender.Taken.Count > 200, "The lease is not what keeps two relays apart.");
    }

    [Fact]
    public async Task What_a_dead_relay_had_in_hand_is_sent_after_30_seconds()
    {
        await WriteManyAsync(1);
        Assert.Single(await _site.Services.GetRequiredService<EmailShelf>().TakeAsync(Guid.NewGuid(), 1, default));
        _site.Clock.Advance(TimeSpan.FromSeconds(29));
        Assert.Equal(0, await _site.SendDueAsync());
        _site.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(1, await _site.SendDueAsync());
    }

    [Fact]
    public async Task A_relay_that_is_stopped_gives_back_what_it_has_in_hand()
    {
        _site.Sender = new SlowSender(milliseconds: 60_000);
        await WriteManyAsync(1);
        using var stop = new CancellationTokenSource(TimeSpan.FromMilliseconds(500));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _site.Services.GetRequiredService<EmailRelay>().SendDueAsync(stop.Token));
        _site.Sender = new SlowSender();
        Assert.Equal(1, await _site.SendDueAsync());
    }

    private async Task SendAllAsync()
    {
        await _site.TellDueAsync();
        await _site.SendDueAsync();
    }

    private async Task WriteManyAsync(int count)
    {
        await _site.CommitAsync(Enumerable.Range(0, count).Select(n => new BellRang($"p{n % 20}@b.example Mail {n:000}")));
        await _site.TellDueAsync();
    }

    private async Task PostAsync(EmailTemplate email)
    {
        await using var scope = _site.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<Postbox>().PostAsync(email, AnEmail.Kwame, Guid.NewGuid(), default);
        await scope.ServiceProvider.GetRequiredService<CareersConnectDbContext>().SaveChangesAsync();
    }

    /// <summary>A relay as another node has it.</summary>
    private EmailRelay Relay(bool leases)
    {
        var email = new EmailOptions();
        var shelf = leases
            ? new EmailShelf(_site.Services, new RelayOptions(), email, _site.Clock, NullLogger<EmailShelf>.Instance)
            : new ShelfWithoutLeases(_site.Services, new RelayOptions(), email, _site.Clock);
        return new EmailRelay(_site.Services, shelf, _site.Sender, _site.Services.GetRequiredService<SiteLinks>(), email, _site.Clock);
    }

    private sealed class ShelfWithoutLeases(IServiceProvider services, RelayOptions options, EmailOptions email, TimeProvider clock)
        : EmailShelf(services, options, email, clock, NullLogger<EmailShelf>.Instance)
    {
        protected override IQueryable<OutgoingEmail> Free(CareersConnectDbContext db, DateTime now) => db.OutgoingEmails.Where(mail => mail.DueAt <= now);
    }

    private sealed record ASecret : EmailTemplate
    {
        public override string Subject => "Your sign-in link";

        public override string Because => "you asked to sign in";

        public override bool IsSecret => true;

        public override EmailContent Content(SiteLinks links) => EmailContent.Hello("Kwame").Button("Sign in", links.To(MailSite.Public, "/sign-in/with-a-secret"));
    }
}
