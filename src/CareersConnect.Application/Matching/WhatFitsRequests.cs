using CareersConnect.Application.Outbox;
using CareersConnect.Application.Persistence;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.Encounters;
using CareersConnect.Domain.Matching;
using CareersConnect.Domain.Offers;
using CareersConnect.Domain.Places;
using CareersConnect.Domain.Requests;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CareersConnect.Application.Matching;

/// <summary>Matching the other way round: a new offer finds the open requests that it fits, and their schools read of it on their dashboards.</summary>
internal sealed class TellRequestsOfNewOffer(CareersConnectDbContext db, Candidates candidates, TimeProvider clock) : INotificationHandler<Happened<OfferPublished>>
{
    public async Task Handle(Happened<OfferPublished> notification, CancellationToken cancellationToken)
    {
        var found = await candidates.ReadAsync([notification.Event.OfferId], null, cancellationToken);
        if (found is not [var offer])
        {
            return;
        }

        var today = clock.TodayInEngland();
        var open = await (
            from request in db.Requests.AsNoTracking()
            join school in db.Schools on request.SchoolId equals school.Id
            where (request.Status == RequestStatus.Open || request.Status == RequestStatus.Matched) && request.Until > today
                && !db.Suggestions.Any(known => known.RequestId == request.Id && known.OfferId == offer.Facts.OfferId)
            select new { Request = request, school.Easting, school.Northing }).ToListAsync(cancellationToken);
        List<RequestId> fitting = [.. open
            .Where(one => HardConditions.Fits(Facts(one.Request, one is { Easting: { } east, Northing: { } north } ? new GridPoint(east, north) : null, today), offer.Facts))
            .Select(one => one.Request.Id)];
        var now = clock.UtcNow();
        db.AddRange(fitting.Select(request => new Suggestion(request, offer.Facts.OfferId, now)));
        (await db.NoMatches.Where(lacking => fitting.Contains(lacking.RequestId)).ToListAsync(cancellationToken)).ForEach(lacking => lacking.End(now));
    }

    private static NeedFacts Facts(Request request, GridPoint? school, DateOnly today) =>
        new(request.ToNeed(), school, today, new Dictionary<Gap, int>(), MetSoFar.Nobody);
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
