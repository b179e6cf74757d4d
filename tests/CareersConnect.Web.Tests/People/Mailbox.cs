using System.Text.RegularExpressions;
using CareersConnect.Testing;

namespace CareersConnect.Web.Tests.People;

/// <summary>Reads links out of e-mails, as the person who got them would press them.</summary>
internal static class Mailbox
{
    /// <summary>The path of the newest link to an address that starts with the given path.</summary>
    public static async Task<string> LinkToAsync(this SiteFixture site, string email, string path)
    {
        var mail = (await site.EmailsAsync(email)).Last(mail => mail.Text.Contains(path, StringComparison.Ordinal));
        return path + Regex.Match(mail.Text, Regex.Escape(path) + "([A-Za-z0-9_-]+)", RegexOptions.None, TimeSpan.FromSeconds(1)).Groups[1].Value;
    }
}
