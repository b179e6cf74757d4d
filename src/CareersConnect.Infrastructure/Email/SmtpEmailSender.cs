using System.Net;
using System.Net.Mail;
using CareersConnect.Application.Email;

namespace CareersConnect.Infrastructure.Email;

/// <summary>Sends through a mail server with the framework's own client: STARTTLS and sign-in, one connection an e-mail.</summary>
/// <param name="server">The mail server.</param>
/// <param name="settings">Who writes.</param>
public sealed class SmtpEmailSender(SmtpOptions server, EmailSettings settings) : IEmailSender
{
    /// <inheritdoc />
    public async Task SendAsync(EmailMessage message, CancellationToken cancellationToken)
    {
        // The client's own Timeout does not hold for asynchronous sending.
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(server.Limit);
        using var mail = Envelope.Seal(message, settings);
        using var client = new SmtpClient(server.Host, server.Port) { EnableSsl = server.StartTls };
        if (server.User.Length > 0)
        {
            client.Credentials = new NetworkCredential(server.User, server.Password);
        }

        try
        {
            await client.SendMailAsync(mail, limit.Token).WaitAsync(limit.Token);
        }
        catch (SmtpException refused)
        {
            throw new EmailNotTakenException($"The mail server answered {(int)refused.StatusCode}: {refused.Message}", SmtpAnswer.IsForGood((int)refused.StatusCode), refused);
        }
        catch (OperationCanceledException late) when (!cancellationToken.IsCancellationRequested)
        {
            throw new EmailNotTakenException($"The mail server did not answer within {server.Limit.TotalSeconds:0} seconds.", forGood: false, late);
        }
        catch (Exception trouble) when (trouble is IOException or InvalidOperationException or System.Net.Sockets.SocketException)
        {
            throw new EmailNotTakenException("The connection to the mail server broke.", forGood: false, trouble);
        }
    }
}
