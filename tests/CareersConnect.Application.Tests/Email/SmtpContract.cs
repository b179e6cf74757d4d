using CareersConnect.Application.Email;
using CareersConnect.Infrastructure.Email;
using CareersConnect.Testing.Mail;

namespace CareersConnect.Application.Tests.Email;

/// <summary>What every sender that speaks SMTP must do beside that: tell a refusal for good from one for now, and keep to STARTTLS and sign-in.</summary>
public abstract class SmtpContract(PlainMailServer plain) : EmailSenderContract(plain)
{
    [Theory]
    [InlineData("451", false)]
    [InlineData("421", false)]
    [InlineData("552", true)]
    [InlineData("554", true)]
    [InlineData("drop-before", false)]
    [InlineData("drop-after", false)]
    public async Task A_refusal_is_for_good_or_for_now(string fault, bool forGood)
    {
        await Server.ResetAsync([fault]);
        var refused = await Assert.ThrowsAsync<EmailNotTakenException>(() => SendAsync(AMessage()));
        Assert.Equal(forGood, refused.ForGood);
        await SendAsync(AMessage());
    }

    [Theory]
    [InlineData("refuse-550@nowhere.example", true)]
    [InlineData("refuse-450@full.example", false)]
    public async Task A_recipient_is_refused_for_good_or_for_now(string address, bool forGood) =>
        Assert.Equal(forGood, (await Assert.ThrowsAsync<EmailNotTakenException>(() => SendAsync(AMessage() with { To = address }))).ForGood);

    [Fact]
    public async Task A_server_that_never_answers_is_given_up_after_the_limit_for_now()
    {
        await Server.ResetAsync(["hang"]);
        var late = await Assert.ThrowsAsync<EmailNotTakenException>(() => SendAsync(AMessage()).WaitAsync(TimeSpan.FromSeconds(20)));
        Assert.False(late.ForGood);
    }

    [Fact]
    public async Task A_server_that_is_away_is_for_now()
    {
        var away = Plain();
        away.Port = 1;
        Assert.False((await Assert.ThrowsAsync<EmailNotTakenException>(() => Sender(away).SendAsync(AMessage(), default))).ForGood);
    }

    [Fact]
    public async Task Stopping_is_not_a_refusal()
    {
        await Server.ResetAsync(["hang"]);
        using var stop = new CancellationTokenSource(TimeSpan.FromMilliseconds(300));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => SendAsync(AMessage(), stop.Token));
    }

    [Fact]
    public async Task With_STARTTLS_and_sign_in_it_arrives_encrypted_and_signed_in()
    {
        await using var server = await MailServer.StartAsync("--cert", TrustedCertificate.CertFile, "--key", TrustedCertificate.KeyFile, "--user", "careers", "--password", "secret word");
        var message = AMessage();
        await Sender(Secure(server, "secret word")).SendAsync(message, default);
        var mail = Assert.Single(await server.MailsAsync());
        Assert.True(mail.Secure);
        Assert.Equal("careers", mail.User);
    }

    [Fact]
    public async Task A_wrong_password_is_for_now_since_the_email_is_not_to_blame()
    {
        await using var server = await MailServer.StartAsync("--cert", TrustedCertificate.CertFile, "--key", TrustedCertificate.KeyFile, "--user", "careers", "--password", "secret word");
        Assert.False((await Assert.ThrowsAsync<EmailNotTakenException>(() => Sender(Secure(server, "wrong")).SendAsync(AMessage(), default))).ForGood);
    }

    [Fact]
    public async Task Nothing_is_sent_in_the_clear_when_encryption_is_asked_for()
    {
        var wanted = Plain();
        wanted.StartTls = true;
        Assert.False((await Assert.ThrowsAsync<EmailNotTakenException>(() => Sender(wanted).SendAsync(AMessage(), default))).ForGood);
        Assert.Empty(await Server.MailsAsync());
    }

    [Fact]
    public async Task Nothing_is_sent_to_a_server_whose_certificate_is_not_trusted()
    {
        await using var server = await MailServer.StartAsync("--user", "careers", "--password", "secret word");
        Assert.False((await Assert.ThrowsAsync<EmailNotTakenException>(() => Sender(Secure(server, "secret word")).SendAsync(AMessage(), default))).ForGood);
        Assert.Empty(await server.MailsAsync());
    }

    protected abstract IEmailSender Sender(SmtpOptions server);

    protected override Task SendAsync(EmailMessage message, CancellationToken cancellationToken = default) => Sender(Plain()).SendAsync(message, cancellationToken);

    private SmtpOptions Plain() => new() { Host = "127.0.0.1", Port = Server.Port, StartTls = false, Limit = TimeSpan.FromSeconds(2) };

    private static SmtpOptions Secure(MailServer server, string password) =>
        new() { Host = "localhost", Port = server.Port, User = "careers", Password = password, Limit = TimeSpan.FromSeconds(10) };
}

public sealed class SmtpEmailSenderTests(PlainMailServer plain) : SmtpContract(plain)
{
    protected override IEmailSender Sender(SmtpOptions server) => new SmtpEmailSender(server, Settings);
}
