using CareersConnect.Domain.Kernel;
using CareersConnect.Application.Persistence;
using CareersConnect.Application.Pipeline;
using CareersConnect.Domain.Bookings;
using CareersConnect.Domain.Education;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CareersConnect.Application.Bookings;

/// <summary>What a link in an e-mail opens, without an account: the booking as its side sees it, and what the link may still do. Opening it changes nothing.</summary>
public static class OpenLink
{
    /// <param name="Token">What stands in the link; any text.</param>
    [For(Audience.Anyone)]
    public sealed record Query(string Token) : IQuery<View?>;

    /// <summary>What the page shows.</summary>
    /// <param name="Booking">The booking as the link's side sees it.</param>
    /// <param name="May">What the link may still do.</param>
    /// <param name="SentTo">To whom the link was sent, by name.</param>
    /// <param name="Until">Until when it may do anything, UTC.</param>
    /// <param name="IsToAnswer">Whether it was sent to be answered; else it opens an agreed booking.</param>
    /// <param name="HasAccount">Whether it was sent to somebody who can sign in.</param>
    /// <param name="WhyShut">Why it does nothing any more though the booking goes on, in a sentence; or null.</param>
    public sealed record View(BookingFacts Booking, BookingMay May, string SentTo, DateTime Until, bool IsToAnswer, bool HasAccount, string? WhyShut)
    {
        /// <summary>Whether the booking has gone on since it was sent to be answered, so that another mail has its answer.</summary>
        public bool IsOvertaken { get; init; }

        /// <summary>Whether it was sent to a volunteer in whose place somebody else comes now.</summary>
        public bool IsReplaced { get; init; }
    }

    internal sealed class QueryHandler(CareersConnectDbContext db, BookingReader reader, TimeProvider clock) : IRequestHandler<Query, View?>
    {
        public async Task<View?> Handle(Query query, CancellationToken cancellationToken)
        {
            var (hash, now) = (LinkSecret.HashOf(query.Token), clock.UtcNow());
            var found = await db.AnswerLinks.AsNoTracking().Where(link => link.TokenHash == hash).SingleOrDefaultAsync(cancellationToken);
            if (found is null || await reader.FindAsync(db.Bookings.Where(booking => booking.Id == found.BookingId), found.Side, cancellationToken) is not { } facts)
            {
                return null;
            }

            var shut = await db.WhyShutAsync(found, cancellationToken);
            var may = reader.MayOf(facts, mayChange: shut is null);
            return new View(
                facts with { ReaderName = found.PersonName },
                new BookingMay(
                    Answer: may.Answer && found.Turn == facts.History.Count && now < found.ExpiresAt,
                    Withdraw: false,
                    Change: may.Change && found.Turn is null && now < found.ExpiresAt,
                    NameStaff: false,
                    SeeContacts: may.SeeContacts && found.Turn is null && now < found.ExpiresAt,
                    Record: false,
                    Prepare: may.Prepare && found.Turn is null && now < found.ExpiresAt,
                    SayWho: may.SayWho && found.Turn is null && now < found.ExpiresAt),
                found.PersonName,
                found.ExpiresAt,
                found.Turn is not null,
                found.PersonId is not null,
                shut)
            {
                IsOvertaken = found.Turn is { } turn && turn != facts.History.Count,
                IsReplaced = found is { Side: Side.Giver, PersonId: null } && facts.GiverTakesPart && facts.IsAgreed && found.VolunteerId != facts.VolunteerId,
            };
        }
    }
}
