using System.Net.Mail;
using System.Net.Mime;
using System.Text;
using CareersConnect.Application.Calendar;
using CareersConnect.Application.Email;

namespace CareersConnect.Infrastructure.Email;

/// <summary>Puts an e-mail into the form that the framework sends: text and HTML side by side, the calendar file both beside them, for programs that show an invitation, and attached, for those that do not.</summary>
internal static class Envelope
{
    public static MailMessage Seal(EmailMessage message, EmailSettings settings)
    {
        var mail = new MailMessage
        {
            From = new MailAddress(settings.From, settings.Product, Encoding.UTF8),
            Subject = OneLine.Of(message.Subject),
            SubjectEncoding = Encoding.UTF8,
            HeadersEncoding = Encoding.UTF8,
        };
        mail.To.Add(new MailAddress(message.To, OneLine.Of(message.ToName), Encoding.UTF8));
        mail.Headers["Message-ID"] = MessageId(message.Id, settings);
        mail.Headers["Auto-Submitted"] = "auto-generated";
        if (message.Unsubscribe is { } unsubscribe)
        {
            mail.Headers["List-Unsubscribe"] = $"<{unsubscribe.AbsoluteUri}>";
        }

        if (message.OneClick is not null)
        {
            mail.Headers[EmailMessage.OneClickHeader] = EmailMessage.OneClickValue;
        }

        mail.AlternateViews.Add(View(message.Text, new ContentType("text/plain") { CharSet = "utf-8" }, TransferEncoding.QuotedPrintable));
        mail.AlternateViews.Add(View(message.Html, new ContentType("text/html") { CharSet = "utf-8" }, TransferEncoding.QuotedPrintable));
        if (message.Calendar is { } calendar)
        {
            mail.AlternateViews.Add(View(calendar, Calendar(message), TransferEncoding.Base64));
            mail.Attachments.Add(new Attachment(Bytes(calendar), new ContentType("application/ics") { Name = FileName(message) }) { TransferEncoding = TransferEncoding.Base64 });
        }

        return mail;
    }

    public static string MessageId(Guid id, EmailSettings settings) => $"<{id:N}@{settings.IdHost}>";

    private static string FileName(EmailMessage message) => message.CalendarMethod is "CANCEL" ? "cancelled.ics" : "invitation.ics";

    private static ContentType Calendar(EmailMessage message)
    {
        var type = new ContentType(CalendarFile.MediaType) { CharSet = "UTF-8" };
        type.Parameters["method"] = message.CalendarMethod;
        return type;
    }

    private static AlternateView View(string content, ContentType type, TransferEncoding encoding) => new(Bytes(content), type) { TransferEncoding = encoding };

    private static MemoryStream Bytes(string text) => new(Encoding.UTF8.GetBytes(text));
}
