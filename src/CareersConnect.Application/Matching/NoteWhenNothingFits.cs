using CareersConnect.Application.Outbox;
using CareersConnect.Application.Persistence;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.Matching;
using CareersConnect.Domain.Requests;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CareersConnect.Application.Matching;

/// <summary>Notes for the hub when a request that was raised or changed finds nothing, and that it does again.</summary>
internal sealed class NoteWhenNothingFits(CareersConnectDbContext db, CandidateFinder finder, TimeProvider clock) :
    INotificationHandler<Happened<RequestRaised>>, INotificationHandler<Happened<RequestChanged>>
{
    public Task Handle(Happened<RequestRaised> notification, CancellationToken cancellationToken) => NoteAsync(notification.Event.RequestId, cancellationToken);

    public Task Handle(Happened<RequestChanged> notification, CancellationToken cancellationToken) => NoteAsync(notification.Event.RequestId, cancellationToken);

    private async Task NoteAsync(RequestId id, CancellationToken cancellationToken)
    {
        var request = await db.Requests.AsNoTracking().SingleAsync(one => one.Id == id, cancellationToken);
        var need = await db.NeedAsync(request, clock.TodayInEngland(), cancellationToken);
        var found = await finder.FindAsync(need, request.SchoolId, cancellationToken);
        var why = WhyNothingFits.Reason(need, [.. found.Offers.Select(candidate => candidate.Facts)]);
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
