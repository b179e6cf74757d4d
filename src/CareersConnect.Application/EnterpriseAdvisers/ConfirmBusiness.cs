using CareersConnect.Application.Persistence;
using CareersConnect.Application.Pipeline;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.Kernel;
using CareersConnect.Domain.Organisations;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CareersConnect.Application.EnterpriseAdvisers;

/// <summary>A business says by a link from an e-mail that an Enterprise Adviser may write its offers, or takes it back. Opening the link changes nothing. By its yes the business becomes an organisation, which the hub checks like every other; whoever said yes is its first volunteer, so that requests reach them.</summary>
public static class ConfirmBusiness
{
    /// <param name="Secret">From the link.</param>
    [For(Audience.Anyone)]
    public sealed record Query(string Secret) : IQuery<View>;

    /// <summary>What the page shows.</summary>
    /// <param name="Business">The business's name.</param>
    /// <param name="AskedByName">Who asks.</param>
    /// <param name="State">Where it stands.</param>
    /// <param name="Until">The last day for an answer.</param>
    public sealed record View(string Business, string AskedByName, ConsentState State, DateOnly Until);

    /// <param name="Secret">From the link.</param>
    [For(Audience.Anyone)]
    public sealed record Command(string Secret) : ICommand<Done>;

    /// <param name="Secret">From the link.</param>
    [For(Audience.Anyone)]
    public sealed record TakeBack(string Secret) : ICommand<Done>;

    internal sealed class QueryHandler(CareersConnectDbContext db, TimeProvider clock) : IRequestHandler<Query, View>
    {
        public async Task<View> Handle(Query request, CancellationToken cancellationToken)
        {
            var consent = await FindAsync(db, request.Secret, cancellationToken);
            return new View(consent.Business, consent.AskedByName, consent.StateAt(clock.UtcNow()), consent.ExpiresAt.DayInEngland());
        }
    }

    internal sealed class CommandHandler(CareersConnectDbContext db, TimeProvider clock) : IRequestHandler<Command, Done>
    {
        public async Task<Done> Handle(Command command, CancellationToken cancellationToken)
        {
            var consent = await FindAsync(db, command.Secret, cancellationToken);
            var now = clock.UtcNow();
            if (consent.Stands)
            {
                return default;
            }

            var organisation = await OrganisationAsync(consent, now, cancellationToken);
            consent.Confirm(organisation, now);
            return default;
        }

        private async Task<OrganisationId> OrganisationAsync(BusinessConsent consent, DateTime now, CancellationToken cancellationToken)
        {
            if (consent.OrganisationId is { } before && await db.Organisations.AnyAsync(o => o.Id == before, cancellationToken))
            {
                return before;
            }

            var organisation = Organisation.Register(OrganisationKinds.Employer, consent.Business, new Who(null, consent.ContactName), now);
            db.AddRange(organisation, Volunteer.Take(organisation.Id, consent.ContactName, consent.ContactJobTitle, consent.ContactEmail));
            return organisation.Id;
        }
    }

    internal sealed class TakeBackHandler(CareersConnectDbContext db, TimeProvider clock) : IRequestHandler<TakeBack, Done>
    {
        public async Task<Done> Handle(TakeBack command, CancellationToken cancellationToken)
        {
            (await FindAsync(db, command.Secret, cancellationToken)).TakeBack(clock.UtcNow());
            return default;
        }
    }

    private static async Task<BusinessConsent> FindAsync(CareersConnectDbContext db, string secret, CancellationToken cancellationToken)
    {
        var hash = LinkSecret.HashOf(secret);
        return await db.BusinessConsents.SingleOrDefaultAsync(consent => consent.SecretHash == hash, cancellationToken) ?? throw new NotFoundException("Link");
    }
}
