using CareersConnect.Application.People;
using CareersConnect.Application.Pipeline;
using CareersConnect.Application.SignedIn;
using CareersConnect.Web.Sites;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace CareersConnect.Web.Security;

/// <summary>Registers who may enter: sign-in, sessions, the member who is asking.</summary>
internal static class DoorsRegistration
{
    public static IServiceCollection AddDoors(this IServiceCollection services)
    {
        services.AddHttpContextAccessor();
        services.AddPeople();
        services.AddSingleton(provider => new SessionCookie(provider.GetRequiredService<IHostEnvironment>().IsDevelopment()));
        services.AddAuthentication(SessionHandler.SchemeName).AddScheme<AuthenticationSchemeOptions, SessionHandler>(SessionHandler.SchemeName, null);
        services.AddPolicies();
        services.AddRateLimiter(_ => { });
        services.AddOptions<RateLimiterOptions>().Configure<IConfiguration>((limiter, settings) => (settings.GetSection("Limits").Get<ClientLimits>() ?? new ClientLimits()).Configure(limiter));
        services.AddAntiforgery();
        services.AddOptions<AntiforgeryOptions>().Configure<IHostEnvironment>((forms, environment) => Protect(forms.Cookie, "forms", environment));
        services.AddOptions<CookieTempDataProviderOptions>().Configure<IHostEnvironment>((told, environment) => Protect(told.Cookie, "told", environment));
        services.AddScoped<ICurrentMember, CurrentMember>();
        return services;
    }

    public static void UseDoors(this WebApplication app)
    {
        app.UseRateLimiter();
        app.UseAuthentication();
        app.UseAuthorization();
        app.Use(SendToSignIn);
    }

    private static void Protect(CookieBuilder cookie, string name, IHostEnvironment environment)
    {
        cookie.Name = (environment.IsDevelopment() ? "careersconnect-" : "__Host-careersconnect-") + name;
        cookie.SecurePolicy = environment.IsDevelopment() ? CookieSecurePolicy.SameAsRequest : CookieSecurePolicy.Always;
        cookie.SameSite = SameSiteMode.Lax;
        cookie.Path = "/";
    }

    /// <summary>A page that anyone may open can hold a request that is not for anyone: the answer is the same as at the door.</summary>
    private static async Task SendToSignIn(HttpContext context, RequestDelegate next)
    {
        try
        {
            await next(context);
        }
        catch (SignInNeededException) when (!context.Response.HasStarted)
        {
            await context.ChallengeAsync();
        }
    }
}
