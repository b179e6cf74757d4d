using CareersConnect.Application.Persistence;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.Matching;
using CareersConnect.Domain.Offers;
using CareersConnect.Domain.Organisations;
using Microsoft.EntityFrameworkCore;

namespace CareersConnect.Application.Matching;

/// <summary>Whether a school may ask for an offer: the budget of the term, what is kept of it, and quiet periods, read in one statement.</summary>
/// <param name="db">The database.</param>
/// <param name="budget">How often a volunteer may be asked.</param>
/// <param name="clock">The clock.</param>
public sealed class ContactReader(CareersConnectDbContext db, ContactBudget budget, TimeProvider clock)
{
    /// <summary>What is known.</summary>
    /// <param name="Giver">Who gives the offer, by name.</param>
    /// <param name="Contact">How much of the volunteer's time is left to ask for.</param>
    /// <param name="IsColdSpot">Whether the hub gives the school priority.</param>
    public sealed record Known(string Giver, ContactSoFar Contact, bool IsColdSpot);

    /// <summary>Reads it.</summary>
    /// <param name="offer">The offer.</param>
    /// <param name="school">The school that would ask.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>What is known.</returns>
    public async Task<Known> OfAsync(Offer offer, SchoolId school, CancellationToken cancellationToken)
    {
        var (today, id, who, volunteer) = (clock.TodayInEngland(), offer.Id, offer.OrganisationId, offer.VolunteerId);
        var (asked, reaching, cold) = (db.AskedThisTerm(today), db.OffersThatReachAColdSpot(today), db.SchoolsInColdSpots());
        var row = await db.Organisations.Where(giver => giver.Id == who).Select(giver => new
        {
            giver.Name,
            Asked = asked.Count(booking => booking.OrganisationId == who && booking.VolunteerId == volunteer),
            Kept = reaching.Any(one => one.Id == id),
            giver.QuietFrom,
            giver.QuietUntil,
            VolunteerFrom = db.Volunteers.Where(one => one.Id == volunteer).Select(one => one.QuietFrom).FirstOrDefault(),
            VolunteerUntil = db.Volunteers.Where(one => one.Id == volunteer).Select(one => one.QuietUntil).FirstOrDefault(),
            IsColdSpot = cold.Any(one => one.SchoolId == school && one.Until >= today),
        }).SingleAsync(cancellationToken);
        return new Known(row.Name, budget.Of(row.Asked, row.Kept, today, QuietPeriod.Stored(row.QuietFrom, row.QuietUntil), QuietPeriod.Stored(row.VolunteerFrom, row.VolunteerUntil)), row.IsColdSpot);
    }

    /// <summary>Why the school cannot ask for a day by arrangement.</summary>
    /// <param name="known">What is known.</param>
    /// <param name="day">The day; null for a set date.</param>
    /// <returns>A sentence or two; null when it may.</returns>
    public static string? WhyNotOn(Known known, DateOnly? day) =>
        day is { } met && known.Contact.Periods.FirstOrDefault(period => period.Includes(met)) is { } period ? ContactBudget.NotOn(period) : null;

    /// <summary>Why the school cannot ask, and what to do instead.</summary>
    /// <param name="known">What is known.</param>
    /// <param name="unsaved">Asks of the same volunteer in the same press.</param>
    /// <param name="hasDatesAtOnce">Whether the offer has dates to come that are booked at once.</param>
    /// <returns>A sentence or two; null when it may ask.</returns>
    public string? WhyNot(Known known, int unsaved, bool hasDatesAtOnce)
    {
        var (contact, today) = (known.Contact with { AskedThisTerm = known.Contact.AskedThisTerm + unsaved }, clock.TodayInEngland());
        return contact.QuietUntil is { } until ? ContactBudget.Quiet(until, hasDatesAtOnce)
            : contact.IsLeft(known.IsColdSpot) ? null
            : contact.IsLeft(coldSpot: true) ? ContactBudget.Kept(today, hasDatesAtOnce)
            : ContactBudget.Spent(today, hasDatesAtOnce);
    }
}
