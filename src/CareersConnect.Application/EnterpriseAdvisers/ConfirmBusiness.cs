using CareersConnect.Application.Email;
using CareersConnect.Application.Organisations;
using CareersConnect.Application.Persistence;
using CareersConnect.Application.Pipeline;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.Kernel;
using CareersConnect.Domain.Offers;
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
    /// <param name="Who">Who that is.</param>
    /// <param name="Offers">What was written and is published in the business's name; only while its yes stands.</param>
    public sealed record View(string Business, string AskedByName, ConsentState State, DateOnly Until, WhoAsks Who, IReadOnlyList<Written> Offers);

    /// <summary>An offer in the business's name.</summary>
    /// <param name="Id">The offer.</param>
    /// <param name="Title">Its title.</param>
    /// <param name="Description">What pupils do.</param>
    /// <param name="IsFound">Whether schools find it: the hub has checked who the business is.</param>
    public sealed record Written(OfferId Id, string Title, string Description, bool IsFound);

    /// <param name="Secret">From the link.</param>
    [For(Audience.Anyone)]
    public sealed record Command(string Secret) : ICommand<Done>;

    /// <param name="Secret">From the link.</param>
    [For(Audience.Anyone)]
    public sealed record Decline(string Secret) : ICommand<Done>;

    /// <param name="Secret">From the link.</param>
    [For(Audience.Anyone)]
    public sealed record TakeBack(string Secret) : ICommand<Done>;

    internal sealed class QueryHandler(CareersConnectDbContext db, EmailSettings settings, TimeProvider clock) : IRequestHandler<Query, View>
    {
        public async Task<View> Handle(Query request, CancellationToken cancellationToken)
        {
            var consent = await FindAsync(db, request.Secret, cancellationToken);
            var who = await WhoAsks.OfAsync(db, settings, consent.AskedBy, cancellationToken);
            return new View(consent.Business, consent.AskedByName, consent.StateAt(clock.UtcNow()), consent.ExpiresAt.DayInEngland(), who, await OffersAsync(consent, cancellationToken));
        }

        private async Task<IReadOnlyList<Written>> OffersAsync(BusinessConsent consent, CancellationToken cancellationToken)
        {
            var (business, writer) = (consent.OrganisationId, consent.AskedBy);
            return !consent.Stands ? [] : await db.Offers.Where(offer => offer.OrganisationId == business && offer.WrittenBy == writer && offer.Status == OfferStatus.Published)
                .OrderByDescending(offer => offer.ChangedAt).Take(50)
                .Select(offer => new Written(offer.Id, offer.Title, offer.Description,
                    db.Organisations.ThatTakePart().Any(o => o.Id == business))).ToListAsync(cancellationToken);
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

    internal sealed class DeclineHandler(CareersConnectDbContext db, TimeProvider clock) : IRequestHandler<Decline, Done>
    {
        public async Task<Done> Handle(Decline command, CancellationToken cancellationToken)
        {
            (await FindAsync(db, command.Secret, cancellationToken)).Decline(clock.UtcNow());
            return default;
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
        return await db.BusinessConsents.SingleOrDefaultAsync(consent => consent.SecretHash == hash || consent.Links.Any(link => link.SecretHash == hash), cancellationToken) ?? throw new NotFoundException("Link");
    }
}
