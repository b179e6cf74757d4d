using System.Security.Cryptography;
using CareersConnect.Application.SignedIn;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace CareersConnect.Web.Security;

/// <summary>The one-time mark of the scripts that a page itself wrote; the content security policy runs no other inline script.</summary>
public sealed class ScriptNonce
{
    /// <summary>128 random bits, base 64.</summary>
    public string Value { get; } = Convert.ToBase64String(RandomNumberGenerator.GetBytes(16));
}

/// <summary>The security headers of every answer. Their values are pinned by a test.</summary>
internal static class PageHeaders
{
    /// <summary>How long an address may be, in bytes: 6,000 letters of any script that somebody pastes into a search get the page that says what was cut, and the next page's Referer still has room among its headers.</summary>
    public const int LongestRequestLine = 24 * 1024;

    /// <summary>Registers the nonce, a year of HTTPS, and that the server does not name itself.</summary>
    public static IServiceCollection AddPageHeaders(this IServiceCollection services) => services
        .AddScoped<ScriptNonce>()
        .AddHsts(hsts =>
        {
            hsts.MaxAge = TimeSpan.FromDays(365);
            hsts.IncludeSubDomains = true;
        })
        .Configure<KestrelServerOptions>(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestLineSize = LongestRequestLine;
        });

    /// <summary>Sets the headers when the answer starts, also on problem pages and files.</summary>
    public static void UsePageHeaders(this WebApplication app)
    {
        if (app.Environment.IsProduction())
        {
            app.UseHsts();
        }

        app.Use((context, next) =>
        {
            context.Response.OnStarting(() =>
            {
                Set(context);
                return Task.CompletedTask;
            });
            return next(context);
        });
    }

    /// <summary>The policy: our own host and nothing else, no inline style, no inline script but our own.</summary>
    public static string ContentSecurityPolicy(string nonce) =>
        $"default-src 'none'; script-src 'self' 'nonce-{nonce}'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; "
        + "manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; object-src 'none'";

    /// <summary>Gives the developer's inbox a policy of its own: a caught e-mail stands in a frame, and nothing in it runs.</summary>
    /// <param name="context">The answer.</param>
    /// <param name="whole">The whole policy, or null for the usual one.</param>
    /// <param name="frames">What the usual one lets into frames.</param>
    public static void UseOwnPolicy(this HttpContext context, string? whole = null, string? frames = null) =>
        context.Items[typeof(PageHeaders)] = whole ?? $"{ContentSecurityPolicy(context.RequestServices.GetRequiredService<ScriptNonce>().Value)}; {frames}";

    private static void Set(HttpContext context)
    {
        var headers = context.Response.Headers;
        var own = context.Items[typeof(PageHeaders)] as string;
        headers.ContentSecurityPolicy = own ?? ContentSecurityPolicy(context.RequestServices.GetRequiredService<ScriptNonce>().Value);
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = own?.Contains("frame-ancestors 'self'", StringComparison.Ordinal) == true ? "SAMEORIGIN" : "DENY";
        headers["Referrer-Policy"] = "strict-origin-when-cross-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=(), payment=()";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        if (context.GetEndpoint()?.Metadata.GetMetadata<PageActionDescriptor>() is not null)
        {
            var signedIn = context.RequestServices.GetRequiredService<ICurrentMember>().PersonId is not null;
            headers.CacheControl = signedIn || IsOpenedBySecret(context) ? "no-store" : "no-cache";
        }
    }

    /// <summary>What a link from an e-mail opens is for its holder only.</summary>
    private static bool IsOpenedBySecret(HttpContext context) => context.Request.RouteValues.ContainsKey("token") || context.Request.RouteValues.ContainsKey("secret");
}
