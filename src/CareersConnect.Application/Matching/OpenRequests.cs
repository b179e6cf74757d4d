using CareersConnect.Application.Persistence;
using CareersConnect.Domain.Matching;
using CareersConnect.Domain.Offers;
using CareersConnect.Domain.Places;
using CareersConnect.Domain.ReferenceData;
using CareersConnect.Domain.Requests;
using Microsoft.EntityFrameworkCore;

namespace CareersConnect.Application.Matching;

/// <summary>Finds the open requests that an offer may fit.</summary>
internal static class OpenRequests
{
    /// <summary>Requests that are read at a time.</summary>
    public const int Page = 500;

    /// <summary>Open requests that an offer could fit by its days and its reach, without their history, a page at a time; the rest is judged by the rules. What their pupils miss is not read: it would be a statement for each school.</summary>
    public static async Task<IReadOnlyList<(RequestId Id, NeedFacts Need)>> OpenRequestsAsync(this CareersConnectDbContext db, OfferFacts offer, DateOnly today, int skip, CancellationToken cancellationToken)
    {
        var cold = db.SchoolsInColdSpots();
        var (first, last) = Days(offer, today);
        var (boxed, east, north, metres) = Reach(offer);
        var rows = await (
            from request in db.Requests.AsNoTracking()
            join school in db.Schools on request.SchoolId equals school.Id
            where (request.Status == RequestStatus.Open || request.Status == RequestStatus.Matched) && request.Until > today && request.Until >= first && request.From <= last
                && (!boxed || (school.Easting >= east - metres && school.Easting <= east + metres && school.Northing >= north - metres && school.Northing <= north + metres))
            orderby request.Id
            select new
            {
                request.Id, request.Title, request.ActivityTypes, request.YearGroups, request.Pupils, request.From, request.Until, request.Modes, request.AtSchool, request.TravelMiles,
                request.Benchmark, request.Subjects, request.Access, request.Purpose, school.Easting, school.Northing,
                ColdSpotUntil = cold.Where(spot => spot.SchoolId == school.Id).Max(spot => (DateOnly?)spot.Until),
            }).Skip(skip).Take(Page).ToListAsync(cancellationToken);
        return [.. rows.Select(row => (row.Id, Facts(
            new Need
            {
                Title = row.Title, ActivityTypes = [.. row.ActivityTypes.Select(type => new ActivityTypeId(type))], YearGroups = row.YearGroups, Pupils = row.Pupils, From = row.From, Until = row.Until,
                Modes = row.Modes, AtSchool = row.AtSchool, TravelMiles = row.TravelMiles, Benchmark = row.Benchmark, Subjects = row.Subjects, Access = row.Access, Purpose = row.Purpose,
            },
            row is { Easting: { } e, Northing: { } n } ? new GridPoint(e, n) : null, today) with { ColdSpotUntil = NeedReader.Lasting(row.ColdSpotUntil, today) }))];
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
