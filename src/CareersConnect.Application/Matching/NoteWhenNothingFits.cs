using CareersConnect.Application.Outbox;
using CareersConnect.Application.Persistence;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.Matching;
using CareersConnect.Domain.Places;
using CareersConnect.Domain.Requests;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CareersConnect.Application.Matching;

/// <summary>Notes for the hub when a request that was raised or changed finds nothing, and that it does again.</summary>
internal sealed class NoteWhenNothingFits(CareersConnectDbContext db, Candidates candidates, TimeProvider clock) :
    INotificationHandler<Happened<RequestRaised>>, INotificationHandler<Happened<RequestChanged>>
{
    public Task Handle(Happened<RequestRaised> notification, CancellationToken cancellationToken) => NoteAsync(notification.Event.RequestId, cancellationToken);

    public Task Handle(Happened<RequestChanged> notification, CancellationToken cancellationToken) => NoteAsync(notification.Event.RequestId, cancellationToken);

    private async Task NoteAsync(RequestId id, CancellationToken cancellationToken)
    {
        var request = await db.Requests.AsNoTracking().SingleAsync(one => one.Id == id, cancellationToken);
        var cold = db.SchoolsInColdSpots();
        var place = await db.Schools.Where(one => one.Id == request.SchoolId)
            .Select(one => new { one.Easting, one.Northing, ColdSpotUntil = cold.Where(spot => spot.SchoolId == one.Id).Max(spot => (DateOnly?)spot.Until) }).SingleOrDefaultAsync(cancellationToken);
        var school = place is { Easting: { } east, Northing: { } north } ? new GridPoint(east, north) : (GridPoint?)null;
        var found = await candidates.FindAsync(request.ToNeed(), request.SchoolId, school, cancellationToken);
        var need = new NeedFacts(request.ToNeed(), school, clock.TodayInEngland(), new Dictionary<Gap, int>(), MetSoFar.Nobody)
        {
            ColdSpotUntil = NeedReader.Lasting(place?.ColdSpotUntil, clock.TodayInEngland()),
        };
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
