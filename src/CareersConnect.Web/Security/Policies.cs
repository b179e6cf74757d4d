using CareersConnect.Application.Pipeline;
using CareersConnect.Application.SignedIn;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CareersConnect.Web.Security;

/// <summary>Who may enter which site. What they may do inside, each request says itself.</summary>
internal static class Policies
{
    /// <summary>Any person who is signed in.</summary>
    public const string SignedIn = nameof(SignedIn);

    /// <summary>The sites, each with its audience.</summary>
    public static readonly IReadOnlyDictionary<string, Audience> Sites = new Dictionary<string, Audience>(StringComparer.Ordinal)
    {
        ["Schools"] = Audience.SchoolReaders,
        ["Employers"] = Audience.Employers | Audience.EnterpriseAdvisers,
        ["Providers"] = Audience.Providers,
        ["Hub"] = Audience.Hub | Audience.Platform,
    };

    public static IServiceCollection AddPolicies(this IServiceCollection services)
    {
        services.AddScoped<IAuthorizationHandler, AudienceHandler>();
        services.AddAuthorization(authorization =>
        {
            authorization.AddPolicy(SignedIn, policy => policy.RequireAuthenticatedUser());
            foreach (var (site, audience) in Sites)
            {
                authorization.AddPolicy(site, policy => policy.RequireAuthenticatedUser().AddRequirements(new AudienceRequirement(audience)));
            }
        });
        services.Configure<RazorPagesOptions>(pages =>
        {
            foreach (var site in Sites.Keys)
            {
                pages.Conventions.AuthorizeAreaFolder(site, "/", site);
            }
        });
        return services;
    }

    private sealed record AudienceRequirement(Audience Audience) : IAuthorizationRequirement;

    private sealed class AudienceHandler(ICurrentMember member) : AuthorizationHandler<AudienceRequirement>
    {
        protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, AudienceRequirement requirement)
        {
            if ((member.Audiences & requirement.Audience) != Audience.None)
            {
                context.Succeed(requirement);
            }

            return Task.CompletedTask;
        }
    }
}
