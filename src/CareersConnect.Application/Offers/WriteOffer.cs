using CareersConnect.Application.Persistence;
using CareersConnect.Application.Pipeline;
using CareersConnect.Application.SignedIn;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.Offers;
using CareersConnect.Domain.Organisations;
using CareersConnect.Domain.ReferenceData;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CareersConnect.Application.Offers;

/// <summary>What can I offer? The first page of the guided form: the kind of activity, which brings everything else that is usual for it. It begins a draft.</summary>
public static class WriteOffer
{
    /// <summary>How many earlier offers are shown to be copied.</summary>
    public const int CopiesShown = 20;

    /// <param name="OfferId">A draft to come back to; null for a new one.</param>
    [For(Audience.Givers)]
    public sealed record Query(OfferId? OfferId) : IQuery<View>;

    /// <summary>What the page shows.</summary>
    /// <param name="Kinds">The kinds of activity that the member may offer; those of the site first.</param>
    /// <param name="Chosen">The draft's kind, or null.</param>
    /// <param name="Audience">For whom it is.</param>
    /// <param name="IsVerified">Whether schools already see what the organisation offers.</param>
    /// <param name="Earlier">Earlier offers, to be copied instead.</param>
    public sealed record View(IReadOnlyList<ActivityType> Kinds, ActivityTypeId? Chosen, OfferAudience Audience, bool IsVerified, IReadOnlyList<EarlierOffer> Earlier);

    /// <summary>An offer that can be copied.</summary>
    /// <param name="Id">The offer.</param>
    /// <param name="Title">Its title.</param>
    public sealed record EarlierOffer(OfferId Id, string Title);

    /// <param name="OfferId">A draft whose kind is changed; null begins a new one.</param>
    /// <param name="ActivityType">The kind of activity.</param>
    /// <param name="Audience">For whom it is.</param>
    [For(Pipeline.Audience.Givers)]
    public sealed record Command(OfferId? OfferId, ActivityTypeId ActivityType, OfferAudience Audience) : ICommand<OfferId>;

    internal sealed class QueryHandler(CareersConnectDbContext db, ICurrentMember member) : IRequestHandler<Query, View>
    {
        public async Task<View> Handle(Query request, CancellationToken cancellationToken)
        {
            var organisation = member.RequireOrganisation();
            var draft = request.OfferId is { } id ? await DraftAsync(id, cancellationToken) : null;
            var earlier = draft is not null ? [] : await db.OffersOf(member).Where(offer => offer.Status != OfferStatus.Draft)
                .OrderByDescending(offer => offer.ChangedAt).Take(CopiesShown).Select(offer => new EarlierOffer(offer.Id, offer.Title)).ToListAsync(cancellationToken);
            var verified = await db.Organisations.Where(o => o.Id == organisation)
                .Select(o => o.Verification >= Verification.IdentityChecked && o.Standing == Standing.Active).SingleAsync(cancellationToken);
            return new View(KindsOf(member.Giver()), draft?.ActivityType, draft?.Audience ?? OfferAudience.Pupils, verified, earlier);
        }

        private async Task<Offer> DraftAsync(OfferId id, CancellationToken cancellationToken)
        {
            var offer = await db.OfferOfAsync(member, id, cancellationToken);
            return offer.Status == OfferStatus.Draft ? offer : throw new NotFoundException("Draft", id.Value);
        }

        /// <summary>What only or chiefly this side gives comes first; the order of the list otherwise.</summary>
        private static ActivityType[] KindsOf(ActivityGiver giver) =>
            [.. ActivityTypes.Offered.Where(type => type.OfferedBy.Contains(giver)).OrderBy(type => type.OfferedBy[0] == giver ? 0 : 1)];
    }

    internal sealed class CommandHandler(CareersConnectDbContext db, ICurrentMember member, TimeProvider clock) : IRequestHandler<Command, OfferId>
    {
        public async Task<OfferId> Handle(Command command, CancellationToken cancellationToken)
        {
            new[] { OfferRules.WhoMayOffer(command.ActivityType, member.Giver()) }.OfType<OfferFault>().RefuseAll();
            var type = ActivityTypes.Get(command.ActivityType);
            var offer = command.OfferId is { } id ? await db.OfferOfAsync(member, id, cancellationToken) : await BeginAsync(type, cancellationToken);
            var details = offer.Details();
            offer.Edit(details.ChangedTo(ActivityTypes.Get(details.ActivityType), type) with { Audience = command.Audience }, clock.UtcNow());
            return offer.Id;
        }

        private async Task<Offer> BeginAsync(ActivityType type, CancellationToken cancellationToken)
        {
            var organisation = await db.Organisations.AsNoTracking().SingleAsync(o => o.Id == member.RequireOrganisation(), cancellationToken);
            var details = OfferDefaults.Begin(type) with { Location = organisation.Location, Postcode = organisation.Postcode ?? "", Town = organisation.Town ?? "" };
            return db.Offers.Add(new Offer(organisation.Id, member.RequirePerson(), details, clock.UtcNow())).Entity;
        }
    }
}
