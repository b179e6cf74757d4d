using CareersConnect.Application.Outbox;
using CareersConnect.Application.Persistence;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.Encounters;
using CareersConnect.Domain.Matching;
using CareersConnect.Domain.Offers;
using CareersConnect.Domain.Places;
using CareersConnect.Domain.ReferenceData;
using CareersConnect.Domain.Requests;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CareersConnect.Application.Matching;

/// <summary>Matching the other way round: a new offer finds the open requests that it fits, and their schools read of it on their dashboards.</summary>
internal sealed class TellRequestsOfNewOffer(CareersConnectDbContext db, Candidates candidates, TimeProvider clock) : INotificationHandler<Happened<OfferPublished>>
{
    /// <summary>Requests that are read at a time.</summary>
    private const int Page = 500;

    public async Task Handle(Happened<OfferPublished> notification, CancellationToken cancellationToken)
    {
        var found = await candidates.ReadAsync([notification.Event.OfferId], null, cancellationToken);
        if (found is not [var offer])
        {
            return;
        }

        var now = clock.UtcNow();
        for (var seen = 0; ; seen += Page)
        {
            var open = await PageAsync(offer.Facts, seen, cancellationToken);
            List<RequestId> fitting = [.. open.Where(one => HardConditions.Fits(one.Need, offer.Facts)).Select(one => one.Id)];
            db.AddRange(fitting.Select(request => new Suggestion(request, offer.Facts.OfferId, now)));
            (await db.NoMatches.Where(lacking => fitting.Contains(lacking.RequestId)).ToListAsync(cancellationToken)).ForEach(lacking => lacking.End(now));
            if (open.Count < Page)
            {
                return;
            }
        }
    }

    /// <summary>Open requests that the offer could fit by its days and its reach, without their history; the rest is judged by the rules.</summary>
    private async Task<IReadOnlyList<(RequestId Id, NeedFacts Need)>> PageAsync(OfferFacts offer, int skip, CancellationToken cancellationToken)
    {
        var today = clock.TodayInEngland();
        var (first, last) = Days(offer, today);
        var (boxed, east, north, metres) = Reach(offer);
        var rows = await (
            from request in db.Requests.AsNoTracking()
            join school in db.Schools on request.SchoolId equals school.Id
            where (request.Status == RequestStatus.Open || request.Status == RequestStatus.Matched) && request.Until > today && request.Until >= first && request.From <= last
                && (!boxed || (school.Easting >= east - metres && school.Easting <= east + metres && school.Northing >= north - metres && school.Northing <= north + metres))
                && !db.Suggestions.Any(known => known.RequestId == request.Id && known.OfferId == offer.OfferId)
            orderby request.Id
            select new
            {
                request.Id, request.Title, request.ActivityTypes, request.YearGroups, request.Pupils, request.From, request.Until, request.Modes, request.AtSchool, request.TravelMiles,
                request.Benchmark, request.Subjects, request.Access, school.Easting, school.Northing,
            }).Skip(skip).Take(Page).ToListAsync(cancellationToken);
        return [.. rows.Select(row => (row.Id, Facts(
            new Need
            {
                Title = row.Title, ActivityTypes = [.. row.ActivityTypes.Select(type => new ActivityTypeId(type))], YearGroups = row.YearGroups, Pupils = row.Pupils, From = row.From, Until = row.Until,
                Modes = row.Modes, AtSchool = row.AtSchool, TravelMiles = row.TravelMiles, Benchmark = row.Benchmark, Subjects = row.Subjects, Access = row.Access,
            },
            row is { Easting: { } e, Northing: { } n } ? new GridPoint(e, n) : null, today)))];
    }

    /// <summary>The first and the last day on which the offer can take place.</summary>
    private static (DateOnly First, DateOnly Last) Days(OfferFacts offer, DateOnly today)
    {
        var days = offer.FreeDays.Select(free => free.Day).ToList();
        return offer.ArrangementDays != Weekdays.None || days.Count == 0 ? (today, offer.ArrangementUntil is { } until ? days.Append(until).Max() : DateOnly.MaxValue) : (days.Min(), days.Max());
    }

    /// <summary>The box around somebody who only meets in schools and travels so far; no box for whoever meets online or at their own place.</summary>
    private static (bool Boxed, int East, int North, int Metres) Reach(OfferFacts offer) =>
        offer is { Place: MeetingPlace.AtSchool, Location: { } at, TravelMiles: { } miles } && !offer.Modes.HasFlag(DeliveryModes.LiveOnline)
            ? (true, at.Easting, at.Northing, (int)Math.Ceiling(miles * GridPoint.MetresAMile)) : (false, 0, 0, 0);

    private static NeedFacts Facts(Need need, GridPoint? school, DateOnly today) => new(need, school, today, new Dictionary<Gap, int>(), MetSoFar.Nobody);
}

/// <summary>Notes for the hub when a request that was raised or changed finds nothing, and that it does again.</summary>
internal sealed class NoteWhenNothingFits(CareersConnectDbContext db, Candidates candidates, TimeProvider clock) :
    INotificationHandler<Happened<RequestRaised>>, INotificationHandler<Happened<RequestChanged>>
{
    public Task Handle(Happened<RequestRaised> notification, CancellationToken cancellationToken) => NoteAsync(notification.Event.RequestId, cancellationToken);

    public Task Handle(Happened<RequestChanged> notification, CancellationToken cancellationToken) => NoteAsync(notification.Event.RequestId, cancellationToken);

    private async Task NoteAsync(RequestId id, CancellationToken cancellationToken)
    {
        var request = await db.Requests.AsNoTracking().SingleAsync(one => one.Id == id, cancellationToken);
        var place = await db.Schools.Where(one => one.Id == request.SchoolId).Select(one => new { one.Easting, one.Northing }).SingleOrDefaultAsync(cancellationToken);
        var school = place is { Easting: { } east, Northing: { } north } ? new GridPoint(east, north) : (GridPoint?)null;
        var found = await candidates.FindAsync(request.ToNeed(), request.SchoolId, school, cancellationToken);
        var need = new NeedFacts(request.ToNeed(), school, clock.TodayInEngland(), new Dictionary<Gap, int>(), MetSoFar.Nobody);
        var why = WhyNothingFits.Reason(need, found.Select(candidate => candidate.Facts));
        var noted = await db.NoMatches.FindAsync([id], cancellationToken);
        switch (why, noted)
        {
            case (null, not null):
                noted.End(clock.UtcNow());
                break;
            case (not null, null):
                db.Add(new NoMatch(id, request.SchoolId, why, clock.UtcNow()));
                break;
            case (not null, not null):
                noted.Now(why);
                break;
        }
    }
}
