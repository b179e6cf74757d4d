using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace CareersConnect.Application.People;

/// <summary>Registers ASP.NET Core Identity on our own store: people and their passwords. Links and locks are rows of our own (<see cref="PersonLink"/>, <see cref="SignInTries"/>), so that they expire by the host's clock and tell nobody whether an address has an account.</summary>
public static class PeopleRegistration
{
    /// <summary>Adds people.</summary>
    /// <param name="services">The host's services.</param>
    /// <returns>The same services.</returns>
    public static IServiceCollection AddPeople(this IServiceCollection services)
    {
        services.AddIdentityCore<Person>(identity =>
        {
            identity.User.RequireUniqueEmail = true;
            identity.Password.RequiredLength = Passwords.Shortest;
            identity.Password.RequiredUniqueChars = 4;
            identity.Password.RequireDigit = false;
            identity.Password.RequireLowercase = false;
            identity.Password.RequireUppercase = false;
            identity.Password.RequireNonAlphanumeric = false;
        }).AddUserStore<PersonStore>();
        services.AddScoped<NewPeople>();
        return services;
    }
}
