using CareersConnect.Application.Persistence;
using CareersConnect.Application.Pipeline;
using CareersConnect.Application.SignedIn;
using CareersConnect.Domain.SavedSearches;
using MediatR;

namespace CareersConnect.Application.SavedSearches;

/// <summary>A member deletes a saved search, with all that was noted for it.</summary>
public static class DeleteSavedSearch
{
    /// <param name="SavedSearchId">The saved search.</param>
    [For(Audience.Seekers)]
    public sealed record Query(SavedSearchId SavedSearchId) : IQuery<View>;

    /// <summary>What is about to be deleted.</summary>
    /// <param name="Name">What it is called.</param>
    /// <param name="IsTelling">Whether e-mails end with it.</param>
    public sealed record View(string Name, bool IsTelling);

    /// <param name="SavedSearchId">The saved search.</param>
    [For(Audience.Seekers)]
    public sealed record Command(SavedSearchId SavedSearchId) : ICommand<Done>;

    internal sealed class QueryHandler(CareersConnectDbContext db, ICurrentMember member) : IRequestHandler<Query, View>
    {
        public async Task<View> Handle(Query query, CancellationToken cancellationToken)
        {
            var search = await db.OwnSearches(member).FindOrThrowAsync(query.SavedSearchId, cancellationToken);
            return new View(search.Name, search.IsTelling);
        }
    }

    internal sealed class CommandHandler(CareersConnectDbContext db, ICurrentMember member) : IRequestHandler<Command, Done>
    {
        public async Task<Done> Handle(Command command, CancellationToken cancellationToken)
        {
            db.Remove(await db.OwnSearches(member).FindOrThrowAsync(command.SavedSearchId, cancellationToken));
            return default;
        }
    }
}
