using CareersConnect.Application.Offers.Search;
using CareersConnect.Application.Persistence;
using CareersConnect.Domain.Bookings;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.Matching;
using CareersConnect.Domain.Offers;
using CareersConnect.Domain.Organisations;
using CareersConnect.Domain.Places;
using CareersConnect.Domain.Requests;
using Microsoft.EntityFrameworkCore;

namespace CareersConnect.Application.Matching;

/// <summary>Finds offers for a need: the index finds the nearest that may fit and the nearest round about, one statement reads what matching knows of them.</summary>
/// <param name="db">The database.</param>
/// <param name="index">The offers' index.</param>
/// <param name="budget">How often a volunteer may be asked.</param>
/// <param name="clock">The clock.</param>
public sealed class Candidates(CareersConnectDbContext db, IOfferIndex index, ContactBudget budget, TimeProvider clock)
{
    /// <summary>Offers of each of the two searches: those that may fit, and those round about for what one change would bring.</summary>
    public const int Limit = 100;

    /// <summary>How far round about is, in miles.</summary>
    public const int RoundAbout = 50;

    private static readonly BookingStatus[] Settled =
        [BookingStatus.Declined, BookingStatus.Expired, BookingStatus.Accepted, BookingStatus.Confirmed, BookingStatus.Cancelled, BookingStatus.Completed, BookingStatus.NotDelivered];

    /// <summary>Offers that may fit, and others round about.</summary>
    /// <param name="need">The need.</param>
    /// <param name="school">The school.</param>
    /// <param name="location">Where it is, or null.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>Candidates, each once, in no particular order.</returns>
    public async Task<IReadOnlyList<Candidate>> FindAsync(Need need, SchoolId school, GridPoint? location, CancellationToken cancellationToken)
    {
        var about = new OfferSearch
        {
            Today = clock.TodayInEngland(), Turn = FairTurn.TurnOf(school.Value, clock.TodayInEngland()), Near = location, WithinMiles = RoundAbout, YearGroups = need.YearGroups, Order = SearchOrder.Distance, Take = Limit, CountFacets = false,
        };
        var fitting = about with
        {
            WithinMiles = need.AtSchool || need.TravelMiles is null ? null : need.TravelMiles, Where = WaysOf(need), ActivityTypes = need.ActivityTypes, From = need.From, Until = need.Until, Access = need.Access,
        };
        return await ReadAsync(await FoundAsync(fitting, about, cancellationToken), school, cancellationToken);
    }

    /// <summary>While the index is away, the newest offers of the kinds that are needed stand in: matching judges each of them as ever.</summary>
    private async Task<IReadOnlyCollection<OfferId>> FoundAsync(OfferSearch fitting, OfferSearch about, CancellationToken cancellationToken)
    {
        try
        {
            var found = (await index.FindAsync(fitting, cancellationToken)).Hits.Concat((await index.FindAsync(about, cancellationToken)).Hits);
            return [.. found.Select(hit => hit.Id).Distinct()];
        }
        catch (IndexAwayException)
        {
            return await db.Newest(fitting.ActivityTypes, clock.UtcNow()).Select(offer => offer.Id).Take(Limit).ToListAsync(cancellationToken);
        }
    }

    /// <summary>What matching knows of some offers, for one school, in one statement.</summary>
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
            join giver in db.Organisations on offer.OrganisationId equals giver.Id
            select new CandidateRow
            {
                Offer = offer,
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
                GiverQuiet = giver.QuietFrom <= today && giver.QuietUntil >= today ? giver.QuietUntil : null,
                VolunteerQuiet = db.Volunteers.Where(one => one.Id == offer.VolunteerId && one.QuietFrom <= today && one.QuietUntil >= today).Select(one => one.QuietUntil).FirstOrDefault(),
            }).AsSingleQuery().ToListAsync(cancellationToken);
        return [.. rows.Select(row => row.ToCandidate(budget, now))];
    }

    private static MeetingWays WaysOf(Need need)
    {
        var inPerson = (need.Modes & (DeliveryModes.InPerson | DeliveryModes.Hybrid)) != DeliveryModes.None;
        return (inPerson && need.AtSchool ? MeetingWays.InOurSchool : MeetingWays.None)
            | (inPerson && need.TravelMiles != 0 ? MeetingWays.AtTheirWorkplace : MeetingWays.None)
            | (need.Modes.HasFlag(DeliveryModes.LiveOnline) ? MeetingWays.LiveOnline : MeetingWays.None);
    }
}
