using CareersConnect.Application.SignedIn;

namespace CareersConnect.Web.Security;

/// <summary>Registers who may enter: sign-in, sessions, the member who is asking.</summary>
internal static class DoorsRegistration
{
    public static IServiceCollection AddDoors(this IServiceCollection services)
    {
        services.AddHttpContextAccessor();
        services.AddAuthentication();
        services.AddAuthorization();
        services.AddScoped<ICurrentMember, SystemMember>();
        return services;
    }

    public static void UseDoors(this WebApplication app)
    {
        app.UseAuthentication();
        app.UseAuthorization();
    }
}
