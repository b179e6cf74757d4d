using CareersConnect.Application.Persistence;
using CareersConnect.Application.Pipeline;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.Offers;
using CareersConnect.Domain.ReferenceData;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CareersConnect.Application.Offers.Search;

/// <summary>A program follows a search: what it finds, the newest first.</summary>
public static class FeedOfOffers
{
    /// <summary>How many a feed holds.</summary>
    public const int Most = 50;

    /// <summary>Looks for offers.</summary>
    /// <param name="Search">What is looked for; its place is found from <paramref name="Place"/>.</param>
    /// <param name="Place">What was typed as a place; empty for anywhere.</param>
    [For(Audience.Anyone)]
    public sealed record Query(OfferSearch Search, string Place) : IQuery<View>;

    /// <summary>What was found.</summary>
    /// <param name="Place">The place, or what is wrong with it.</param>
    /// <param name="Offers">The newest first.</param>
    public sealed record View(SearchPlace Place, IReadOnlyList<Entry> Offers);

    /// <summary>One offer, as anybody may read it.</summary>
    /// <param name="Id">The offer.</param>
    /// <param name="Title">Its title.</param>
    /// <param name="Kind">The kind of activity.</param>
    /// <param name="Organisation">Who gives it.</param>
    /// <param name="Town">Where they are; may be empty.</param>
    /// <param name="Description">What pupils will do.</param>
    /// <param name="PublishedAt">When it was first published, UTC.</param>
    /// <param name="ChangedAt">When it last changed, UTC.</param>
    public sealed record Entry(OfferId Id, string Title, ActivityTypeId Kind, string Organisation, string Town, string Description, DateTime PublishedAt, DateTime ChangedAt);

    internal sealed class QueryHandler(CareersConnectDbContext db, SearchFrom places, IOfferIndex index) : IRequestHandler<Query, View>
    {
        public async Task<View> Handle(Query query, CancellationToken cancellationToken)
        {
            var place = await places.FindAsync(query.Place, cancellationToken);
            var found = await index.FindAsync(query.Search with { Near = place.Point, AllWords = true, Order = SearchOrder.Newest, Take = Most, Skip = 0, After = null, CountFacets = false, ReadTexts = false }, cancellationToken);
            var ids = found.Hits.Select(hit => hit.Id).ToList();
            var offers = await (
                from offer in db.Findable().AsNoTracking()
                join giver in db.Organisations on offer.OrganisationId equals giver.Id
                where ids.Contains(offer.Id)
                orderby offer.PublishedAt descending, offer.Id descending
                select new Entry(offer.Id, offer.Title, offer.ActivityType, giver.Name, offer.Town, offer.Description, offer.PublishedAt ?? offer.CreatedAt, offer.ChangedAt)).ToListAsync(cancellationToken);
            return new View(place, offers);
        }
    }
}
