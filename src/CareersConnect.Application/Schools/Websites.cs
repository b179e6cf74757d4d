using System.Text.RegularExpressions;

namespace CareersConnect.Application.Schools;

/// <summary>Mends the register's websites: many lack their scheme, some are e-mail addresses, numbers or slips of the key such as "http;//" and "Hhtp:".</summary>
internal static partial class Websites
{
    /// <summary>What became of a website.</summary>
    /// <param name="Address">With its scheme; null when it is no address.</param>
    /// <param name="WasCompleted">True when only the scheme was missing.</param>
    /// <param name="Warning">What was done to it, for the list of warnings; null when nothing needs saying.</param>
    internal readonly record struct Cleaned(string? Address, bool WasCompleted, string? Warning);

    /// <summary>Mends one.</summary>
    /// <param name="raw">As the register has it.</param>
    public static Cleaned Clean(ReadOnlySpan<char> raw)
    {
        if (raw.IsEmpty)
        {
            return default;
        }

        var text = raw.ToString();
        var scheme = Scheme().Match(text);
        var rest = scheme.Success ? text[scheme.Length..] : text;
        var isSecure = scheme.Success && scheme.ValueSpan.Contains('s') || scheme.ValueSpan.Contains('S');
        if (rest.Contains('@', StringComparison.Ordinal))
        {
            return new Cleaned(null, false, "is an e-mail address, so it was left out");
        }

        var address = (isSecure ? "https://" : "http://") + rest.Replace(" ", "", StringComparison.Ordinal);
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || !IsHost(uri))
        {
            return new Cleaned(null, false, uri?.HostNameType is UriHostNameType.IPv4 or UriHostNameType.IPv6
                ? "is a number instead of a name, so it was left out" : "is not a website, so it was left out");
        }

        var isWhole = string.Equals(scheme.Value, isSecure ? "https://" : "http://", StringComparison.OrdinalIgnoreCase);
        var isMended = (scheme.Success && !isWhole) || rest.Contains(' ', StringComparison.Ordinal);
        return new Cleaned(address, !scheme.Success && !isMended, isMended ? $"was mended to {address}" : null);
    }

    private static bool IsHost(Uri uri) => uri.HostNameType == UriHostNameType.Dns && Host().IsMatch(uri.Host);

    /// <summary>Anything that was meant as http:// or https://.</summary>
    [GeneratedRegex(@"^\s*(?:h+t*h*t+p+s?|htp+s?|ttps?)\s*[:;.,]+\s*[/\\]*|^\s*https?[/\\]{2}", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Scheme();

    [GeneratedRegex(@"^([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z][a-z0-9-]*[a-z0-9]$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Host();
}
