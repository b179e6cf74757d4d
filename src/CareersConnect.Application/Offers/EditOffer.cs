using CareersConnect.Application.Persistence;
using CareersConnect.Application.Pipeline;
using CareersConnect.Application.SignedIn;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.Offers;
using CareersConnect.Domain.Organisations;
using CareersConnect.Domain.ReferenceData;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CareersConnect.Application.Offers;

/// <summary>Writes what an offer says: the pages of the guided form part by part, the one-page form all at once. A draft that is put aside may lack answers.</summary>
public static class EditOffer
{
    /// <param name="OfferId">The offer.</param>
    [For(Audience.Givers)]
    public sealed record Query(OfferId OfferId) : IQuery<View>;

    /// <summary>What the page shows.</summary>
    public sealed record View
    {
        /// <summary>The offer.</summary>
        public required OfferId OfferId { get; init; }

        /// <summary>What was said so far.</summary>
        public required OfferDetails Details { get; init; }

        /// <summary>The kind of activity, for hints and choices.</summary>
        public required ActivityType Type { get; init; }

        /// <summary>Where the offer stands.</summary>
        public required OfferStatus Status { get; init; }

        /// <summary>The volunteers who may be named.</summary>
        public required IReadOnlyList<OfferVolunteer> Volunteers { get; init; }

        /// <summary>How many dates to come are set aside.</summary>
        public required int DatesToCome { get; init; }

        /// <summary>What a date's capacity counts.</summary>
        public required CapacityUnit Unit { get; init; }

        /// <summary>The business that it is written for, by name; null for an offer of the own organisation.</summary>
        public required string? Business { get; init; }

        /// <summary>The version that is shown.</summary>
        public required int Version { get; init; }
    }

    /// <param name="OfferId">The offer.</param>
    /// <param name="Part">Which answers were asked.</param>
    /// <param name="Answers">The answers.</param>
    /// <param name="Later">True to save a draft and come back: what is not answered may wait.</param>
    [For(Audience.Givers)]
    public sealed record Command(OfferId OfferId, OfferPart Part, OfferAnswers Answers, bool Later = false) : ICommand<Saved>, IEdits<Offer>;

    /// <summary>What came of it.</summary>
    /// <param name="PlaceNote">That a new postcode is known only roughly, in a sentence; null when there is nothing to tell.</param>
    public sealed record Saved(string? PlaceNote);

    /// <summary>Tells, beside an answer that could not even be read, what is wrong with the others as far as they say by themselves; the handler, which is not reached then, tells everything.</summary>
    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator(UnreadableAnswers unreadable) => RuleFor(c => c).Custom((command, context) =>
        {
            foreach (var fault in unreadable.Any ? command.Answers.FaultsByThemselves(command.Part, command.Later) : [])
            {
                context.AddFailure(fault.Field, fault.Sentence);
            }
        });
    }

    internal sealed class QueryHandler(CareersConnectDbContext db, ICurrentMember member, TimeProvider clock) : IRequestHandler<Query, View>
    {
        public async Task<View> Handle(Query request, CancellationToken cancellationToken)
        {
            var offer = await db.OffersOf(member).AsNoTracking().SingleOrDefaultAsync(o => o.Id == request.OfferId, cancellationToken)
                ?? throw new NotFoundException(nameof(Offer), request.OfferId.Value);
            var now = clock.UtcNow();
            return new View
            {
                OfferId = offer.Id,
                Details = offer.Details(),
                Type = ActivityTypes.Get(offer.ActivityType),
                Status = offer.Status,
                Volunteers = await OfferVolunteer.OfAsync(db, offer.OrganisationId, offer.VolunteerId, cancellationToken),
                DatesToCome = offer.Sessions.Count(session => !session.IsClosed && session.StartsAt > now),
                Unit = offer.CapacityUnit,
                Version = offer.Version,
                Business = offer.OrganisationId == member.OrganisationId ? null
                    : await db.Organisations.Where(o => o.Id == offer.OrganisationId).Select(o => o.Name).SingleAsync(cancellationToken),
            };
        }
    }

    internal sealed class CommandHandler(CareersConnectDbContext db, ICurrentMember member, PlaceOfOffer places, TimeProvider clock) : IRequestHandler<Command, Saved>
    {
        public async Task<Saved> Handle(Command command, CancellationToken cancellationToken)
        {
            var offer = await db.OfferOfAsync(member, command.OfferId, cancellationToken);
            var (details, faults, note) = await DetailsAsync(offer, command, cancellationToken);
            faults.RefuseAll();
            offer.Edit(details, clock.UtcNow(), IsOnBehalf(offer));
            return new Saved(note);
        }

        private bool IsOnBehalf(Offer offer) => offer.OrganisationId != member.OrganisationId;

        private async Task<(OfferDetails Details, IReadOnlyList<OfferFault> Faults, string? Note)> DetailsAsync(Offer offer, Command command, CancellationToken cancellationToken)
        {
            var (answers, part) = (command.Answers, command.Part);
            var details = answers.On(offer.Details(), part);
            OfferFault? unknown = null, notSent = null, notTheirs = null;
            string? note = null;
            if (part.HasFlag(OfferPart.Where))
            {
                (details, unknown, note) = await places.FindAsync(details, answers.Postcode, cancellationToken);
                notTheirs = IsOnBehalf(offer) ? OfferRules.OnBehalf(offer.BookingWay, details.BookingWay) : null;
                (details, notSent) = await SentAsync(details, offer.OrganisationId, cancellationToken);
            }

            var mayLack = command.Later && offer.Status == OfferStatus.Draft;
            var all = part == OfferPart.Where ? OfferRules.Faults(details).Concat(answers.FaultsOfWhen()) : OfferRules.Faults(details);
            var faults = all.Where(fault => OfferAnswers.Asks(part, fault) && !(mayLack && fault.IsMissing) && !(unknown is not null && fault.Field == unknown.Field));
            return (details, [.. faults, .. new[] { unknown, notSent, notTheirs }.OfType<OfferFault>()], note);
        }

        /// <summary>Another organisation's volunteer is passed over; one who has stood down is refused, since nobody would come.</summary>
        private async Task<(OfferDetails Details, OfferFault? Fault)> SentAsync(OfferDetails details, OrganisationId organisation, CancellationToken cancellationToken)
        {
            var named = await db.Volunteers.Where(v => v.Id == details.VolunteerId && v.OrganisationId == organisation).Select(v => new { v.Id, v.Name, v.Active }).SingleOrDefaultAsync(cancellationToken);
            return named switch
            {
                null => (details with { VolunteerId = null }, null),
                { Active: true } => (details, null),
                _ => (details, new OfferFault(nameof(OfferAnswers.VolunteerId), $"{named.Name} is not sent any more. Select somebody else, or decide later.", IsMissing: false)),
            };
        }
    }
}
