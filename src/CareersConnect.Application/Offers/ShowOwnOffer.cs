using CareersConnect.Application.Persistence;
using CareersConnect.Application.Pipeline;
using CareersConnect.Application.SignedIn;
using CareersConnect.Domain.Bookings;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.Offers;
using CareersConnect.Domain.Organisations;
using CareersConnect.Domain.ReferenceData;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CareersConnect.Application.Offers;

/// <summary>An organisation's own offer with all that its giver knows of it: what it says, what is still to be said, its dates, who waits. The last page of the guided form shows the same.</summary>
public static class ShowOwnOffer
{
    /// <param name="OfferId">The offer.</param>
    [For(Audience.Givers)]
    public sealed record Query(OfferId OfferId) : IQuery<View>;

    /// <summary>What the page shows.</summary>
    public sealed record View
    {
        /// <summary>The offer.</summary>
        public required OfferId Id { get; init; }

        /// <summary>What it says.</summary>
        public required OfferDetails Details { get; init; }

        /// <summary>Its kind of activity.</summary>
        public required ActivityType Type { get; init; }

        /// <summary>Where it stands.</summary>
        public required OfferStatus Status { get; init; }

        /// <summary>When it last changed, UTC.</summary>
        public required DateTime ChangedAt { get; init; }

        /// <summary>What a date's capacity counts.</summary>
        public required CapacityUnit Unit { get; init; }

        /// <summary>The dates to come that are set aside.</summary>
        public required IReadOnlyList<OfferDate> Dates { get; init; }

        /// <summary>What is still to be said before it can be published.</summary>
        public required IReadOnlyList<OfferFault> ToFinish { get; init; }

        /// <summary>What is unusual for its kind, and allowed.</summary>
        public required IReadOnlyList<string> Unusual { get; init; }

        /// <summary>Who gives it.</summary>
        public required string Organisation { get; init; }

        /// <summary>Whether schools see what that organisation publishes.</summary>
        public required bool IsVerified { get; init; }

        /// <summary>Who comes or hosts, or null while not named.</summary>
        public required OfferVolunteer? Volunteer { get; init; }

        /// <summary>The business that it is written for, by name; null for an offer of the own organisation.</summary>
        public string? Business { get; init; }

        /// <summary>Schools that wait for an answer.</summary>
        public required int Waiting { get; init; }

        /// <summary>Bookings to come.</summary>
        public required int Agreed { get; init; }

        /// <summary>Every change of status, oldest first.</summary>
        public required IReadOnlyList<Happening> History { get; init; }
    }

    /// <summary>A change of the offer's status.</summary>
    /// <param name="At">When, UTC.</param>
    /// <param name="What">What, and by whom when a person did it: "Published by Kwame Osei".</param>
    /// <param name="Why">A sentence; may be empty.</param>
    public sealed record Happening(DateTime At, string What, string Why);

    internal sealed class QueryHandler(CareersConnectDbContext db, ICurrentMember member, TimeProvider clock) : IRequestHandler<Query, View>
    {
        public async Task<View> Handle(Query request, CancellationToken cancellationToken)
        {
            var offer = await db.OffersOf(member).AsNoTracking().SingleOrDefaultAsync(o => o.Id == request.OfferId, cancellationToken)
                ?? throw new NotFoundException(nameof(Offer), request.OfferId.Value);
            var around = await AroundAsync(offer, cancellationToken);
            var now = clock.UtcNow();
            var details = offer.Details();
            return new View
            {
                Id = offer.Id,
                Details = details,
                Type = ActivityTypes.Get(offer.ActivityType),
                Status = offer.Status,
                ChangedAt = offer.ChangedAt,
                Unit = offer.CapacityUnit,
                Dates = await OfferDate.ToComeAsync(db, offer, now, cancellationToken),
                ToFinish = offer.ToFinish(now),
                Unusual = OfferDefaults.Unusual(details),
                Organisation = around.Name,
                Business = offer.OrganisationId == member.OrganisationId ? null : around.Name,
                IsVerified = around.IsVerified,
                Volunteer = await VolunteerAsync(offer, cancellationToken),
                Waiting = around.Waiting,
                Agreed = around.Agreed,
                History = [.. around.History.Select(entry => new Happening(entry.At, entry.InWords(), entry.Reason))],
            };
        }

        private Task<Around> AroundAsync(Offer offer, CancellationToken cancellationToken) =>
            (from own in db.Offers.AsNoTracking()
             where own.Id == offer.Id
             join giver in db.Organisations on own.OrganisationId equals giver.Id
             select new Around(
                 giver.Name,
                 giver.Verification >= Verification.IdentityChecked && giver.Standing == Standing.Active,
                 db.Bookings.Count(b => b.OfferId == own.Id && b.Status == BookingStatus.Requested),
                 db.Bookings.Count(b => b.OfferId == own.Id && (b.Status == BookingStatus.Accepted || b.Status == BookingStatus.Confirmed)),
                 own.History.OrderBy(entry => entry.Number).ToList())).SingleAsync(cancellationToken);

        private Task<OfferVolunteer?> VolunteerAsync(Offer offer, CancellationToken cancellationToken) =>
            db.Volunteers.Where(v => v.Id == offer.VolunteerId).Select(v => new OfferVolunteer(v.Id, v.Name, v.JobTitle)).SingleOrDefaultAsync(cancellationToken);

        private sealed record Around(string Name, bool IsVerified, int Waiting, int Agreed, List<OfferHistoryEntry> History);
    }
}
