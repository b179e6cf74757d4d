using CareersConnect.Application.Email;
using CareersConnect.Infrastructure.Email;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace CareersConnect.VendorSdks;

/// <summary>Registers the adapters on vendors' SDKs that the configuration chooses. Called before Infrastructure, which leaves alone what is already there.</summary>
public static class VendorSdksRegistration
{
    /// <summary>Adds MailKit when <c>Email:Transport</c> is MailKit.</summary>
    /// <param name="services">The host's services.</param>
    /// <param name="configuration">The host's configuration.</param>
    /// <returns>The same services.</returns>
    public static IServiceCollection AddVendorSdks(this IServiceCollection services, IConfiguration configuration)
    {
        var options = configuration.GetSection("Email").Get<EmailOptions>() ?? new EmailOptions();
        return options.Transport == "MailKit"
            ? services.AddSingleton<IEmailSender>(provider => new MailKitEmailSender(options.Smtp, provider.GetRequiredService<EmailSettings>()))
            : services;
    }
}
