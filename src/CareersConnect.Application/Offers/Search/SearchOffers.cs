using CareersConnect.Application.Offers.Search.Words;
using CareersConnect.Application.Persistence;
using CareersConnect.Application.Pipeline;
using CareersConnect.Application.SignedIn;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.Matching;
using MediatR;

namespace CareersConnect.Application.Offers.Search;

/// <summary>Somebody looks for offers; no account is needed.</summary>
public static class SearchOffers
{
    /// <summary>How many a page shows.</summary>
    public const int PageSize = 20;

    /// <summary>Pages end here: whoever wants more narrows the search.</summary>
    public const int MostPages = 500;

    /// <summary>Looks for offers.</summary>
    /// <param name="Search">What is looked for; its place is found from <paramref name="Place"/>.</param>
    /// <param name="Place">What was typed as a place: null for the own school of a member of one, empty for anywhere.</param>
    /// <param name="Page">Which page, 1 for the first; a page behind the last shows the last.</param>
    /// <param name="ForPerson">Whether a person reads the answer, for whom a place among the words is read as the place, and who is told what else there is.</param>
    [For(Audience.Anyone)]
    public sealed record Query(OfferSearch Search, string? Place = null, int Page = 1, bool ForPerson = false) : IQuery<View>;

    /// <summary>What was found.</summary>
    /// <param name="Search">What was looked for, with the place found.</param>
    /// <param name="Place">The place, or what is wrong with it.</param>
    /// <param name="Found">Totals, counts, what would fit instead.</param>
    /// <param name="Cards">The offers of this page.</param>
    /// <param name="Page">Which page this is.</param>
    /// <param name="Pages">How many there are.</param>
    /// <param name="Asking">Whether the reader can ask for what is found.</param>
    public sealed record View(OfferSearch Search, SearchPlace Place, OfferSearchResult Found, IReadOnlyList<OfferCard> Cards, int Page, int Pages, Asking Asking)
    {
        /// <summary>Whether the index was away: then these are the newest offers of the kinds that were asked for, whatever else was.</summary>
        public bool IsAway { get; init; }

        /// <summary>What of the words was read as the place; null when nothing was. <see cref="Search"/> has the words without it.</summary>
        public PlaceInWords? ReadPlace { get; init; }

        /// <summary>What a person is told beside what was found.</summary>
        public SearchHints Hints { get; init; } = SearchHints.None;
    }

    internal sealed class QueryHandler(CareersConnectDbContext db, SearchFrom places, IOfferIndex index, ICurrentMember member, TimeProvider clock) : IRequestHandler<Query, View>
    {
        public async Task<View> Handle(Query query, CancellationToken cancellationToken)
        {
            var place = await places.FindAsync(query.Place, cancellationToken);
            var read = query.ForPerson && place is { Problem: null } && (place.Point is null || place.IsOwnSchool) ? await places.FindInWordsAsync(query.Search.Words, cancellationToken) : null;
            place = read?.Place ?? place;
            var words = read is { } inWords ? inWords.Read.LeftOf(query.Search.Words) : query.Search.Words;
            var search = query.Search with { Words = words, Near = place.Point, Turn = FairTurn.TurnOf(member.PersonId?.Value, query.Search.Today) };
            return (await AnswerAsync(search, place, Math.Clamp(query.Page, 1, MostPages), query.ForPerson, cancellationToken)) with { ReadPlace = read?.Read };
        }

        private async Task<View> AnswerAsync(OfferSearch search, SearchPlace place, int page, bool forPerson, CancellationToken cancellationToken)
        {
            try
            {
                var view = await AskAsync(search, place, page, cancellationToken);
                return forPerson ? view with { Hints = await SearchHints.ReadAsync(db, index, search, view, cancellationToken) } : view;
            }
            catch (IndexAwayException)
            {
                var newest = await db.NewestOffersAsync(search, page, clock.UtcNow(), cancellationToken);
                return (await ShowAsync(search, place, page, newest, cancellationToken)) with { IsAway = true };
            }
        }

        private async Task<View> AskAsync(OfferSearch search, SearchPlace place, int page, CancellationToken cancellationToken)
        {
            var found = await FindAsync(search, page, cancellationToken);
            var pages = PagesOf(found, search);
            if (page > 1 && page > pages)
            {
                page = Math.Max(1, pages);
                found = await FindAsync(search, page, cancellationToken);
            }

            return await ShowAsync(search, place, page, found, cancellationToken);
        }

        private async Task<View> ShowAsync(OfferSearch search, SearchPlace place, int page, OfferSearchResult found, CancellationToken cancellationToken)
        {
            var cards = await db.OfferCardsAsync(found.Hits, member.SchoolId, clock.UtcNow(), cancellationToken);
            return new View(search, place, found, cards, page, PagesOf(found, search), member.Asking());
        }

        private static int PagesOf(OfferSearchResult found, OfferSearch search) => Math.Min(MostPages, (found.Total + search.Take - 1) / Math.Max(1, search.Take));

        private Task<OfferSearchResult> FindAsync(OfferSearch search, int page, CancellationToken cancellationToken) =>
            index.FindAsync(search.After is null ? search with { Skip = (int)Math.Min(int.MaxValue, (page - 1L) * search.Take) } : search, cancellationToken);
    }
}
