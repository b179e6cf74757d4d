using CareersConnect.Application.Email;
using MimeKit;
using MimeKit.Text;

namespace CareersConnect.VendorSdks;

/// <summary>Puts an e-mail into the form that MailKit sends: the same parts as the framework's client is given.</summary>
internal static class MimeEnvelope
{
    public static MimeMessage Seal(EmailMessage message, EmailSettings settings)
    {
        var mail = new MimeMessage { Subject = OneLine.Of(message.Subject), MessageId = $"{message.Id:N}@{settings.IdHost}" };
        mail.From.Add(new MailboxAddress(settings.Product, settings.From));
        mail.To.Add(new MailboxAddress(OneLine.Of(message.ToName), message.To));
        mail.Headers.Add("Auto-Submitted", "auto-generated");
        if (message.Unsubscribe is { } unsubscribe)
        {
            mail.Headers.Add(HeaderId.ListUnsubscribe, $"<{unsubscribe.AbsoluteUri}>");
        }

        if (message.OneClick is not null)
        {
            mail.Headers.Add(EmailMessage.OneClickHeader, EmailMessage.OneClickValue);
        }

        var alternative = new MultipartAlternative { Text(TextFormat.Plain, message.Text), Text(TextFormat.Html, message.Html) };
        mail.Body = message.Calendar is { } calendar ? WithCalendar(alternative, calendar, message.CalendarMethod ?? "PUBLISH") : alternative;
        return mail;
    }

    private static Multipart WithCalendar(MultipartAlternative alternative, string calendar, string method)
    {
        var beside = new TextPart("calendar") { ContentTransferEncoding = ContentEncoding.Base64 };
        beside.SetText("utf-8", calendar);
        beside.ContentType.Parameters["method"] = method;
        alternative.Add(beside);
        return new Multipart("mixed")
        {
            alternative,
            new MimePart("application", "ics")
            {
                Content = new MimeContent(new MemoryStream(System.Text.Encoding.UTF8.GetBytes(calendar))),
                ContentTransferEncoding = ContentEncoding.Base64,
                ContentDisposition = new ContentDisposition(ContentDisposition.Attachment),
                FileName = method == "CANCEL" ? "cancelled.ics" : "invitation.ics",
            },
        };
    }

    private static TextPart Text(TextFormat format, string text)
    {
        var part = new TextPart(format) { ContentTransferEncoding = ContentEncoding.QuotedPrintable };
        part.SetText("utf-8", text);
        return part;
    }
}
