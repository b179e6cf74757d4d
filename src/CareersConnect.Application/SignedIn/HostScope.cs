using Microsoft.Extensions.DependencyInjection;

namespace CareersConnect.Application.SignedIn;

/// <summary>Says that a scope belongs to the host itself (a job, the outbox, the command line) and to no visitor: who is asking is then the <see cref="SystemMember"/>.</summary>
public sealed class HostScope
{
    /// <summary>Whether the host itself acts in this scope.</summary>
    public bool Acts { get; private set; }

    /// <summary>Makes the scope the host's. Must be called before anything else is taken from it.</summary>
    public void Begin() => Acts = true;
}

/// <summary>Opens scopes in which the host itself acts.</summary>
public static class HostScopes
{
    /// <summary>A scope of the host itself.</summary>
    /// <param name="services">The host's services.</param>
    /// <returns>The scope; dispose of it.</returns>
    public static AsyncServiceScope CreateHostScope(this IServiceProvider services)
    {
        var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<HostScope>().Begin();
        return scope;
    }

    /// <summary>Puts <see cref="SystemMember"/> before whoever is registered as the member, in scopes of the host. Called last, when all else is registered.</summary>
    /// <param name="services">The host's services, with an <see cref="ICurrentMember"/> among them.</param>
    /// <returns>The same services.</returns>
    public static IServiceCollection LetTheHostAct(this IServiceCollection services)
    {
        var visitor = services.Last(service => service.ServiceType == typeof(ICurrentMember));
        services.Remove(visitor);
        services.AddScoped<HostScope>();
        services.AddScoped(provider => provider.GetRequiredService<HostScope>().Acts ? new SystemMember() : Visitor(visitor, provider));
        return services;
    }

    private static ICurrentMember Visitor(ServiceDescriptor visitor, IServiceProvider provider) => (ICurrentMember)(
        visitor.ImplementationInstance
        ?? visitor.ImplementationFactory?.Invoke(provider)
        ?? ActivatorUtilities.CreateInstance(provider, visitor.ImplementationType!));
}
