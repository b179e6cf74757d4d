using System.Globalization;
using System.Net.Sockets;
using CareersConnect.Application.Email;
using CareersConnect.Infrastructure.Email;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;

namespace CareersConnect.VendorSdks;

/// <summary>Sends through a mail server with MailKit: all that the framework's client does, and implicit TLS on port 465.</summary>
/// <param name="server">The mail server.</param>
/// <param name="settings">Who writes.</param>
public sealed class MailKitEmailSender(SmtpOptions server, EmailSettings settings) : IEmailSender
{
    private const int ImplicitTlsPort = 465;

    /// <inheritdoc />
    public async Task SendAsync(EmailMessage message, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(server.Limit);
        using var mail = MimeEnvelope.Seal(message, settings);
        using var client = new SmtpClient();
        try
        {
            await client.ConnectAsync(server.Host, server.Port, Encryption, limit.Token);
            if (server.User.Length > 0)
            {
                await client.AuthenticateAsync(server.User, server.Password, limit.Token);
            }

            await client.SendAsync(mail, limit.Token);
        }
        catch (SmtpCommandException refused)
        {
            var code = (int)refused.StatusCode;
            throw new EmailNotTakenException(string.Create(CultureInfo.InvariantCulture, $"The mail server answered {code}: {refused.Message}"), SmtpAnswer.IsForGood(code), refused);
        }
        catch (OperationCanceledException late) when (!cancellationToken.IsCancellationRequested)
        {
            throw new EmailNotTakenException(
                string.Create(CultureInfo.InvariantCulture, $"The mail server did not answer within {server.Limit.TotalSeconds:0} seconds."), forGood: false, late);
        }
        catch (Exception trouble) when (trouble is IOException or SocketException or ProtocolException or AuthenticationException or SslHandshakeException or NotSupportedException or ServiceNotConnectedException)
        {
            throw new EmailNotTakenException("The connection to the mail server broke, or it wants another sign-in.", forGood: false, trouble);
        }

        // Taken: whatever happens while taking leave changes nothing.
        await client.DisconnectAsync(quit: true, limit.Token).ContinueWith(_ => { }, TaskScheduler.Default);
    }

    private SecureSocketOptions Encryption =>
        server.Port == ImplicitTlsPort ? SecureSocketOptions.SslOnConnect : server.StartTls ? SecureSocketOptions.StartTls : SecureSocketOptions.None;
}
