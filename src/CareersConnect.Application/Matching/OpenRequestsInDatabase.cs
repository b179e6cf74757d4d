using CareersConnect.Application.Persistence;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.Matching;
using CareersConnect.Domain.Offers;
using CareersConnect.Domain.Places;
using CareersConnect.Domain.ReferenceData;
using CareersConnect.Domain.Requests;
using Microsoft.EntityFrameworkCore;

namespace CareersConnect.Application.Matching;

/// <summary>
/// Open requests as the database narrows them: by their days, and by a box around somebody who only meets in schools. Slow and plain: what the index in memory is held to, and what answers while that is being built.
/// Keys are read in one statement, so that they are of one moment: a request that closes meanwhile pushes none out.
/// </summary>
/// <param name="db">The database.</param>
/// <param name="clock">Says what day it is.</param>
public sealed class OpenRequestsInDatabase(CareersConnectDbContext db, TimeProvider clock) : IOpenRequests
{
    /// <inheritdoc />
    public async Task<IReadOnlyList<RequestId>> MayFitAsync(OfferFacts offer, CancellationToken cancellationToken)
    {
        var today = clock.TodayInEngland();
        var (first, last) = Days(offer, today);
        var (boxed, east, north, metres) = Reach(offer);
        return await (
            from request in db.Requests
            join school in db.Schools on request.SchoolId equals school.Id
            where (request.Status == RequestStatus.Open || request.Status == RequestStatus.Matched) && request.Until > today && request.Until >= first && request.From <= last
                && (!boxed || school.Easting == null || (school.Easting >= east - metres && school.Easting <= east + metres && school.Northing >= north - metres && school.Northing <= north + metres))
            select request.Id).ToListAsync(cancellationToken);
    }

    /// <summary>The first and the last day on which the offer can take place.</summary>
    private static (DateOnly First, DateOnly Last) Days(OfferFacts offer, DateOnly today)
    {
        var days = offer.FreeDays.Select(free => free.Day).ToList();
        return offer.ArrangementDays != Weekdays.None || days.Count == 0 ? (today, offer.ArrangementUntil is { } until ? days.Append(until).Max() : DateOnly.MaxValue) : (days.Min(), days.Max());
    }

    /// <summary>The box around somebody who only meets in schools and travels so far; no box for whoever meets online or at their own place. Where it is not known where a school is, nothing is too far.</summary>
    private static (bool Boxed, int East, int North, int Metres) Reach(OfferFacts offer) =>
        offer is { Place: MeetingPlace.AtSchool, Location: { } at, TravelMiles: { } miles } && !offer.Modes.HasFlag(DeliveryModes.LiveOnline)
            ? (true, at.Easting, at.Northing, (int)Math.Ceiling(miles * GridPoint.MetresAMile)) : (false, 0, 0, 0);
}
