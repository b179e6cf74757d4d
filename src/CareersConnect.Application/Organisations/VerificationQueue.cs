using CareersConnect.Application.Persistence;
using CareersConnect.Application.Pipeline;
using CareersConnect.Domain.Organisations;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CareersConnect.Application.Organisations;

/// <summary>The hub sees who waits to be looked at, oldest first, and finds every other organisation too.</summary>
public static class VerificationQueue
{
    /// <summary>How many stand on a page.</summary>
    public const int PageSize = 25;

    /// <summary>Which organisations are shown.</summary>
    public enum Shown
    {
        /// <summary>Those that wait for the hub, see <see cref="WaitingForHub"/>.</summary>
        Waiting = 0,

        /// <summary>Those that were sent back and have not answered.</summary>
        SentBack = 1,

        /// <summary>Identity checked, or vouched for.</summary>
        Verified = 2,

        /// <summary>Suspended or closed.</summary>
        Stopped = 3,
    }

    /// <param name="Shown">Which organisations.</param>
    /// <param name="Words">A part of the name; empty for all.</param>
    /// <param name="Page">From 1.</param>
    [For(Audience.Hub | Audience.Platform)]
    public sealed record Query(Shown Shown, string? Words, int Page) : IQuery<View>;

    /// <param name="Rows">The page.</param>
    /// <param name="Total">How many there are on all pages.</param>
    /// <param name="Waiting">How many wait, whatever is shown.</param>
    public sealed record View(IReadOnlyList<Row> Rows, int Total, int Waiting)
    {
        /// <summary>How many pages there are, at least one.</summary>
        public int Pages => Math.Max(1, (Total + PageSize - 1) / PageSize);
    }

    /// <param name="OrganisationId">The key.</param>
    /// <param name="Name">Its name.</param>
    /// <param name="Kinds">What it is.</param>
    /// <param name="Town">Its town or postcode, or null.</param>
    /// <param name="Verification">How far the hub has looked.</param>
    /// <param name="Standing">Whether it takes part.</param>
    /// <param name="RegisteredAt">When it joined, UTC.</param>
    public sealed record Row(OrganisationId OrganisationId, string Name, OrganisationKinds Kinds, string? Town, Verification Verification, Standing Standing, DateTime RegisteredAt)
    {
        /// <summary>What it answered when the hub asked something; null when nothing was asked, or facts were put right without a word.</summary>
        public string? Answer { get; init; }
    }

    /// <summary>
    /// Those that wait for the hub: registered, not sent back, and somebody there has shown that their address is theirs: a member who confirmed it, a business that said yes
    /// by a link from an e-mail, or a colleague who asked to join a school whose first claimer never confirmed.
    /// </summary>
    internal static IQueryable<Organisation> WaitingForHub(this IQueryable<Organisation> organisations, CareersConnectDbContext db) => organisations.Where(o =>
        o.Standing == Standing.Active && o.Verification == Verification.Registered && o.SentBackNote == null
        && (db.Memberships.Any(m => m.OrganisationId == o.Id && m.EndedAt == null && db.People.Any(p => p.Id == m.PersonId && p.EmailConfirmed))
            || db.BusinessConsents.Any(c => c.OrganisationId == o.Id && c.ConfirmedAt != null && c.EndedAt == null)
            || o.History.Any(change => change.To == OrganisationChange.AskedToJoin && db.People.Any(p => p.Id == change.ByPersonId && p.EmailConfirmed))));

    internal sealed class QueryHandler(CareersConnectDbContext db) : IRequestHandler<Query, View>
    {
        public async Task<View> Handle(Query query, CancellationToken cancellationToken)
        {
            var words = (query.Words ?? "").Trim();
            var like = LikeText.Containing(words);
            var shown = Of(query.Shown).Where(o => EF.Functions.Like(o.Name, like, LikeText.Escape));
            var total = await shown.CountAsync(cancellationToken);
            var rows = await Ordered(shown, query.Shown).Skip((Math.Max(1, query.Page) - 1) * PageSize).Take(PageSize)
                .Select(o => new Row(o.Id, o.Name, o.Kinds, o.Town ?? o.Postcode, o.Verification, o.Standing, o.RegisteredAt)
                {
                    Answer = query.Shown != Shown.Waiting ? null : o.History.Where(change => change.To == OrganisationChange.AnsweredHub).OrderByDescending(change => change.At).Select(change => change.Reason).FirstOrDefault(),
                }).ToListAsync(cancellationToken);
            return new View(rows, total, await Of(Shown.Waiting).CountAsync(cancellationToken));
        }

        private IQueryable<Organisation> Of(Shown shown) => shown switch
        {
            Shown.Waiting => db.Organisations.WaitingForHub(db),
            Shown.SentBack => db.Organisations.Where(o => o.Standing == Standing.Active && o.SentBackNote != null),
            Shown.Verified => db.Organisations.Where(o => o.Standing == Standing.Active && o.Verification != Verification.Registered),
            _ => db.Organisations.Where(o => o.Standing != Standing.Active),
        };

        private static IOrderedQueryable<Organisation> Ordered(IQueryable<Organisation> shown, Shown by) =>
            by == Shown.Verified ? shown.OrderBy(o => o.Name).ThenBy(o => o.Id) : shown.OrderBy(o => o.RegisteredAt).ThenBy(o => o.Id);
    }
}
