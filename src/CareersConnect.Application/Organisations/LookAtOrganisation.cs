using CareersConnect.Application.Persistence;
using CareersConnect.Application.Pipeline;
using CareersConnect.Application.SignedIn;
using CareersConnect.Domain.Offers;
using CareersConnect.Domain.Organisations;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CareersConnect.Application.Organisations;

/// <summary>The hub looks at one organisation: what it says of itself, who is in it, who is like it, what was decided before.</summary>
public static class LookAtOrganisation
{
    /// <param name="OrganisationId">Any organisation.</param>
    [For(Audience.Hub | Audience.Platform)]
    public sealed record Query(OrganisationId OrganisationId) : IQuery<View>;

    /// <summary>What the hub sees of an organisation.</summary>
    public sealed record View
    {
        /// <summary>The key.</summary>
        public required OrganisationId OrganisationId { get; init; }

        /// <summary>Its name.</summary>
        public required string Name { get; init; }

        /// <summary>What it is.</summary>
        public required OrganisationKinds Kinds { get; init; }

        /// <summary>How far the hub has looked.</summary>
        public required Verification Verification { get; init; }

        /// <summary>Whether it takes part.</summary>
        public required Standing Standing { get; init; }

        /// <summary>Why it is suspended or closed, or null.</summary>
        public string? StandingReason { get; init; }

        /// <summary>What it was asked to put right, or null.</summary>
        public string? SentBackNote { get; init; }

        /// <summary>What it answered to what the hub asked last, while it waits to be looked at again; or null.</summary>
        public Answer? Answered => Verification != Verification.Registered || History.FirstOrDefault(change => change.To is OrganisationChange.SentBack or OrganisationChange.AnsweredHub) is not { To: OrganisationChange.AnsweredHub } last ? null
            : new Answer(History.FirstOrDefault(change => change.To == OrganisationChange.SentBack)?.Reason, last.Reason, last.ByName, last.At);

        /// <summary>Its website, or null.</summary>
        public string? Website { get; init; }

        /// <summary>Its postcode, or null.</summary>
        public string? Postcode { get; init; }

        /// <summary>Its provider number, or null.</summary>
        public string? Ukprn { get; init; }

        /// <summary>Sector, size and the like of an employer, or null.</summary>
        public EmployerFacts? Facts { get; init; }

        /// <summary>Its members, by name.</summary>
        public required IReadOnlyList<Member> Members { get; init; }

        /// <summary>Whoever said yes to an Enterprise Adviser by a link from an e-mail, while it stands; or null. Requests go to them.</summary>
        public Contact? SaidYes { get; init; }

        /// <summary>Once something is decided: who has waited longest for the hub; or null.</summary>
        public Alike? Next { get; init; }

        /// <summary>Whether the reader may decide on it: on a careers hub only those who run the platform do.</summary>
        public required bool MayDecide { get; init; }

        /// <summary>Whether the hub may let it offer training as well: a school or college that takes part and does not yet.</summary>
        public bool MayOfferTraining => Kinds.HasFlag(OrganisationKinds.School) && !Kinds.HasFlag(OrganisationKinds.Provider) && Verification != Verification.Registered && Standing == Standing.Active;

        /// <summary>Others of the same name or e-mail domain, by name: perhaps the same one twice.</summary>
        public required IReadOnlyList<Alike> Alikes { get; init; }

        /// <summary>What it has published, changed last first.</summary>
        public required IReadOnlyList<Published> Offers { get; init; }

        /// <summary>The town that we found for its postcode, or null.</summary>
        public string? Town { get; init; }

        /// <summary>Every change, newest first.</summary>
        public required IReadOnlyList<OrganisationChange> History { get; init; }
    }

    /// <param name="Question">What the hub asked, or null.</param>
    /// <param name="Text">What was answered.</param>
    /// <param name="By">Who answered, by name.</param>
    /// <param name="At">When, UTC.</param>
    public sealed record Answer(string? Question, string Text, string By, DateTime At);

    /// <param name="Name">The person's name.</param>
    /// <param name="Email">Their address.</param>
    /// <param name="Confirmed">Whether they have confirmed it.</param>
    public sealed record Member(string Name, string Email, bool Confirmed);

    /// <param name="Name">The person's name.</param>
    /// <param name="JobTitle">What they do there.</param>
    /// <param name="Email">Their address, confirmed by the yes.</param>
    /// <param name="AskedBy">The Enterprise Adviser who asked, by name.</param>
    /// <param name="At">When they said yes, UTC.</param>
    public sealed record Contact(string Name, string JobTitle, string Email, string AskedBy, DateTime At);

    /// <param name="Title">The offer's title.</param>
    /// <param name="Description">What pupils do.</param>
    public sealed record Published(string Title, string Description);

    /// <param name="OrganisationId">The key.</param>
    /// <param name="Name">Its name.</param>
    /// <param name="Standing">Whether it takes part: somebody who was suspended may have come back.</param>
    public sealed record Alike(OrganisationId OrganisationId, string Name, Standing Standing);

    internal sealed class QueryHandler(CareersConnectDbContext db, ICurrentMember member) : IRequestHandler<Query, View>
    {
        public async Task<View> Handle(Query query, CancellationToken cancellationToken)
        {
            var organisation = await db.Organisations.AsNoTracking().SingleOrDefaultAsync(o => o.Id == query.OrganisationId, cancellationToken)
                ?? throw new NotFoundException("Organisation", query.OrganisationId.Value);
            var members = await db.Memberships.Where(m => m.OrganisationId == organisation.Id && m.EndedAt == null)
                .Join(db.People, m => m.PersonId, p => p.Id, (m, p) => p).OrderBy(p => p.FullName).Take(50)
                .Select(p => new Member(p.FullName, p.Email!, p.EmailConfirmed)).ToListAsync(cancellationToken);
            var alikes = await db.Organisations
                .Where(o => o.Id != organisation.Id && (o.Name == organisation.Name || (organisation.EmailDomain != null && o.EmailDomain == organisation.EmailDomain)))
                .OrderBy(o => o.Name).Take(10).Select(o => new Alike(o.Id, o.Name, o.Standing)).ToListAsync(cancellationToken);
            var contact = await db.BusinessConsents.Where(c => c.OrganisationId == organisation.Id && c.ConfirmedAt != null && c.EndedAt == null).OrderBy(c => c.ConfirmedAt)
                .Select(c => new Contact(c.ContactName, c.ContactJobTitle, c.ContactEmail, c.AskedByName, c.ConfirmedAt!.Value)).FirstOrDefaultAsync(cancellationToken);
            var offers = await db.Offers.Where(o => o.OrganisationId == organisation.Id && o.Status == OfferStatus.Published).OrderByDescending(o => o.ChangedAt).ThenBy(o => o.Id).Take(20)
                .Select(o => new Published(o.Title, o.Description)).ToListAsync(cancellationToken);
            return new View
            {
                Offers = offers, Town = organisation.Town,
                SaidYes = contact, Next = await NextAsync(organisation, cancellationToken), MayDecide = DecideOnOrganisation.MayDecide(organisation, member), OrganisationId = organisation.Id, Name = organisation.Name, Kinds = organisation.Kinds, Verification = organisation.Verification, Standing = organisation.Standing,
                StandingReason = organisation.StandingReason, SentBackNote = organisation.SentBackNote, Website = organisation.Website, Postcode = organisation.Postcode,
                Ukprn = organisation.Ukprn?.Value, Facts = organisation.Facts, Members = members, Alikes = alikes, History = [.. organisation.History.OrderByDescending(change => change.At)],
            };
        }

        /// <summary>Asked only of an organisation on which something is decided: who waits is looked at first.</summary>
        private async Task<Alike?> NextAsync(Organisation organisation, CancellationToken cancellationToken) =>
            organisation is { Verification: Verification.Registered, Standing: Standing.Active, SentBackNote: null } ? null
            : await db.Organisations.WaitingForHub(db).Where(o => o.Id != organisation.Id).OrderBy(o => o.RegisteredAt).ThenBy(o => o.Id)
                .Select(o => new Alike(o.Id, o.Name, o.Standing)).FirstOrDefaultAsync(cancellationToken);
    }
}
