using System.Net.Mail;
using CareersConnect.Application.Email;

namespace CareersConnect.Infrastructure.Email;

/// <summary>Catches e-mail in a folder, one .eml file each: what a developer reads, what any mail program opens. Nothing leaves the machine.</summary>
/// <param name="folder">The folder; it is made when it is not there.</param>
/// <param name="settings">Who writes.</param>
public sealed class CaughtMailFolder(string folder, EmailSettings settings) : IEmailSender, ICaughtMail
{
    private readonly string _folder = Path.GetFullPath(folder);

    /// <inheritdoc />
    public async Task SendAsync(EmailMessage message, CancellationToken cancellationToken)
    {
        // Written beside and then moved, so that no reader ever sees half a file; the same id again replaces the file.
        var part = Path.Combine(_folder, ".part", Guid.CreateVersion7().ToString("N"));
        Directory.CreateDirectory(part);
        try
        {
            using var mail = Envelope.Seal(message, settings);
            using var client = new SmtpClient { DeliveryMethod = SmtpDeliveryMethod.SpecifiedPickupDirectory, PickupDirectoryLocation = part };
            await client.SendMailAsync(mail, cancellationToken);
            File.Move(Directory.GetFiles(part).Single(), PathOf(message.Id), overwrite: true);
        }
        catch (SmtpException trouble)
        {
            throw new EmailNotTakenException($"The e-mail could not be written to {_folder}.", forGood: false, trouble);
        }
        finally
        {
            Directory.Delete(part, recursive: true);
        }
    }

    /// <inheritdoc />
    public (IReadOnlyList<CaughtEmail> Mails, int Total) Find(string recipient, int skip, int take)
    {
        if (!Directory.Exists(_folder))
        {
            return ([], 0);
        }

        // Ids are version 7: sorted by name is sorted by time.
        var files = Directory.GetFiles(_folder, "*.eml").OrderDescending(StringComparer.Ordinal).ToList();
        if (recipient.Length == 0)
        {
            return ([.. files.Skip(skip).Take(take).Select(Read)], files.Count);
        }

        var found = files.Select(Read).Where(mail => mail.To.Contains(recipient, StringComparison.OrdinalIgnoreCase)).ToList();
        return ([.. found.Skip(skip).Take(take)], found.Count);
    }

    /// <inheritdoc />
    public CaughtEmail? Open(Guid id) => File.Exists(PathOf(id)) ? Read(PathOf(id)) : null;

    private string PathOf(Guid id) => Path.Combine(_folder, $"{id:N}.eml");

    private static CaughtEmail Read(string path)
    {
        var mail = MimeReader.Read(File.ReadAllText(path, System.Text.Encoding.Latin1));
        var shown = mail.Leaves().ToList();
        return new CaughtEmail(
            Guid.TryParseExact(Path.GetFileNameWithoutExtension(path), "N", out var id) ? id : Guid.Empty,
            File.GetLastWriteTimeUtc(path),
            [.. mail.Headers.Where(header => !header.Name.StartsWith("X-", StringComparison.OrdinalIgnoreCase))],
            shown.FirstOrDefault(part => part.Is("text/plain"))?.Text ?? "",
            shown.FirstOrDefault(part => part.Is("text/html"))?.Text ?? "",
            [.. shown.Where(part => part.FileName.Length > 0).Select(part => (part.FileName, part.Content))]);
    }
}
