using CareersConnect.Application.Offers;
using CareersConnect.Application.Offers.Search;
using CareersConnect.Application.Persistence;
using CareersConnect.Application.Pipeline;
using CareersConnect.Application.SignedIn;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.Offers;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CareersConnect.Application.Shortlists;

/// <summary>Somebody of a school looks at two to four offers side by side. The address names them, so a colleague sees the same, also when one was taken off the shortlist meanwhile.</summary>
public static class CompareOffers
{
    /// <summary>Fewer are no comparison.</summary>
    public const int Fewest = 2;

    /// <summary>More do not fit beside one another.</summary>
    public const int Most = 4;

    /// <param name="Offers">Which, in their order; those behind the fourth are passed over.</param>
    [For(Audience.SchoolReaders)]
    public sealed record Query(IReadOnlyList<OfferId> Offers) : IQuery<View>;

    /// <summary>What the page shows.</summary>
    /// <param name="Columns">The offers that were found, in the order of the address.</param>
    /// <param name="Missing">How many were named and are not shown any more.</param>
    /// <param name="TooMany">How many were named beyond the fourth.</param>
    /// <param name="Place">From where distances are measured: the school.</param>
    /// <param name="Asking">Whether the reader can ask for them.</param>
    public sealed record View(IReadOnlyList<Column> Columns, int Missing, int TooMany, SearchPlace Place, Asking Asking);

    /// <summary>One of the offers.</summary>
    /// <param name="Offer">The offer.</param>
    /// <param name="FirstDay">The first day on which it can be asked for; null when it cannot.</param>
    public sealed record Column(OfferView Offer, DateOnly? FirstDay);

    internal sealed class QueryHandler(CareersConnectDbContext db, SearchFrom places, ICurrentMember member, TimeProvider clock) : IRequestHandler<Query, View>
    {
        public async Task<View> Handle(Query request, CancellationToken cancellationToken)
        {
            member.RequireSchool();
            var named = request.Offers.Distinct().ToList();
            var ids = named.Take(Most).ToList();
            var (place, today) = (await places.FindAsync(null, cancellationToken), clock.TodayInEngland());
            var offers = await OfferReader.ReadAllAsync(db, db.Shown().Where(offer => ids.Contains(offer.Id)), place.Point, clock.UtcNow(), cancellationToken);
            var found = ids.Where(offers.ContainsKey).Select(id => offers[id]).ToList();
            return new View([.. found.Select(offer => new Column(offer, offer.Status == OfferStatus.Published ? offer.FirstDay(today) : null))], ids.Count - found.Count, named.Count - ids.Count, place, member.Asking());
        }
    }
}
