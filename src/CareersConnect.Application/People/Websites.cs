using System.Collections.Frozen;

namespace CareersConnect.Application.People;

/// <summary>Reads websites and e-mail domains as people type them.</summary>
public static class Websites
{
    // Whoever writes from here says nothing about their organisation.
    private static readonly FrozenSet<string> Anybodys = new[]
    {
        "gmail.com", "googlemail.com", "outlook.com", "hotmail.com", "hotmail.co.uk", "live.com", "live.co.uk", "msn.com", "yahoo.com", "yahoo.co.uk", "icloud.com", "me.com",
        "aol.com", "btinternet.com", "sky.com", "virginmedia.com", "talktalk.net", "ntlworld.com", "proton.me", "protonmail.com", "gmx.co.uk", "gmx.com", "mail.com",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>A website as a whole address.</summary>
    /// <param name="typed">With or without https://, or nothing.</param>
    /// <returns>For example "https://www.example.org/"; null when it is none.</returns>
    public static string? Whole(string? typed)
    {
        var text = (typed ?? "").Trim();
        var whole = text.Contains("://", StringComparison.Ordinal) ? text : "https://" + text;
        return text.Length is > 0 and <= 400 && Uri.TryCreate(whole, UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http"
            && uri.Host.Contains('.', StringComparison.Ordinal) && uri.UserInfo.Length == 0 ? uri.AbsoluteUri : null;
    }

    /// <summary>The domain of an e-mail address, when it is likely to be the organisation's own.</summary>
    /// <param name="email">The address.</param>
    /// <returns>In lower case; null for providers of mail to everybody.</returns>
    public static string? OwnDomain(string email) =>
        email.Trim().Split('@')[^1].ToLowerInvariant() is var domain && Anybodys.Contains(domain) ? null : domain;
}
