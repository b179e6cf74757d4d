using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace CareersConnect.Application.People;

/// <summary>Registers ASP.NET Core Identity on our own store: passwords, lockout, and the tokens of links.</summary>
public static class PeopleRegistration
{
    /// <summary>The shortest password. Length is what counts; no signs or digits are demanded (National Cyber Security Centre).</summary>
    public const int ShortestPassword = 10;

    /// <summary>How many wrong passwords in a row lock an account.</summary>
    public const int TriesBeforeLock = 5;

    /// <summary>How long it is then locked.</summary>
    public static readonly TimeSpan LockedFor = TimeSpan.FromMinutes(15);

    /// <summary>Adds people.</summary>
    /// <param name="services">The host's services.</param>
    /// <returns>The same services.</returns>
    public static IServiceCollection AddPeople(this IServiceCollection services)
    {
        services.AddIdentityCore<Person>(identity =>
        {
            identity.User.RequireUniqueEmail = true;
            identity.Password.RequiredLength = ShortestPassword;
            identity.Password.RequiredUniqueChars = 4;
            identity.Password.RequireDigit = false;
            identity.Password.RequireLowercase = false;
            identity.Password.RequireUppercase = false;
            identity.Password.RequireNonAlphanumeric = false;
            identity.Lockout.MaxFailedAccessAttempts = TriesBeforeLock;
            identity.Lockout.DefaultLockoutTimeSpan = LockedFor;
        }).AddUserStore<PersonStore>().AddDefaultTokenProviders();
        return services;
    }
}
