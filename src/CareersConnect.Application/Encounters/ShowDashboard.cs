using CareersConnect.Application.Persistence;
using CareersConnect.Application.Pipeline;
using CareersConnect.Application.Requests;
using CareersConnect.Application.SignedIn;
using CareersConnect.Domain.Bookings;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.Requests;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CareersConnect.Application.Encounters;

/// <summary>A school's first page: who is missing what, what to do next, what is coming up.</summary>
public static class ShowDashboard
{
    /// <summary>Bookings that are looked at: those that are not over, the soonest first.</summary>
    public const int BookingLimit = 300;

    /// <summary>Open requests that are looked at, those that end first.</summary>
    public const int RequestLimit = 100;

    /// <summary>Entries of what is coming up.</summary>
    public const int AgendaLimit = 6;

    /// <summary>The school's own.</summary>
    [For(Audience.SchoolReaders)]
    public sealed record Query : IQuery<View>;

    /// <summary>What the page shows.</summary>
    /// <param name="Today">The day today.</param>
    /// <param name="Coverage">Who is missing what.</param>
    /// <param name="Next">What to do next, in order; all of it.</param>
    /// <param name="ComingUp">What is agreed or asked for, soonest first, at most <see cref="AgendaLimit"/>.</param>
    /// <param name="Waiting">Asks that wait for the other side.</param>
    /// <param name="OldestWaiting">Days that the oldest of them has waited; 0 when there is none.</param>
    /// <param name="Agreed">Agreed and still to come.</param>
    /// <param name="AgreedPlaces">Places of pupils at those: a pupil who goes to two has two.</param>
    /// <param name="HasAnything">False on a school's first day: nothing asked, booked or recorded.</param>
    public sealed record View(
        DateOnly Today, ShowCoverage.View Coverage, IReadOnlyList<NextAction> Next, IReadOnlyList<BookingLine> ComingUp,
        int Waiting, int OldestWaiting, int Agreed, int AgreedPlaces, bool HasAnything)
    {
        /// <summary>How many are asked or agreed and still to come, of which <see cref="ComingUp"/> shows the first.</summary>
        public required int ToCome { get; init; }

        /// <summary>All that is agreed and still to come, soonest first: what stands on paper.</summary>
        public required IReadOnlyList<BookingLine> AgreedToCome { get; init; }

        /// <summary>What took place with pupils this school year, soonest first: what stands on paper.</summary>
        public IReadOnlyList<Held> Held { get; init; } = [];
    }

    internal sealed class QueryHandler(CareersConnectDbContext db, ICurrentMember member, TimeProvider clock) : IRequestHandler<Query, View>
    {
        public async Task<View> Handle(Query query, CancellationToken cancellationToken)
        {
            var (schoolId, now) = (member.RequireSchool(), clock.UtcNow());
            var today = now.DayInEngland();
            var year = AcademicYear.Of(today);
            var school = await SchoolGroups.ReadAsync(db, schoolId, year, cancellationToken);
            var evidence = await Evidence.ReadAsync(db, schoolId, year, cancellationToken);
            var coverage = ShowCoverage.Of(school, evidence, year);
            var bookings = await BookingsAsync(schoolId, cancellationToken);
            var requests = await RequestsAsync(schoolId, now.AddDays(-Suggestion.NewDays), cancellationToken);
            return ViewOf(school, now, coverage, bookings, requests) with { Held = evidence.Held, HasAnything = evidence.Tallies.Count > 0 || bookings.Count > 0 || requests.Count > 0 };
        }

        private static View ViewOf(SchoolGroups school, DateTime now, ShowCoverage.View coverage, IReadOnlyList<BookingLine> bookings, IReadOnlyList<RequestLine> requests)
        {
            var today = now.DayInEngland();
            var toCome = bookings.Where(booking => booking.EndsAt > now).ToList();
            var waiting = toCome.Where(booking => booking.Status == BookingStatus.Requested || booking is { Status: BookingStatus.Countered, IsTheirProposal: false }).ToList();
            var agreed = toCome.Where(booking => booking.IsAgreed).ToList();
            return new View(
                today, coverage, NextActions.Of(coverage, bookings, requests, school.HasCareersLeader, now), [.. toCome.OrderBy(booking => booking.StartsAt).Take(AgendaLimit)],
                waiting.Count, waiting.Count == 0 ? 0 : today.DayNumber - waiting.Min(booking => booking.AskedAt).DayInEngland().DayNumber,
                agreed.Count, agreed.Sum(booking => booking.Pupils), HasAnything: false) { ToCome = toCome.Count, AgreedToCome = [.. agreed.OrderBy(booking => booking.StartsAt)] };
        }

        private Task<List<BookingLine>> BookingsAsync(SchoolId school, CancellationToken cancellationToken) => (
            from booking in db.Bookings.AsNoTracking()
            where booking.SchoolId == school && (booking.Status == BookingStatus.Requested || booking.Status == BookingStatus.Countered
                || booking.Status == BookingStatus.Accepted || booking.Status == BookingStatus.Confirmed)
            join giver in db.Organisations on booking.OrganisationId equals giver.Id
            join offer in db.Offers on booking.OfferId equals offer.Id
            orderby booking.StartsAt, booking.Id
            select new BookingLine(
                booking.Id, booking.Title, giver.Name, booking.StartsAt, booking.EndsAt, booking.YearGroups, offer.Audience, booking.Pupils, booking.Status, booking.ReplyBy, booking.CreatedAt,
                booking.RequestId, booking.Proposal != null && booking.Proposal.By == Side.Giver)).Take(BookingLimit).ToListAsync(cancellationToken);

        private Task<List<RequestLine>> RequestsAsync(SchoolId school, DateTime since, CancellationToken cancellationToken) => (
            from request in db.Requests.AsNoTracking()
            where request.SchoolId == school && (request.Status == RequestStatus.Open || request.Status == RequestStatus.Matched)
            join asks in db.ByRequest(since) on request.Id equals asks.RequestId
            orderby request.Until, request.Id
            select new RequestLine(request.Id, request.Reference, request.Title, request.Status, request.Until, request.YearGroups, request.Pupils, request.Benchmark, asks.Fresh) { Became = asks.Became })
            .Take(RequestLimit).ToListAsync(cancellationToken);
    }
}
