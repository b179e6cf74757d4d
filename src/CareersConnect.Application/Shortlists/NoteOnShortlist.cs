using CareersConnect.Application.Persistence;
using CareersConnect.Application.Pipeline;
using CareersConnect.Application.SignedIn;
using CareersConnect.Domain.Offers;
using CareersConnect.Domain.Shortlists;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CareersConnect.Application.Shortlists;

/// <summary>Somebody of a school notes beside an offer on its shortlist what colleagues should know.</summary>
public static class NoteOnShortlist
{
    /// <param name="OfferId">The offer.</param>
    [For(Audience.CareersStaff)]
    public sealed record Query(OfferId OfferId) : IQuery<View>;

    /// <summary>What the form shows.</summary>
    /// <param name="Title">The offer's title.</param>
    /// <param name="Note">What stands there now.</param>
    /// <param name="Version">The version of the entry.</param>
    public sealed record View(string Title, string Note, int Version);

    /// <param name="OfferId">The offer.</param>
    /// <param name="Note">The note; empty takes it away.</param>
    [For(Audience.CareersStaff)]
    public sealed record Command(OfferId OfferId, string? Note) : ICommand<Done>, IEdits<ShortlistedOffer>;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.Note).MaximumLength(ShortlistedOffer.NoteLimit).WithMessage($"The note must be {ShortlistedOffer.NoteLimit} characters or fewer.");
    }

    internal sealed class QueryHandler(CareersConnectDbContext db, ICurrentMember member) : IRequestHandler<Query, View>
    {
        public async Task<View> Handle(Query request, CancellationToken cancellationToken) =>
            await db.ShortlistOf(member.RequireSchool()).Where(entry => entry.OfferId == request.OfferId)
                .Join(db.Offers, entry => entry.OfferId, offer => offer.Id, (entry, offer) => new View(offer.Title, entry.Note, entry.Version)).SingleOrDefaultAsync(cancellationToken)
            ?? throw new NotFoundException("Offer on the shortlist", request.OfferId.Value);
    }

    internal sealed class CommandHandler(CareersConnectDbContext db, ICurrentMember member) : IRequestHandler<Command, Done>
    {
        public async Task<Done> Handle(Command command, CancellationToken cancellationToken)
        {
            (await db.ListedAsync(member.RequireSchool(), command.OfferId, cancellationToken)).WriteNote(command.Note);
            return default;
        }
    }
}
