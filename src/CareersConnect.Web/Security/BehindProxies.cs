using System.Net;
using CareersConnect.Application.Email;
using Microsoft.AspNetCore.HttpOverrides;

namespace CareersConnect.Web.Security;

/// <summary>The proxy with TLS in front of the host, which says by X-Forwarded-Proto and X-Forwarded-For how and from where a visitor came: the section "Proxies" of the configuration.</summary>
internal static partial class BehindProxies
{
    /// <summary>Believes the proxies of this machine (the default), those that Proxies:Known names by address or network, or, with Proxies:TrustAll, whoever connects: for a host that nothing but its proxy can reach.</summary>
    /// <exception cref="InvalidOperationException">Proxies:Known holds what is neither an address nor a network.</exception>
    public static IServiceCollection AddProxies(this IServiceCollection services, IConfiguration configuration)
    {
        var known = configuration.GetSection("Proxies:Known").Get<string[]>() ?? [];
        var trustsAll = configuration.GetValue("Proxies:TrustAll", defaultValue: false);
        return services.Configure<ForwardedHeadersOptions>(options =>
        {
            options.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
            foreach (var proxy in known)
            {
                Add(options, proxy);
            }

            if (trustsAll)
            {
                options.KnownIPNetworks.Clear();
                options.KnownProxies.Clear();
            }
        });
    }

    /// <summary>Must come before all else: cookies, redirects and headers go by whether the visitor came over TLS.</summary>
    public static void UseProxies(this WebApplication app)
    {
        app.UseForwardedHeaders();
        if (!app.Environment.IsDevelopment())
        {
            app.Use(RefuseWithoutTls);
        }
    }

    /// <summary>The address of this process's public pages, as <c>Sites:Address</c> says; never what the visitor's browser sent as the host.</summary>
    /// <param name="links">The addresses.</param>
    /// <param name="request">The request, for the path under which the site is served.</param>
    /// <param name="path">From the root.</param>
    public static string PublicAddress(this SiteLinks links, HttpRequest request, string path) => links.To(MailSite.Public, request.PathBase + path).AbsoluteUri;

    /// <summary>Outside Development cookies travel over TLS only, so no form could be sent: a sentence for whoever sets the host up, instead of a failure on every page with a form. Those who look whether it is alive come without TLS.</summary>
    private static Task RefuseWithoutTls(HttpContext context, RequestDelegate next)
    {
        if (context.Request.IsHttps || context.Request.Path.StartsWithSegments("/health", StringComparison.Ordinal))
        {
            return next(context);
        }

        NotOverTls(context.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(BehindProxies)), context.Connection.RemoteIpAddress);
        context.Response.StatusCode = StatusCodes.Status421MisdirectedRequest;
        context.Response.ContentType = "text/plain; charset=utf-8";
        return context.Response.WriteAsync("This site is served over https only. If you came by https: the proxy in front must send X-Forwarded-Proto, and the settings Proxies:Known or Proxies:TrustAll must name it.\n", context.RequestAborted);
    }

    private static void Add(ForwardedHeadersOptions options, string proxy)
    {
        if (IPAddress.TryParse(proxy, out var address))
        {
            options.KnownProxies.Add(address);
        }
        else
        {
            options.KnownIPNetworks.Add(System.Net.IPNetwork.TryParse(proxy, out var network)
                ? network
                : throw new InvalidOperationException($"Proxies:Known has \"{proxy}\". Name an address such as 10.0.0.5 or a network such as 10.0.0.0/8."));
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "A request came without TLS from {Address}. Behind a proxy, set Proxies:Known or Proxies:TrustAll, and let it send X-Forwarded-Proto.")]
    private static partial void NotOverTls(ILogger log, IPAddress? address);
}
