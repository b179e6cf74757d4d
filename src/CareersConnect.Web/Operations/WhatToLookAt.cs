using CareersConnect.Application.Email;
using CareersConnect.Application.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace CareersConnect.Web.Operations;

/// <summary>Whether a fact or an e-mail was given up and waits for a person: the site serves, and somebody should look.</summary>
internal sealed class NothingIsParked(CareersConnectDbContext db) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            var facts = await db.OutboxMessages.CountAsync(fact => fact.ParkedAt != null, cancellationToken);
            var emails = await db.OutgoingEmails.CountAsync(mail => mail.ParkedAt != null, cancellationToken);
            return facts + emails == 0
                ? HealthCheckResult.Healthy()
                : HealthCheckResult.Degraded($"Given up after many tries: facts {facts}, e-mails {emails}. \"scripts/manage parked\" lists them.");
        }
        catch (System.Data.Common.DbException)
        {
            return HealthCheckResult.Unhealthy("What is parked cannot be counted.");
        }
    }
}

/// <summary>Whether e-mail reaches anybody. Outside Development, caught mail is a host that was not set up to its end: links for new passwords would lie in a folder.</summary>
internal sealed class MailLeaves(IHostEnvironment environment, IServiceProvider services) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) => Task.FromResult(
        !environment.IsDevelopment() && services.GetService<ICaughtMail>() is not null
            ? HealthCheckResult.Degraded("E-mail is caught in a folder of this machine and reaches nobody, links for new passwords among it. Set Email:Transport to Smtp.")
            : HealthCheckResult.Healthy());
}
