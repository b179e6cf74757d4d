using System.Text;
using CareersConnect.Application.Email;
using CareersConnect.Testing.Mail;

namespace CareersConnect.Application.Tests.Email;

/// <summary>What every way of sending e-mail must do, read back by a reader that is not ours.</summary>
public abstract class EmailSenderContract(PlainMailServer plain) : IClassFixture<PlainMailServer>, IAsyncLifetime
{
    protected static readonly EmailSettings Settings = new();

    protected MailServer Server => plain.Server;

    public async ValueTask InitializeAsync() => await Server.ResetAsync();

    public virtual ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task What_arrives_is_what_was_sent()
    {
        var message = AMessage();
        await SendAsync(message);
        var mail = await ReceivedAsync(message.Id);
        Assert.Equal(message.Subject, mail.Subject);
        Assert.Equal(Lines(message.Text), Lines(mail.Text));
        Assert.Equal(Lines(message.Html), Lines(mail.Html));
        Assert.Equal(new ReceivedName("Zoë Ó Súilleabháin", "zoe@bridges.example"), Assert.Single(mail.To));
        Assert.Equal(new ReceivedName("CareersConnect", "bookings@careersconnect.example"), mail.From);
        Assert.Equal("<https://careers.example.org/emails/1/choose>", mail.Headers.Single(header => header.Key == "list-unsubscribe").Value);
    }

    [Fact]
    public async Task The_calendar_file_stands_beside_the_text_with_its_method_and_is_attached()
    {
        var message = AMessage();
        await SendAsync(message);
        var parts = (await ReceivedAsync(message.Id)).Attachments;
        var beside = Assert.Single(parts, part => part.MimeType == "text/calendar");
        Assert.Equal("REQUEST", beside.Method);
        Assert.Equal(Lines(message.Calendar!), Lines(Encoding.UTF8.GetString(beside.Content)));
        var attached = Assert.Single(parts, part => part.Filename == "invitation.ics");
        Assert.Equal(Lines(message.Calendar!), Lines(Encoding.UTF8.GetString(attached.Content)));
    }

    [Fact]
    public async Task What_one_press_stops_says_so_in_both_headers_and_nothing_else_does()
    {
        var message = AMessage() with { OneClick = new Uri("https://careers.example.org/alerts/signed/stop") };
        await SendAsync(message);
        var headers = (await ReceivedAsync(message.Id)).Headers;
        Assert.Equal("<https://careers.example.org/alerts/signed/stop>", headers.Single(header => header.Key == "list-unsubscribe").Value);
        Assert.Equal("List-Unsubscribe=One-Click", headers.Single(header => header.Key == "list-unsubscribe-post").Value);

        var other = AMessage();
        await SendAsync(other);
        Assert.DoesNotContain((await ReceivedAsync(other.Id)).Headers, header => header.Key == "list-unsubscribe-post");
    }

    [Fact]
    public async Task Sent_again_it_has_the_same_message_id()
    {
        var message = AMessage();
        await SendAsync(message);
        var first = await ReceivedAsync(message.Id);
        await SendAsync(message);
        Assert.Equal(first.MessageId, (await ReceivedAsync(message.Id)).MessageId);
        Assert.Equal($"<{message.Id:N}@careersconnect.example>", first.MessageId);
    }

    [Fact]
    public async Task No_value_can_add_a_header()
    {
        var message = AMessage() with { Subject = "Hello\r\nBcc: all@evil.example\r\n\r\nBody", ToName = "Zoë\nCc: all@evil.example" };
        await SendAsync(message);
        var mail = await ReceivedAsync(message.Id);
        Assert.DoesNotContain(mail.Headers, header => header.Key is "bcc" or "cc");
        Assert.Equal("Hello Bcc: all@evil.example Body", mail.Subject);
        Assert.Equal(Lines(message.Text), Lines(mail.Text));
    }

    [Theory]
    [InlineData(".\n..\n.hidden\n.")]
    [InlineData("a line that ends in a blank \nand one with a\ttab")]
    [InlineData("From the start\n-- \nboundary =3D = \u00a0 \U0001F600 ﷽")]
    public async Task Awkward_lines_arrive_as_they_were(string text)
    {
        var message = AMessage() with { Text = text + "\n" + new string('x', 2000) + "\n", Calendar = null, CalendarMethod = null };
        await SendAsync(message);
        Assert.Equal(Lines(message.Text), Lines((await ReceivedAsync(message.Id)).Text));
    }

    protected static EmailMessage AMessage() => new(
        Guid.CreateVersion7(), "zoe@bridges.example", "Zoë Ó Súilleabháin",
        "Confirmed: “The bridge that holds” – a subject that is longer than one encoded word may be, Friday 12 March, Thornmere Academy",
        "Hello Zoë,\n\nIt is settled. £0, naïve, 你好.\n", "<!doctype html>\n<html lang=\"en-GB\"><body><p>Hello Zoë, it is settled.</p></body></html>\n",
        new AnEmail(Thing: Guid.NewGuid()).Calendar!.Text, "REQUEST", new Uri("https://careers.example.org/emails/1/choose"));

    // The reader ends every text with a line feed of its own.
    protected static string Lines(string text) => text.ReplaceLineEndings("\n").TrimEnd('\n');

    /// <summary>Sends with the sender under test.</summary>
    protected abstract Task SendAsync(EmailMessage message, CancellationToken cancellationToken = default);

    /// <summary>The last mail with this id that has arrived.</summary>
    protected virtual async Task<ReceivedMail> ReceivedAsync(Guid id) =>
        (await Server.MailsAsync()).Last(mail => mail.MessageId.Contains(id.ToString("N"), StringComparison.Ordinal));
}
