using CareersConnect.Application.Bookings;
using CareersConnect.Application.Imports;
using CareersConnect.Application.Matching;
using CareersConnect.Application.Offers;
using CareersConnect.Application.Jobs;
using CareersConnect.Application.Offers.Search;
using CareersConnect.Application.Outbox;
using CareersConnect.Application.Pipeline;
using CareersConnect.Application.Places;
using CareersConnect.Application.SavedSearches;
using CareersConnect.Domain.Kernel;
using FluentValidation;
using MediatR;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CareersConnect.Application;

/// <summary>Registers the use cases and the pipeline around them.</summary>
public static class ApplicationRegistration
{
    private static readonly Type[] Discovered = [typeof(IRequestHandler<,>), typeof(INotificationHandler<>), typeof(IValidator<>)];

    /// <summary>Adds the mediator, every handler, validator and recurring job of this assembly, and the pipeline in its order: audience, validation, transaction.</summary>
    /// <param name="services">The host's services.</param>
    /// <returns>The same services.</returns>
    public static IServiceCollection AddApplication(this IServiceCollection services)
    {
        services.AddScoped<ServiceFactory>(provider => provider.GetService!);
        services.AddScoped<IMediator, Mediator>();
        services.AddScoped<IdempotencyKey>();
        services.AddScoped<ShownVersion>();
        services.AddScoped<UnreadableAnswers>();
        services.AddScoped<PlaceOfOffer>().AddScoped<TypedPostcode>();
        services.AddBookings();
        services.AddScoped<Candidates>().AddScoped<SuggestionWriter>();
        services.AddScoped<CandidateFinder>();
        services.AddScoped<FittingOffers>();
        services.AddScoped<StandingSearchesInDatabase>().AddScoped<OpenRequestsInDatabase>().AddSingleton<SearchJudge>();
        services.AddScoped<WhatIsKnown>().AddScoped<AlertWriter>().AddScoped<AlertOwners>();
        services.AddScoped<ContactReader>();
        services.AddSingleton(new EventTypes(typeof(DomainEvent).Assembly));
        services.AddSingleton<OutboxSignal>();
        services.AddSingleton<OneByOne>();
        services.AddScoped<SearchFrom>();
        services.AddScoped<SimilarOffers>();
        services.AddScoped<ImportPlace>();
        services.AddScoped<RunImport.ImportDoer>();
        services.AddTransient(typeof(IPipelineBehavior<,>), typeof(AuthoriseRequest<,>));
        services.AddTransient(typeof(IPipelineBehavior<,>), typeof(ValidateCommand<,>));
        services.AddTransient(typeof(IPipelineBehavior<,>), typeof(SaveCommand<,>));
        services.AddTransient(typeof(IPipelineBehavior<,>), typeof(RefuseUnreadable<,>));

        foreach (var type in typeof(ApplicationRegistration).Assembly.GetTypes().Where(type => type is { IsAbstract: false, IsGenericTypeDefinition: false }))
        {
            foreach (var contract in type.GetInterfaces().Where(face => face.IsGenericType && Discovered.Contains(face.GetGenericTypeDefinition())))
            {
                services.AddTransient(contract, type);
            }

            if (type.IsAssignableTo(typeof(IRecurringJob)))
            {
                services.AddTransient(typeof(IRecurringJob), type);
            }
        }

        return services;
    }
}
