using CareersConnect.Application.Outbox;
using CareersConnect.Application.Persistence;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.Matching;
using CareersConnect.Domain.Requests;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CareersConnect.Application.Matching;

/// <summary>A request that is changed may fit no longer what was told of it: that ends. What it fits now its school sees on the request's own page.</summary>
internal sealed class EndWhatFitsNoMore(CareersConnectDbContext db, Candidates candidates, TimeProvider clock) : INotificationHandler<Happened<RequestChanged>>
{
    public async Task Handle(Happened<RequestChanged> notification, CancellationToken cancellationToken)
    {
        var id = notification.Event.RequestId;
        var told = await db.Suggestions.Where(one => one.RequestId == id && one.EndedAt == null).ToListAsync(cancellationToken);
        if (told.Count == 0)
        {
            return;
        }

        var request = await db.Requests.AsNoTracking().SingleAsync(one => one.Id == id, cancellationToken);
        var need = await db.NeedAsync(request, clock.TodayInEngland(), cancellationToken);
        var offers = await candidates.ReadAsync([.. told.Select(one => one.OfferId)], request.SchoolId, cancellationToken);
        var fitting = offers.Where(offer => HardConditions.Fits(need, offer.Facts)).Select(offer => offer.Facts.OfferId).ToHashSet();
        told.FindAll(one => !fitting.Contains(one.OfferId)).ForEach(one => one.End(clock.UtcNow()));
    }
}
