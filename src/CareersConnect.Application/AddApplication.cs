using CareersConnect.Application.Bookings;
using CareersConnect.Application.Pipeline;
using FluentValidation;
using MediatR;
using Microsoft.Extensions.DependencyInjection;

namespace CareersConnect.Application;

/// <summary>Registers the use cases and the pipeline around them.</summary>
public static class ApplicationRegistration
{
    private static readonly Type[] Discovered = [typeof(IRequestHandler<,>), typeof(INotificationHandler<>), typeof(IValidator<>)];

    /// <summary>Adds the mediator, every handler and validator of this assembly, and the pipeline in its order: audience, validation, transaction.</summary>
    /// <param name="services">The host's services.</param>
    /// <returns>The same services.</returns>
    public static IServiceCollection AddApplication(this IServiceCollection services)
    {
        services.AddScoped<ServiceFactory>(provider => provider.GetService!);
        services.AddScoped<IMediator, Mediator>();
        services.AddScoped<IdempotencyKey>();
        services.AddScoped<SessionPlaces>();
        services.AddTransient(typeof(IPipelineBehavior<,>), typeof(AuthoriseRequest<,>));
        services.AddTransient(typeof(IPipelineBehavior<,>), typeof(ValidateCommand<,>));
        services.AddTransient(typeof(IPipelineBehavior<,>), typeof(SaveCommand<,>));

        foreach (var type in typeof(ApplicationRegistration).Assembly.GetTypes().Where(type => type is { IsAbstract: false, IsGenericTypeDefinition: false }))
        {
            foreach (var contract in type.GetInterfaces().Where(face => face.IsGenericType && Discovered.Contains(face.GetGenericTypeDefinition())))
            {
                services.AddTransient(contract, type);
            }
        }

        return services;
    }
}
