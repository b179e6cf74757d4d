using System.Collections.Concurrent;
using MediatR;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CareersConnect.Testing;

/// <summary>
/// Which requests and reactions the hosts of the tests have run to their end, and so with their queries translated for SQL Server too (<see cref="TranslatesOnSqlServer"/>).
/// No single suite runs them all: when CAREERSCONNECT_RAN names a file, every suite of a run adds what it ran, and <c>scripts/test all</c> compares at the end.
/// </summary>
public static class WhatRan
{
    private static readonly ConcurrentDictionary<string, bool> Noted = new(StringComparer.Ordinal);
    private static readonly Lock OneLine = new();
    private static readonly string? Path = Environment.GetEnvironmentVariable("CAREERSCONNECT_RAN") is { Length: > 0 } named ? named : null;

    /// <summary>Whether a request, or a reaction to a fact, has run to its end in this process.</summary>
    /// <param name="name">Its name, as <see cref="NameOf"/> writes it.</param>
    /// <returns>True once it has.</returns>
    public static bool Has(string name) => Noted.ContainsKey(name);

    /// <summary>The name of a request, or of a reaction to a fact.</summary>
    /// <param name="type">The request, or the reaction.</param>
    /// <param name="fact">What the reaction reacts to; null for a request.</param>
    /// <returns>A line.</returns>
    public static string NameOf(Type type, Type? fact = null) => fact is null ? type.FullName! : $"{type.FullName} of {fact.Name}";

    /// <summary>Notes from here on what the host runs.</summary>
    /// <param name="services">The host's services, with every handler.</param>
    /// <returns>The same services.</returns>
    public static IServiceCollection NoteWhatRuns(this IServiceCollection services)
    {
        services.AddTransient(typeof(IPipelineBehavior<,>), typeof(Noting<,>));
        foreach (var reaction in services.Where(service => service is { ImplementationType: not null, ServiceType.IsGenericType: true } && service.ServiceType.GetGenericTypeDefinition() == typeof(INotificationHandler<>)).ToList())
        {
            services.TryAddTransient(reaction.ImplementationType!);
            var noting = typeof(NotingReaction<,>).MakeGenericType(reaction.ServiceType.GetGenericArguments()[0], reaction.ImplementationType!);
            services[services.IndexOf(reaction)] = ServiceDescriptor.Transient(reaction.ServiceType, noting);
        }

        return services;
    }

    private static void Note(string name)
    {
        if (Noted.TryAdd(name, true) && Path is not null)
        {
            lock (OneLine)
            {
                File.AppendAllText(Path, name + "\n");
            }
        }
    }

    /// <summary>Stands right before the handler.</summary>
    private sealed class Noting<TRequest, TResult> : IPipelineBehavior<TRequest, TResult>
        where TRequest : notnull
    {
        public async Task<TResult> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TResult> next)
        {
            var result = await next();
            Note(NameOf(typeof(TRequest)));
            return result;
        }
    }

    private sealed class NotingReaction<TFact, THandler>(THandler handler) : INotificationHandler<TFact>
        where TFact : INotification
        where THandler : INotificationHandler<TFact>
    {
        public async Task Handle(TFact notification, CancellationToken cancellationToken)
        {
            await handler.Handle(notification, cancellationToken);
            var fact = typeof(TFact);
            Note(NameOf(typeof(THandler), fact.IsGenericType ? fact.GetGenericArguments()[0] : fact));
        }
    }
}
