#if VENDOR_SDKS
using CareersConnect.Application.Email;
using CareersConnect.Infrastructure.Email;
using CareersConnect.VendorSdks;

namespace CareersConnect.Application.Tests.Email;

/// <summary>The adapter on MailKit's SDK, built with -p:VendorSdks=true, under the contract of the one that we build always.</summary>
public sealed class MailKitEmailSenderTests(PlainMailServer plain) : SmtpContract(plain)
{
    protected override IEmailSender Sender(SmtpOptions server) => new MailKitEmailSender(server, Settings);
}
#endif
