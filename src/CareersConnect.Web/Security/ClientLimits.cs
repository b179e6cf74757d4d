using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace CareersConnect.Web.Security;

/// <summary>How often one client may send the forms that anybody can send: settings Limits:*. Counted by the client's address, in this process.</summary>
public sealed class ClientLimits
{
    private static readonly Dictionary<string, Func<ClientLimits, int>> OfPages = new(StringComparer.Ordinal)
    {
        ["/Register/Password"] = limits => limits.Mails,
        ["/Register/AskForSchool"] = limits => limits.Mails,
        ["/People/ForgottenPassword"] = limits => limits.Mails,
        ["/People/SignIn"] = limits => limits.SignIns,
    };

    /// <summary>Forms that write to an address, in one window, each counted for itself.</summary>
    public int Mails { get; set; } = 20;

    /// <summary>Tries to sign in, whatever the address, in one window. A whole staff room may share one client's address.</summary>
    public int SignIns { get; set; } = 60;

    /// <summary>How long a window is, in minutes.</summary>
    public int Minutes { get; set; } = 10;

    /// <summary>Sets the limiter up: who is over the limit gets the page for 429.</summary>
    /// <param name="limiter">The limiter's options.</param>
    public void Configure(RateLimiterOptions limiter)
    {
        limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        limiter.OnRejected = (rejected, _) =>
        {
            rejected.HttpContext.Response.Headers.RetryAfter = (60 * Minutes).ToString(CultureInfo.InvariantCulture);
            return ValueTask.CompletedTask;
        };
        limiter.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(PartitionOf);
    }

    /// <summary>What counts as one client: an IPv4 address, or the half of an IPv6 address that a household or school is given.</summary>
    /// <param name="address">The address, or null when there is none.</param>
    /// <returns>A key.</returns>
    public static string ClientOf(IPAddress? address) => address switch
    {
        null => "",
        { IsIPv4MappedToIPv6: true } => address.MapToIPv4().ToString(),
        { AddressFamily: AddressFamily.InterNetworkV6 } => Convert.ToHexString(address.GetAddressBytes()[..8]),
        _ => address.ToString(),
    };

    private RateLimitPartition<string> PartitionOf(HttpContext context)
    {
        if (!HttpMethods.IsPost(context.Request.Method)
            || context.GetEndpoint()?.Metadata.GetMetadata<PageActionDescriptor>() is not { AreaName: null } page
            || !OfPages.TryGetValue(page.ViewEnginePath, out var limit))
        {
            return RateLimitPartition.GetNoLimiter("");
        }

        return RateLimitPartition.GetFixedWindowLimiter(
            $"{page.ViewEnginePath} {ClientOf(context.Connection.RemoteIpAddress)}",
            _ => new FixedWindowRateLimiterOptions { PermitLimit = limit(this), Window = TimeSpan.FromMinutes(Minutes), QueueLimit = 0 });
    }
}
