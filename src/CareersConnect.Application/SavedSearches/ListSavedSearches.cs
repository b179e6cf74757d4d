using CareersConnect.Application.Offers.Search;
using CareersConnect.Application.Persistence;
using CareersConnect.Application.Pipeline;
using CareersConnect.Application.SignedIn;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.SavedSearches;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CareersConnect.Application.SavedSearches;

/// <summary>A member sees the searches that they keep, newest first, and how many offers each finds now.</summary>
public static class ListSavedSearches
{
    /// <summary>The page's path, the same on every site.</summary>
    public const string Path = "/saved-searches";

    /// <summary>How many a page shows.</summary>
    public const int PageSize = 10;

    /// <param name="Page">From 1; a page that is not there shows the last.</param>
    [For(Audience.Seekers)]
    public sealed record Query(int Page = 1) : IQuery<View>;

    /// <summary>What the page shows.</summary>
    /// <param name="Rows">The searches of this page.</param>
    /// <param name="Total">How many the member keeps.</param>
    /// <param name="Page">The page, from 1.</param>
    /// <param name="Pages">How many pages there are, at least 1.</param>
    public sealed record View(IReadOnlyList<Row> Rows, int Total, int Page, int Pages);

    /// <summary>One saved search.</summary>
    /// <param name="Id">The saved search.</param>
    /// <param name="Name">What it is called.</param>
    /// <param name="HowOften">How often its owner wants to be told.</param>
    /// <param name="StoppedOn">The day on which its alert was stopped; null while it is not.</param>
    /// <param name="StoppedBy">Who stopped it.</param>
    /// <param name="Finds">How many offers it finds now.</param>
    /// <param name="Waiting">How many are new to it and not told yet.</param>
    public sealed record Row(SavedSearchId Id, string Name, HowOften HowOften, DateOnly? StoppedOn, StoppedBy? StoppedBy, int Finds, int Waiting)
    {
        /// <summary>What it looks for.</summary>
        public required OfferSearch Search { get; init; }

        /// <summary>The place as typed; null for the own school.</summary>
        public required string? PlaceTyped { get; init; }

        /// <summary>What the place is called; empty for anywhere.</summary>
        public required string PlaceName { get; init; }

        /// <summary>Whether its last day has passed, so that it finds nothing any more.</summary>
        public bool IsOver => Search.Until <= Search.Today;

        /// <summary>Whether it tells anybody of anything.</summary>
        public bool IsTelling => HowOften != HowOften.OnlyKept && StoppedOn is null;
    }

    internal sealed class QueryHandler(CareersConnectDbContext db, IOfferIndex index, ICurrentMember member, TimeProvider clock) : IRequestHandler<Query, View>
    {
        public async Task<View> Handle(Query query, CancellationToken cancellationToken)
        {
            var total = await db.OwnSearches(member).CountAsync(cancellationToken);
            var pages = Math.Max(1, (total + PageSize - 1) / PageSize);
            var page = Math.Clamp(query.Page, 1, pages);
            var kept = await db.OwnSearches(member).AsNoTracking().OrderByDescending(search => search.SavedAt).ThenByDescending(search => search.Id).Skip((page - 1) * PageSize).Take(PageSize)
                .Select(search => new { Search = search, Waiting = db.FoundOffers.Count(found => found.SavedSearchId == search.Id && found.ToldAt == null) }).ToListAsync(cancellationToken);
            var rows = new List<Row>();
            foreach (var one in kept)
            {
                rows.Add(await RowAsync(one.Search, one.Waiting, cancellationToken));
            }

            return new View(rows, total, page, pages);
        }

        private async Task<Row> RowAsync(SavedSearch saved, int waiting, CancellationToken cancellationToken)
        {
            var search = SearchConditions.Read(saved.Conditions, clock.TodayInEngland());
            var found = await index.FindAsync(search with { AllWords = true, Take = 0 }, cancellationToken);
            return new Row(saved.Id, saved.Name, saved.HowOften, saved.StoppedAt?.DayInEngland(), saved.StoppedBy, found.Total, waiting)
            {
                Search = search, PlaceTyped = saved.PlaceTyped, PlaceName = saved.PlaceName,
            };
        }
    }
}
