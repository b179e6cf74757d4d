using System.Globalization;
using CareersConnect.Application.Matching;
using CareersConnect.Application.Offers.Search;
using CareersConnect.Application.Persistence;
using CareersConnect.Domain.Bookings;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.Offers;
using CareersConnect.Domain.Places;
using CareersConnect.Domain.Requests;
using Microsoft.EntityFrameworkCore;

namespace CareersConnect.Application.Bookings;

/// <summary>Who else could give what a booking asked for: the request's matches where there is a request, otherwise the search for the same kind, year groups and audience, however far and without whoever is out. The number is that of the list to which the school is led.</summary>
/// <param name="db">The database.</param>
/// <param name="index">The offers' index, which the search asks too.</param>
/// <param name="fitting">What fits a request.</param>
public sealed class Alternatives(CareersConnectDbContext db, IOfferIndex index, FittingOffers fitting)
{
    /// <summary>How many there are.</summary>
    /// <param name="id">The booking.</param>
    /// <param name="now">The instant, UTC.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>The number that the list shows.</returns>
    public async Task<int> CountAsync(BookingId id, DateTime now, CancellationToken cancellationToken)
    {
        var booking = await db.Bookings.AsNoTracking().SingleAsync(candidate => candidate.Id == id, cancellationToken);
        if (booking.RequestId is { } request)
        {
            return await CountAsync(request, cancellationToken);
        }

        var audience = await db.Offers.Where(offer => offer.Id == booking.OfferId).Select(offer => offer.Audience).SingleAsync(cancellationToken);
        var place = await db.Schools.Where(school => school.Id == booking.SchoolId).Select(school => new { school.Easting, school.Northing }).SingleOrDefaultAsync(cancellationToken);
        var search = new OfferSearch
        {
            Today = now.DayInEngland(), Near = place is { Easting: { } east, Northing: { } north } ? new GridPoint(east, north) : null, Take = 0, CountFacets = false, ReadTexts = false,
            YearGroups = audience == OfferAudience.Staff ? YearGroups.None : booking.YearGroups, ActivityTypes = [booking.ActivityType], Audiences = [audience], Excluded = [booking.OrganisationId],
        };
        return await TotalAsync(search, now, cancellationToken);
    }

    /// <summary>The list, for whoever is signed in at the booking's school.</summary>
    /// <param name="booking">The booking.</param>
    /// <returns>A path of the request, or the address of a search.</returns>
    public static string Where(BookingFacts booking)
    {
        if (booking.RequestId is { } request)
        {
            return $"/schools/requests/{request.Value:D}";
        }

        var years = booking.Audience == OfferAudience.Staff ? [] : booking.YearGroups.ToList();
        var audience = booking.Audience switch { OfferAudience.Parents => "parents", OfferAudience.Staff => "staff", _ => "pupils" };
        return $"/offers?within=any{string.Concat(years.Select(year => string.Create(CultureInfo.InvariantCulture, $"&year={(int)year}")))}&kind={Uri.EscapeDataString(booking.ActivityType.Value)}&for={audience}&without={booking.GiverId.Value:D}";
    }

    /// <summary>An e-mail does not wait for an index that is away: it counts roughly, by kind and audience.</summary>
    private async Task<int> TotalAsync(OfferSearch search, DateTime now, CancellationToken cancellationToken)
    {
        try
        {
            return (await index.FindAsync(search, cancellationToken)).Total;
        }
        catch (IndexAwayException)
        {
            return await db.Newest(search.ActivityTypes, now).CountAsync(offer => search.Audiences.Contains(offer.Audience) && !search.Excluded.Contains(offer.OrganisationId), cancellationToken);
        }
    }

    private async Task<int> CountAsync(RequestId id, CancellationToken cancellationToken)
    {
        var request = await db.Requests.AsNoTracking().SingleAsync(one => one.Id == id, cancellationToken);
        if (request.Status is not (RequestStatus.Open or RequestStatus.Matched))
        {
            return 0;
        }

        var asked = await db.Bookings.Where(one => one.RequestId == id && (one.Status == BookingStatus.Requested || one.Status == BookingStatus.Countered || one.Status == BookingStatus.Declined))
            .Select(one => one.OfferId).ToListAsync(cancellationToken);
        return (await fitting.FindAsync(request.ToNeed(), request.SchoolId, asked.ToHashSet(), cancellationToken)).RankedFor(null).Count;
    }
}
