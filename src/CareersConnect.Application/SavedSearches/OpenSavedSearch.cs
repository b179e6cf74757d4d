using CareersConnect.Application.Offers.Search;
using CareersConnect.Application.Persistence;
using CareersConnect.Application.Pipeline;
using CareersConnect.Application.SignedIn;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.SavedSearches;
using MediatR;

namespace CareersConnect.Application.SavedSearches;

/// <summary>A member opens a saved search. As with a session, its use is noted: what is in use is not asked about.</summary>
public static class OpenSavedSearch
{
    /// <summary>The path that opens a saved search.</summary>
    /// <param name="search">Its key.</param>
    /// <returns>The path, the same on every site.</returns>
    public static string PathFor(Guid search) => $"{ListSavedSearches.Path}/{search:D}/open";

    /// <param name="SavedSearchId">The saved search.</param>
    [For(Audience.Seekers)]
    public sealed record Command(SavedSearchId SavedSearchId) : ICommand<View>;

    /// <summary>Where to go.</summary>
    /// <param name="Search">What it looks for.</param>
    /// <param name="PlaceTyped">The place as typed; null for the own school.</param>
    public sealed record View(OfferSearch Search, string? PlaceTyped);

    internal sealed class CommandHandler(CareersConnectDbContext db, ICurrentMember member, TimeProvider clock) : IRequestHandler<Command, View>
    {
        public async Task<View> Handle(Command command, CancellationToken cancellationToken)
        {
            var search = await db.OwnSearches(member).FindOrThrowAsync(command.SavedSearchId, cancellationToken);
            search.Want(clock.UtcNow());
            return new View(SearchConditions.Read(search.Conditions, clock.TodayInEngland()), search.PlaceTyped);
        }
    }
}
