using CareersConnect.Application.Organisations;
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

/// <summary>What needs doing today on the side of those who give: schools that wait, drafts, dates that run out, what comes up.</summary>
public static class TodayOfGiver
{
    /// <summary>Lines of each list.</summary>
    public const int Shown = 7;

    /// <summary>Dates that end within so many days are running out.</summary>
    public const int RunsOutDays = 28;

    [For(Audience.Givers)]
    public sealed record Query : IQuery<View>;

    /// <summary>What the page shows.</summary>
    /// <param name="Organisation">The organisation's name.</param>
    /// <param name="IsVerified">Whether schools see what it publishes.</param>
    /// <param name="SentBack">What the hub asked to have put right, or null.</param>
    /// <param name="AsksFacts">Whether sector and size are still to be said.</param>
    /// <param name="Published">How many offers schools can find.</param>
    /// <param name="WaitForHub">How many were published and are not found until the hub has looked at whose they are.</param>
    /// <param name="Offers">How many offers there are in all.</param>
    /// <param name="Waiting">Schools that wait for an answer, soonest deadline first.</param>
    /// <param name="ComingUp">What is agreed, soonest first.</param>
    /// <param name="Drafts">Drafts to finish, changed last first.</param>
    /// <param name="RunningOut">Published offers whose last date comes soon, and that cannot be arranged.</param>
    /// <param name="Today">The day today.</param>
    public sealed record View(
        string Organisation, bool IsVerified, string? SentBack, bool AsksFacts, int Published, int WaitForHub, int Offers,
        IReadOnlyList<BookingLine> Waiting, IReadOnlyList<BookingLine> ComingUp, IReadOnlyList<OfferLine> Drafts, IReadOnlyList<OfferLine> RunningOut, DateOnly Today)
    {
        /// <summary>The schools that the hub has attached an Enterprise Adviser to; none for everybody else.</summary>
        public IReadOnlyList<SchoolLine> Schools { get; init; } = [];
    }

    /// <summary>A school of an Enterprise Adviser.</summary>
    /// <param name="Id">The school.</param>
    /// <param name="Name">Its name.</param>
    public sealed record SchoolLine(SchoolId Id, string Name);

    /// <summary>A booking in a line.</summary>
    /// <param name="Id">The booking.</param>
    /// <param name="Title">What it is.</param>
    /// <param name="School">The school.</param>
    /// <param name="StartsAt">When, UTC.</param>
    /// <param name="Audience">For whom: pupils, parents or staff.</param>
    /// <param name="Pupils">How many people.</param>
    /// <param name="YearGroups">Of which year groups.</param>
    /// <param name="ReplyBy">The last day for an answer.</param>
    /// <param name="IsAgreed">Whether it was agreed.</param>
    public sealed record BookingLine(BookingId Id, string Title, string School, DateTime StartsAt, OfferAudience Audience, int Pupils, YearGroups YearGroups, DateOnly ReplyBy, bool IsAgreed);

    /// <summary>An offer in a line.</summary>
    /// <param name="Id">The offer.</param>
    /// <param name="Title">Its title; may be empty.</param>
    /// <param name="ActivityType">Its kind.</param>
    /// <param name="IsDraft">Whether it is a draft.</param>
    /// <param name="LastDate">Its last date with a place left, UTC.</param>
    public sealed record OfferLine(OfferId Id, string Title, ActivityTypeId ActivityType, bool IsDraft, DateTime? LastDate);

    internal sealed class QueryHandler(CareersConnectDbContext db, ICurrentMember member, TimeProvider clock) : IRequestHandler<Query, View>
    {
        public async Task<View> Handle(Query request, CancellationToken cancellationToken)
        {
            var id = member.RequireOrganisation();
            var own = db.OffersOf(member);
            var seen = db.Organisations.ThatTakePart().Select(o => o.Id);
            var organisation = await db.Organisations.Where(o => o.Id == id).Select(o => new
            {
                o.Name,
                IsVerified = seen.Contains(o.Id),
                o.SentBackNote,
                AsksFacts = (o.Kinds & OrganisationKinds.Employer) != 0 && o.Facts == null,
                Published = own.Count(offer => offer.Status == OfferStatus.Published && seen.Contains(offer.OrganisationId)),
                WaitForHub = own.Count(offer => offer.Status == OfferStatus.Published && !seen.Contains(offer.OrganisationId)),
                Offers = own.Count(),
            }).SingleAsync(cancellationToken);
            var waiting = await Lines(db.Bookings.Where(b => b.OrganisationId == id && (b.Status == BookingStatus.Requested
                || (b.Status == BookingStatus.Countered && b.Proposal!.By == Side.School))).OrderBy(b => b.ReplyBy)).ToListAsync(cancellationToken);
            var today = clock.TodayInEngland();
            var comingUp = await Lines(db.Bookings.Where(b => b.OrganisationId == id && b.Day >= today
                && (b.Status == BookingStatus.Accepted || b.Status == BookingStatus.Confirmed)).OrderBy(b => b.StartsAt)).ToListAsync(cancellationToken);
            var offers = await OffersToLookAt(own).ToListAsync(cancellationToken);
            return new View(
                organisation.Name, organisation.IsVerified, organisation.SentBackNote, organisation.AsksFacts, organisation.Published, organisation.WaitForHub, organisation.Offers,
                waiting, comingUp, [.. offers.Where(o => o.IsDraft).Take(Shown)], [.. offers.Where(o => !o.IsDraft).OrderBy(o => o.LastDate).Take(Shown)], today) { Schools = await SchoolsAsync(cancellationToken) };
        }

        private IQueryable<BookingLine> Lines(IQueryable<Booking> bookings) => bookings.Take(Shown).Select(b => new BookingLine(
            b.Id, b.Title, db.Schools.Where(school => school.Id == b.SchoolId).Select(school => school.Name).FirstOrDefault() ?? "", b.StartsAt,
            db.Offers.Where(offer => offer.Id == b.OfferId).Select(offer => offer.Audience).First(), b.Pupils, b.YearGroups, b.ReplyBy,
            b.Status == BookingStatus.Accepted || b.Status == BookingStatus.Confirmed));

        private async Task<IReadOnlyList<SchoolLine>> SchoolsAsync(CancellationToken cancellationToken)
        {
            var attached = member.AttachedSchools.ToArray();
            return attached.Length == 0 ? [] : await db.Schools.Where(school => attached.Contains(school.Id)).OrderBy(school => school.Name)
                .Select(school => new SchoolLine(school.Id, school.Name)).ToListAsync(cancellationToken);
        }

        private IQueryable<OfferLine> OffersToLookAt(IQueryable<Offer> own)
        {
            var (now, soon) = (clock.UtcNow(), clock.UtcNow().AddDays(RunsOutDays));
            return own
                .Where(o => o.Status == OfferStatus.Draft || (o.Status == OfferStatus.Published && o.ArrangementDays == Weekdays.None
                    && !db.Sessions.Any(date => date.OfferId == o.Id && !date.IsClosed && date.Taken < date.Capacity && date.StartsAt > soon)))
                .OrderBy(o => o.Status == OfferStatus.Draft).ThenByDescending(o => o.ChangedAt).Take(Shown * 3)
                .Select(o => new OfferLine(o.Id, o.Title, o.ActivityType, o.Status == OfferStatus.Draft,
                    db.Sessions.Where(date => date.OfferId == o.Id && !date.IsClosed && date.Taken < date.Capacity && date.StartsAt > now).Max(date => (DateTime?)date.StartsAt)));
        }
    }
}
