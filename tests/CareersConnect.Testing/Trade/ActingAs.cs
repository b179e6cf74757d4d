using CareersConnect.Application.Pipeline;
using CareersConnect.Application.SignedIn;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.Organisations;
using MediatR;
using Microsoft.Extensions.DependencyInjection;

namespace CareersConnect.Testing.Trade;

/// <summary>Whoever the test says is asking, in one scope. Nobody, until it says so.</summary>
public sealed class ActingAs : ICurrentMember
{
    /// <summary>Who asks.</summary>
    public ICurrentMember Member { get; set; } = SignedInMember.Nobody;

    public PersonId? PersonId => Member.PersonId;

    public SignInSessionId? SessionId => Member.SessionId;

    public OrganisationId? OrganisationId => Member.OrganisationId;

    public string OrganisationName => Member.OrganisationName;

    public SchoolId? SchoolId => Member.SchoolId;

    public Role? Role => Member.Role;

    public string Name => Member.Name;

    public IReadOnlyList<SchoolId> AttachedSchools => Member.AttachedSchools;

    public Audience Audiences => Member.Audiences;
}

/// <summary>Sends requests through the whole pipeline, without a page.</summary>
public static class Sending
{
    /// <summary>Puts <see cref="ActingAs"/> in the place of the signed-in member, but for scopes of the host itself.</summary>
    public static IServiceCollection LetTestsAct(this IServiceCollection services)
    {
        services.AddScoped<ActingAs>();
        services.AddScoped<ICurrentMember>(provider => provider.GetService<HostScope>()?.Acts == true ? new SystemMember() : provider.GetRequiredService<ActingAs>());
        return services;
    }

    /// <summary>Sends a request as somebody, in a scope of its own.</summary>
    /// <param name="services">The host's services.</param>
    /// <param name="member">Who asks; null for nobody.</param>
    /// <param name="request">The request.</param>
    /// <param name="key">The form's hidden key, when the press is to be told apart from the same press again.</param>
    public static async Task<T> SendAsync<T>(this IServiceProvider services, ICurrentMember? member, IRequest<T> request, string? key = null)
    {
        await using var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<ActingAs>().Member = member ?? SignedInMember.Nobody;
        scope.ServiceProvider.GetRequiredService<IdempotencyKey>().Take(key);
        return await scope.ServiceProvider.GetRequiredService<IMediator>().Send(request);
    }
}
