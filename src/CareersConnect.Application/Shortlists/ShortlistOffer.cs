using CareersConnect.Application.Offers;
using CareersConnect.Application.Persistence;
using CareersConnect.Application.Pipeline;
using CareersConnect.Application.SignedIn;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.Offers;
using CareersConnect.Domain.Shortlists;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CareersConnect.Application.Shortlists;

/// <summary>A school keeps an offer in mind. One that is on its shortlist already stays as it is, whoever added it.</summary>
public static class ShortlistOffer
{
    /// <param name="OfferId">The offer.</param>
    [For(Audience.CareersStaff)]
    public sealed record Command(OfferId OfferId) : ICommand<Done>;

    internal sealed class CommandHandler(CareersConnectDbContext db, ICurrentMember member, TimeProvider clock) : IRequestHandler<Command, Done>
    {
        public async Task<Done> Handle(Command command, CancellationToken cancellationToken)
        {
            var (school, id) = (member.RequireSchool(), command.OfferId);
            var entry = await db.EntryAsync(school, id, cancellationToken);
            if (entry is { IsListed: true })
            {
                return default;
            }

            if (!await db.Shown().AnyAsync(offer => offer.Id == id, cancellationToken))
            {
                throw new NotFoundException("Offer", id.Value);
            }

            var listed = await db.ShortlistOf(school).CountAsync(cancellationToken);
            if (entry is null)
            {
                db.Add(ShortlistedOffer.Add(school, id, listed, member.Who(), clock.UtcNow()));
            }
            else
            {
                entry.AddAgain(listed, member.Who(), clock.UtcNow());
            }

            return default;
        }
    }
}
