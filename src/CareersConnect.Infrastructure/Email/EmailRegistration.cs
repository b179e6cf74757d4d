using CareersConnect.Application.Email;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace CareersConnect.Infrastructure.Email;

/// <summary>Registers e-mail: who writes, where links lead, how it leaves.</summary>
internal static class EmailRegistration
{
    public static IServiceCollection AddEmail(this IServiceCollection services, IConfiguration configuration)
    {
        var section = configuration.GetSection("Email");
        var options = section.Get<EmailOptions>() ?? new EmailOptions();
        var settings = section.Get<EmailSettings>() ?? new EmailSettings();
        var sites = configuration.GetSection("Sites");
        services.AddSingleton(options).AddSingleton(settings);
        services.AddSingleton(new SiteLinks(sites["Address"] ?? "http://localhost:5080", sites.GetSection("Addresses").Get<Dictionary<string, string>>()));
        services.AddScoped<Postbox>();
        services.AddSingleton<EmailShelf>();
        services.AddSingleton<EmailRelay>();
        return options.Transport switch
        {
            "Folder" => services.AddFolder(new CaughtMailFolder(options.Folder, settings)),
            "Smtp" => services.AddSingleton<IEmailSender>(new SmtpEmailSender(options.Smtp, settings)),
            _ => throw new InvalidOperationException($"Email:Transport is \"{options.Transport}\". Set it to Folder or Smtp."),
        };
    }

    private static IServiceCollection AddFolder(this IServiceCollection services, CaughtMailFolder folder) =>
        services.AddSingleton<IEmailSender>(folder).AddSingleton<ICaughtMail>(folder);
}
