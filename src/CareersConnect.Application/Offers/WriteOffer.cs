using CareersConnect.Application.Organisations;
using CareersConnect.Application.Persistence;
using CareersConnect.Application.Pipeline;
using CareersConnect.Application.SignedIn;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.Kernel;
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
    /// <param name="School">A school that an Enterprise Adviser has in mind; null for none.</param>
    public sealed record Query(OfferId? OfferId, SchoolId? School = null) : IQuery<View>;

    /// <summary>What the page shows.</summary>
    /// <param name="Kinds">The kinds of activity that the member may offer; those of the site first.</param>
    /// <param name="Chosen">The draft's kind, or null.</param>
    /// <param name="Audience">For whom it is.</param>
    /// <param name="IsVerified">Whether schools already see what the organisation offers.</param>
    /// <param name="Earlier">Earlier offers, to be copied instead.</param>
    /// <param name="Owners">For whom a new offer can be written: only when there is more than one, the own organisation first.</param>
    public sealed record View(
        IReadOnlyList<ActivityType> Kinds, ActivityTypeId? Chosen, OfferAudience Audience, bool IsVerified, IReadOnlyList<EarlierOffer> Earlier, IReadOnlyList<Owner> Owners)
    {
        /// <summary>The school that it is thought for, by name; null when none is, or the member is not its Enterprise Adviser.</summary>
        public string? School { get; init; }
    }

    /// <summary>Somebody for whom an offer can be written.</summary>
    /// <param name="Id">The organisation.</param>
    /// <param name="Name">Its name.</param>
    public sealed record Owner(OrganisationId Id, string Name);

    /// <summary>An offer that can be copied.</summary>
    /// <param name="Id">The offer.</param>
    /// <param name="Title">Its title.</param>
    public sealed record EarlierOffer(OfferId Id, string Title);

    /// <param name="OfferId">A draft whose kind is changed; null begins a new one.</param>
    /// <param name="ActivityType">The kind of activity.</param>
    /// <param name="Audience">For whom it is.</param>
    /// <param name="Owner">Who gives it: a business that an Enterprise Adviser writes for; null is the own organisation.</param>
    /// <param name="YearGroup">The year group that a new offer is thought for; null for those that are usual.</param>
    [For(Pipeline.Audience.Givers)]
    public sealed record Command(OfferId? OfferId, ActivityTypeId ActivityType, OfferAudience Audience, OrganisationId? Owner = null, YearGroup? YearGroup = null) : ICommand<OfferId>;

    internal sealed class QueryHandler(CareersConnectDbContext db, ICurrentMember member) : IRequestHandler<Query, View>
    {
        public async Task<View> Handle(Query request, CancellationToken cancellationToken)
        {
            var organisation = member.RequireOrganisation();
            var draft = request.OfferId is { } id ? await DraftAsync(id, cancellationToken) : null;
            var earlier = draft is not null ? [] : await db.OffersOf(member).Where(offer => offer.Status != OfferStatus.Draft)
                .OrderByDescending(offer => offer.ChangedAt).Take(CopiesShown).Select(offer => new EarlierOffer(offer.Id, offer.Title)).ToListAsync(cancellationToken);
            var verified = await db.Organisations.ThatTakePart().AnyAsync(o => o.Id == organisation, cancellationToken);
            var owners = draft is null ? await OwnersAsync(organisation, cancellationToken) : [];
            return new View(KindsOf(member.Giver()), draft?.ActivityType, draft?.Audience ?? OfferAudience.Pupils, verified, earlier, owners) { School = await SchoolAsync(request.School, cancellationToken) };
        }

        private async Task<string?> SchoolAsync(SchoolId? school, CancellationToken cancellationToken) =>
            school is { } id && member.AttachedSchools.Contains(id) ? await db.Schools.Where(one => one.Id == id).Select(one => one.Name).SingleOrDefaultAsync(cancellationToken) : null;

        private async Task<IReadOnlyList<Owner>> OwnersAsync(OrganisationId own, CancellationToken cancellationToken)
        {
            if (member.AttachedSchools.Count == 0)
            {
                return [];
            }

            var businesses = await db.BusinessesOf(member).OrderBy(consent => consent.Business).Select(consent => new Owner(consent.OrganisationId!.Value, consent.Business)).ToListAsync(cancellationToken);
            return businesses.Count == 0 ? [] : [new Owner(own, member.OrganisationName), .. businesses];
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
            var offer = command.OfferId is { } id ? await db.OfferOfAsync(member, id, cancellationToken) : await BeginAsync(type, command.Owner, cancellationToken);
            var details = offer.Details();
            details = details.ChangedTo(ActivityTypes.Get(details.ActivityType), type) with { Audience = command.Audience };
            var years = command is { OfferId: null, YearGroup: { } year } ? YearGroups.Of(year) : details.YearGroups;
            offer.Edit(details with { YearGroups = years }, clock.UtcNow());
            return offer.Id;
        }

        private async Task<Offer> BeginAsync(ActivityType type, OrganisationId? owner, CancellationToken cancellationToken)
        {
            var own = member.RequireOrganisation();
            if (owner is { } business && business != own && !await db.BusinessesOf(member).AnyAsync(consent => consent.OrganisationId == business, cancellationToken))
            {
                throw new RuleBrokenException("Select for whom you write the offer.", nameof(Command.Owner));
            }

            var organisation = await db.Organisations.AsNoTracking().SingleAsync(o => o.Id == (owner ?? own), cancellationToken);
            var volunteer = organisation.Id == own ? null : await db.Volunteers.Where(v => v.OrganisationId == organisation.Id && v.Active).OrderBy(v => v.Id).Select(v => (VolunteerId?)v.Id).FirstOrDefaultAsync(cancellationToken);
            var details = OfferDefaults.Begin(type) with { Location = organisation.Location, Postcode = organisation.Postcode ?? "", Town = organisation.Town ?? "", VolunteerId = volunteer };
            return db.Offers.Add(new Offer(organisation.Id, member.Who(), details, clock.UtcNow())).Entity;
        }
    }
}
