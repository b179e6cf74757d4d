using CareersConnect.Application.Persistence;
using CareersConnect.Application.Pipeline;
using CareersConnect.Application.SignedIn;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.Offers;
using CareersConnect.Domain.Shortlists;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CareersConnect.Application.Shortlists;

/// <summary>A school takes an offer off its shortlist, or puts it back. What was taken off longer ago than it can be put back is forgotten at the next taking off.</summary>
public static class TakeOffShortlist
{
    /// <param name="OfferId">The offer; one that is not on the list stays off it.</param>
    [For(Audience.CareersStaff)]
    public sealed record Command(OfferId OfferId) : ICommand<Done>;

    /// <summary>Puts it back as it was.</summary>
    /// <param name="OfferId">The offer.</param>
    [For(Audience.CareersStaff)]
    public sealed record PutBack(OfferId OfferId) : ICommand<Done>;

    internal sealed class CommandHandler(CareersConnectDbContext db, ICurrentMember member, TimeProvider clock) : IRequestHandler<Command, Done>
    {
        public async Task<Done> Handle(Command command, CancellationToken cancellationToken)
        {
            var (school, now) = (member.RequireSchool(), clock.UtcNow());
            var until = now.AddDays(-ShortlistedOffer.DaysToPutBack);
            var over = await db.ShortlistedOffers.Where(entry => entry.SchoolId == school && entry.RemovedAt < until && entry.OfferId != command.OfferId).ToListAsync(cancellationToken);
            db.RemoveRange(over);
            (await db.EntryAsync(school, command.OfferId, cancellationToken))?.TakeOff(now);
            return default;
        }
    }

    internal sealed class PutBackHandler(CareersConnectDbContext db, ICurrentMember member, TimeProvider clock) : IRequestHandler<PutBack, Done>
    {
        public async Task<Done> Handle(PutBack command, CancellationToken cancellationToken)
        {
            var school = member.RequireSchool();
            var entry = await db.EntryAsync(school, command.OfferId, cancellationToken) ?? throw new NotFoundException("Offer on the shortlist", command.OfferId.Value);
            entry.PutBack(await db.ShortlistOf(school).CountAsync(cancellationToken), clock.UtcNow());
            return default;
        }
    }
}
