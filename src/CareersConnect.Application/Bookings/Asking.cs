using CareersConnect.Application.Matching;
using CareersConnect.Application.Organisations;
using CareersConnect.Application.Persistence;
using CareersConnect.Application.Pipeline;
using CareersConnect.Application.SignedIn;
using CareersConnect.Domain.Bookings;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.Kernel;
using CareersConnect.Domain.Offers;
using CareersConnect.Domain.Organisations;
using CareersConnect.Domain.Requests;
using Microsoft.EntityFrameworkCore;

namespace CareersConnect.Application.Bookings;

/// <summary>How a school asks for an offer, whether for one or for several: what may be asked for, by whom, and what is booked at once.</summary>
/// <param name="db">The database.</param>
/// <param name="member">Who asks.</param>
/// <param name="yes">What a booking at once means.</param>
/// <param name="contacts">Who may be asked.</param>
/// <param name="clock">The clock.</param>
public sealed class Asking(CareersConnectDbContext db, ICurrentMember member, FirstYes yes, ContactReader contacts, TimeProvider clock)
{
    /// <summary>An offer that schools may see, with its dates. It is read, never changed: asking takes places by the guarded update.</summary>
    /// <param name="id">The offer.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>The offer.</returns>
    /// <exception cref="NotFoundException">There is none such, it is not published, or its organisation is not verified or not active.</exception>
    public async Task<Offer> OfferAsync(OfferId id, CancellationToken cancellationToken) =>
        await db.Offers.AsNoTracking().SingleOrDefaultAsync(
            offer => offer.Id == id && offer.Status == OfferStatus.Published && db.Organisations.ThatTakePart().Any(giver => giver.Id == offer.OrganisationId),
            cancellationToken)
        ?? throw new NotFoundException(nameof(Offer), id.Value);

    /// <summary>The school that the member asks for.</summary>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>What an offer needs to know of it.</returns>
    /// <exception cref="NotFoundException">The member acts for no school of the register.</exception>
    public async Task<AskingSchool> SchoolAsync(CancellationToken cancellationToken)
    {
        var id = member.RequireSchool();
        var school = await db.Schools.Where(s => s.Id == id)
            .Select(s => new { s.Name, s.YearGroups, s.Easting, s.Northing, s.Street, s.Town, s.Postcode }).SingleOrDefaultAsync(cancellationToken)
            ?? throw new NotFoundException("School", id.Value);
        var address = string.Join(", ", new[] { school.Street, school.Town, school.Postcode?.Value }.Where(line => !string.IsNullOrWhiteSpace(line)));
        return new AskingSchool(id, school.Name, school.YearGroups, school is { Easting: { } east, Northing: { } north } ? new(east, north) : null, address);
    }

    /// <summary>A request of the school's own to which an ask may belong.</summary>
    /// <param name="id">The request.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>The request, to be changed.</returns>
    /// <exception cref="NotFoundException">There is none such of the school's.</exception>
    public async Task<Request> RequestAsync(RequestId id, CancellationToken cancellationToken)
    {
        var school = member.RequireSchool();
        return await db.Requests.SingleOrDefaultAsync(request => request.Id == id && request.SchoolId == school, cancellationToken)
            ?? throw new NotFoundException(nameof(Request), id.Value);
    }

    /// <summary>Asks. A date that was set aside is booked by this; everything else waits for an answer.</summary>
    /// <param name="offer">The offer.</param>
    /// <param name="school">The school.</param>
    /// <param name="ask">What it asks for.</param>
    /// <param name="request">The request that the ask belongs to, or null.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>The booking, added.</returns>
    /// <exception cref="RuleBrokenException">The offer cannot serve it, the last place has gone, they have been asked often enough this term or are not to be asked for now, or the same person is asked already for this request with another of their offers.</exception>
    public async Task<Booking> AskAsync(Offer offer, AskingSchool school, Ask ask, Request? request, CancellationToken cancellationToken)
    {
        var now = clock.UtcNow();
        var booking = offer.Ask(school, ask, member.Name, member.RequirePerson(), now);
        if (offer.BooksAtOnce(ask))
        {
            db.Add(booking);
            await yes.BookAtOnceAsync(booking, member.Name, now, cancellationToken);
            return booking;
        }

        await RefuseWhoIsNotToBeAskedAsync(offer, school, ask, cancellationToken);
        await RefuseTheSameTwiceAsync(offer, request?.Id, cancellationToken);
        db.Add(booking);
        request?.MarkAsked(member.Name, now);
        return booking;
    }

    /// <summary>The offers that a request waits for an answer from.</summary>
    /// <param name="id">The request.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>Their keys.</returns>
    public Task<List<OfferId>> WaitingAsync(RequestId id, CancellationToken cancellationToken) => db.Bookings
        .Where(booking => booking.RequestId == id && (booking.Status == BookingStatus.Requested || booking.Status == BookingStatus.Countered))
        .Select(booking => booking.OfferId).ToListAsync(cancellationToken);

    /// <summary>One request asks one person once: the volunteer of an offer, or its organisation where it names none. Two e-mails for one need, of which at most one is answered with yes, ask too much of them.</summary>
    private async Task RefuseTheSameTwiceAsync(Offer offer, RequestId? request, CancellationToken cancellationToken)
    {
        if (request is null)
        {
            return;
        }

        var (who, volunteer) = (offer.OrganisationId, offer.VolunteerId);
        var unsaved = db.ChangeTracker.Entries<Booking>().Any(entry => entry.State == EntityState.Added && entry.Entity.RequestId == request && entry.Entity.OrganisationId == who && entry.Entity.VolunteerId == volunteer);
        if (unsaved || await db.Bookings.AnyAsync(
            booking => booking.RequestId == request && booking.OrganisationId == who && booking.VolunteerId == volunteer && booking.OfferId != offer.Id
                && (booking.Status == BookingStatus.Requested || booking.Status == BookingStatus.Countered),
            cancellationToken))
        {
            var name = await db.Volunteers.Where(v => v.Id == volunteer).Select(v => v.Name).SingleOrDefaultAsync(cancellationToken)
                ?? await db.Organisations.Where(o => o.Id == who).Select(o => o.Name).SingleAsync(cancellationToken);
            throw new RuleBrokenException($"{name} is asked already for this request: choose one of their offers.");
        }
    }

    /// <summary>Several offers of one command may be the same volunteer's. Two schools that ask at the same moment, on a database that takes many writers, may go one beyond the budget: it spares people, and nothing is lost by that.</summary>
    private async Task RefuseWhoIsNotToBeAskedAsync(Offer offer, AskingSchool school, Ask ask, CancellationToken cancellationToken)
    {
        var (who, volunteer) = (offer.OrganisationId, offer.VolunteerId);
        var unsaved = db.ChangeTracker.Entries<Booking>().Count(entry => entry.State == EntityState.Added && entry.Entity.OrganisationId == who && entry.Entity.VolunteerId == volunteer);
        var known = await contacts.OfAsync(offer, school.Id, cancellationToken);
        if (contacts.WhyNot(known, unsaved, offer.HasDatesAtOnce(clock.UtcNow())) is { } why)
        {
            throw new RuleBrokenException(why);
        }

        if (ContactReader.WhyNotOn(known, ask.SessionId is null ? ask.Day : null) is { } whyNotThen)
        {
            throw new RuleBrokenException(whyNotThen, nameof(ask.Day));
        }
    }
}
