using CareersConnect.Application.Email;
using CareersConnect.Infrastructure.Email;
using CareersConnect.Testing.Mail;

namespace CareersConnect.Application.Tests.Email;

public sealed class CaughtMailFolderTests(PlainMailServer plain) : EmailSenderContract(plain)
{
    private readonly string _folder = Path.Combine(Path.GetTempPath(), $"caught-{Guid.NewGuid():N}");

    private CaughtMailFolder Folder => new(_folder, Settings);

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        if (Directory.Exists(_folder))
        {
            Directory.Delete(_folder, recursive: true);
        }
    }

    [Fact]
    public async Task What_was_caught_can_be_read_newest_first_and_searched_by_recipient()
    {
        var first = AMessage();
        await Folder.SendAsync(first, default);
        await Task.Delay(2);
        var second = AMessage() with { To = "samira@thornmere.example", ToName = "Samira Haddad" };
        await Folder.SendAsync(second, default);

        var (mails, total) = Folder.Find("", 0, 10);
        Assert.Equal(2, total);
        Assert.Equal([second.Id, first.Id], mails.Select(mail => mail.Id));
        Assert.Equal(second.Id, Assert.Single(Folder.Find("SAMIRA", 0, 10).Mails).Id);
        Assert.Equal(first.Id, Assert.Single(Folder.Find("", 1, 1).Mails).Id);
    }

    [Fact]
    public async Task Our_own_reader_reads_what_we_write()
    {
        var message = AMessage();
        await Folder.SendAsync(message, default);
        var mail = Folder.Open(message.Id)!;
        Assert.Equal(message.Subject, mail.Subject);
        Assert.Contains("Zoë Ó Súilleabháin", mail.To, StringComparison.Ordinal);
        Assert.Equal(Lines(message.Text), Lines(mail.Text));
        Assert.Equal(Lines(message.Html), Lines(mail.Html));
        var (name, content) = Assert.Single(mail.Attachments);
        Assert.Equal("invitation.ics", name);
        Assert.Equal(message.Calendar, System.Text.Encoding.UTF8.GetString(content));
        Assert.Null(Folder.Open(Guid.NewGuid()));
    }

    [Fact]
    public async Task No_half_written_file_is_ever_seen()
    {
        await Folder.SendAsync(AMessage(), default);
        Assert.Empty(Directory.GetFileSystemEntries(Path.Combine(_folder, ".part")));
    }

    protected override Task SendAsync(EmailMessage message, CancellationToken cancellationToken = default) => Folder.SendAsync(message, cancellationToken);

    protected override async Task<ReceivedMail> ReceivedAsync(Guid id) => await Server.ParseAsync(await File.ReadAllBytesAsync(Path.Combine(_folder, $"{id:N}.eml")));
}
