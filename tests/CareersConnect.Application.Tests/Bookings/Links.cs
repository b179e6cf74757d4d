using System.Text.RegularExpressions;
using CareersConnect.Testing.Trade;

namespace CareersConnect.Application.Tests.Bookings;

/// <summary>The links that stand in e-mails about bookings.</summary>
internal static partial class Links
{
    /// <summary>The link of the newest e-mail with such a subject.</summary>
    public static async Task<string> TokenAsync(this TradeFixture site, string? address, string subject) => (await site.TokensAsync(address, subject))[^1];

    /// <summary>The links of all e-mails whose subjects begin so, the newest last.</summary>
    public static async Task<List<string>> TokensAsync(this TradeFixture site, string? address, string subject) =>
        [.. (await site.EmailsAsync(address)).Where(mail => mail.Subject.StartsWith(subject, StringComparison.Ordinal)).Select(mail => TokenOf(mail.Text))];

    /// <summary>The link that stands in a text.</summary>
    public static string TokenOf(string text) => Pattern().Match(text).Groups[1].Value;

    [GeneratedRegex(@"/answer/([\w-]+)")]
    private static partial Regex Pattern();
}
