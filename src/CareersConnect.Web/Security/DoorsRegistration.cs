using CareersConnect.Application.People;
using CareersConnect.Application.Pipeline;
using CareersConnect.Application.SignedIn;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;

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
        services.AddAntiforgery();
        services.AddOptions<AntiforgeryOptions>().Configure<IHostEnvironment>(ProtectForms);
        services.AddScoped<ICurrentMember, CurrentMember>();
        return services;
    }

    public static void UseDoors(this WebApplication app)
    {
        app.UseAuthentication();
        app.UseAuthorization();
        app.Use(SendToSignIn);
    }

    private static void ProtectForms(AntiforgeryOptions forms, IHostEnvironment environment)
    {
        forms.Cookie.Name = environment.IsDevelopment() ? "careersconnect-forms" : "__Host-careersconnect-forms";
        forms.Cookie.SecurePolicy = environment.IsDevelopment() ? CookieSecurePolicy.SameAsRequest : CookieSecurePolicy.Always;
        forms.Cookie.SameSite = SameSiteMode.Lax;
        forms.Cookie.Path = "/";
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
