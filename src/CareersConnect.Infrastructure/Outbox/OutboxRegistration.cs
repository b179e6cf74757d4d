using CareersConnect.Application.Persistence;
using CareersConnect.Infrastructure.Jobs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CareersConnect.Infrastructure.Outbox;

/// <summary>Registers the outbox's relay and the jobs' host.</summary>
internal static class OutboxRegistration
{
    public static IServiceCollection AddOutbox(this IServiceCollection services, RelayOptions options)
    {
        services.AddSingleton(options);
        services.AddSingleton<OutboxShelf>();
        services.AddSingleton<OutboxDispatcher>();
        services.AddSingleton<JobRunner>();
        services.AddSingleton<RingAfterCommit>();
        services.ConfigureDbContext<CareersConnectDbContext>((provider, db) => db.AddInterceptors(provider.GetRequiredService<RingAfterCommit>()));
        return services.AddHostedService<RelayHost>();
    }
}
