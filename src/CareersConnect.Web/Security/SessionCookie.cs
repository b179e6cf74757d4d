using CareersConnect.Domain.Kernel;

namespace CareersConnect.Web.Security;

/// <summary>The cookie of a signed-in browser. It holds a random secret and nothing else; what it opens is the session's row.</summary>
/// <param name="overHttp">True in Development only, where the site is served without TLS.</param>
public sealed class SessionCookie(bool overHttp)
{
    /// <summary>The cookie's name; "__Host-" binds it to this host, to "/" and to TLS.</summary>
    public string Name { get; } = overHttp ? "careersconnect" : "__Host-careersconnect";

    /// <summary>The hash of the secret that the browser brought.</summary>
    /// <param name="request">The request.</param>
    /// <returns>The hash, or null when there is no such cookie.</returns>
    public string? HashIn(HttpRequest request) => request.Cookies[Name] is { Length: > 0 and <= 100 } secret ? LinkSecret.HashOf(secret) : null;

    /// <summary>Gives the browser a secret.</summary>
    /// <param name="response">The response.</param>
    /// <param name="secret">The secret, whose hash the session's row holds.</param>
    public void Give(HttpResponse response, string secret) => response.Cookies.Append(Name, secret, Options());

    /// <summary>Takes the secret away.</summary>
    /// <param name="response">The response.</param>
    public void Take(HttpResponse response) => response.Cookies.Delete(Name, Options());

    private CookieOptions Options() => new() { HttpOnly = true, Secure = !overHttp, SameSite = SameSiteMode.Lax, Path = "/", IsEssential = true };
}
