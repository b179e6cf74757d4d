using CareersConnect.Application.Offers.Search;
using CareersConnect.Application.Persistence;
using CareersConnect.Domain.Bookings;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.Matching;
using CareersConnect.Domain.Offers;
using CareersConnect.Domain.Organisations;
using Microsoft.EntityFrameworkCore;

namespace CareersConnect.Application.Matching;

/// <summary>Reads what matching knows of offers.</summary>
/// <param name="db">The database.</param>
/// <param name="budget">How often a volunteer may be asked.</param>
/// <param name="clock">The clock.</param>
public sealed class Candidates(CareersConnectDbContext db, ContactBudget budget, TimeProvider clock)
{
    private static readonly BookingStatus[] Settled =
        [BookingStatus.Declined, BookingStatus.Expired, BookingStatus.Accepted, BookingStatus.Confirmed, BookingStatus.Cancelled, BookingStatus.Completed, BookingStatus.NotDelivered];

    /// <summary>What matching knows of some offers, for one school, in one statement. That no more are taken than were named has the database count once for each offer, and not again for each of its dates.</summary>
    /// <param name="ids">The offers.</param>
    /// <param name="school">The school.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>Those that may be found and are for pupils.</returns>
    public async Task<IReadOnlyList<Candidate>> ReadAsync(IReadOnlyCollection<OfferId> ids, SchoolId? school, CancellationToken cancellationToken)
    {
        var (now, today) = (clock.UtcNow(), clock.TodayInEngland());
        var (year, asked, reaching) = (AcademicYear.Of(today), db.AskedThisTerm(today), db.OffersThatReachAColdSpot(today));
        var rows = await (
            from offer in db.Findable().AsNoTracking()
            where ids.Contains(offer.Id) && offer.Audience == OfferAudience.Pupils
            orderby offer.Id
            join giver in db.Organisations on offer.OrganisationId equals giver.Id
            select new CandidateRow
            {
                Offer = new CandidateOffer
                {
                    Id = offer.Id, OrganisationId = offer.OrganisationId, VolunteerId = offer.VolunteerId, Title = offer.Title, ActivityType = offer.ActivityType, Audience = offer.Audience,
                    YearGroups = offer.YearGroups, Modes = offer.Modes, Place = offer.Place, Easting = offer.Easting, Northing = offer.Northing, TravelMiles = offer.TravelMiles,
                    MinimumPupils = offer.MinimumPupils, MaximumPupils = offer.MaximumPupils, DurationMinutes = offer.DurationMinutes, NoticeDays = offer.NoticeDays, BookingWay = offer.BookingWay, CapacityUnit = offer.CapacityUnit,
                    Subjects = offer.Subjects, LearningOutcomes = offer.LearningOutcomes, Access = offer.Access, ArrangementDays = offer.ArrangementDays, ArrangementFrom = offer.ArrangementFrom, ArrangementUntil = offer.ArrangementUntil,
                    Dates = offer.Sessions.Where(date => !date.IsClosed && date.Capacity > date.Taken && date.StartsAt > now).OrderBy(date => date.StartsAt)
                        .Select(date => new CandidateOffer.Date(date.Id, date.StartsAt, date.Capacity - date.Taken)).ToList(),
                },
                Giver = giver.Name,
                Kinds = giver.Kinds,
                Facts = giver.Facts,
                TimesMet = db.Encounters.Count(met => met.SchoolId == school && met.OrganisationId == giver.Id && met.AcademicYearStart == year.StartYear),
                Settled = db.Bookings.Count(booking => booking.OrganisationId == giver.Id && Settled.Contains(booking.Status)),
                Expired = db.Bookings.Count(booking => booking.OrganisationId == giver.Id && booking.Status == BookingStatus.Expired),
                DidNotCome = db.Bookings.Count(booking => booking.OrganisationId == giver.Id && booking.Status == BookingStatus.NotDelivered
                    && booking.Day >= new AcademicYear(year.StartYear - 1).FirstDay && booking.History.Any(entry => entry.Reason == "host-did-not-come")),
                Asked = asked.Count(booking => booking.OrganisationId == giver.Id && booking.VolunteerId == offer.VolunteerId),
                Kept = reaching.Any(one => one.Id == offer.Id),
                GiverQuietFrom = giver.QuietFrom,
                GiverQuietUntil = giver.QuietUntil,
                VolunteerQuietFrom = db.Volunteers.Where(one => one.Id == offer.VolunteerId).Select(one => one.QuietFrom).FirstOrDefault(),
                VolunteerQuietUntil = db.Volunteers.Where(one => one.Id == offer.VolunteerId).Select(one => one.QuietUntil).FirstOrDefault(),
            }).Take(ids.Count).AsSingleQuery().ToListAsync(cancellationToken);
        return [.. rows.Select(row => row.ToCandidate(budget, today))];
    }
}
