using CareersConnect.Application.Email;
using CareersConnect.Application.Jobs;
using CareersConnect.Application.Persistence;
using CareersConnect.Application.Pipeline;
using CareersConnect.Application.SavedSearches.Emails;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.SavedSearches;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CareersConnect.Application.SavedSearches;

/// <summary>Asks about an alert that nobody opened, changed or confirmed for a year, and stops it when nobody answers within thirty days.</summary>
public static class AskWhetherWanted
{
    /// <summary>The alerts that are to be asked about, and those whose time to answer is over.</summary>
    [For(Audience.System)]
    public sealed record Query : IQuery<IReadOnlyList<SavedSearchId>>;

    /// <summary>Asks about one, or stops it.</summary>
    /// <param name="SavedSearchId">The saved search.</param>
    [For(Audience.System)]
    public sealed record Command(SavedSearchId SavedSearchId) : ICommand<Done>;

    internal sealed class QueryHandler(AlertOwners owners, TimeProvider clock) : IRequestHandler<Query, IReadOnlyList<SavedSearchId>>
    {
        public async Task<IReadOnlyList<SavedSearchId>> Handle(Query query, CancellationToken cancellationToken)
        {
            var (year, answer) = (clock.UtcNow().AddDays(-SavedSearch.DaysUntilAsked), clock.UtcNow().AddDays(-SavedSearch.DaysToAnswer));
            return await owners.Searches
                .Where(search => search.HowOften != HowOften.OnlyKept && search.StoppedAt == null && search.WantedAt <= year && (search.AskedAt == null || search.AskedAt <= answer))
                .OrderBy(search => search.Id).Select(search => search.Id).ToListAsync(cancellationToken);
        }
    }

    internal sealed class CommandHandler(CareersConnectDbContext db, AlertOwners owners, Postbox post, TimeProvider clock) : IRequestHandler<Command, Done>
    {
        public async Task<Done> Handle(Command command, CancellationToken cancellationToken)
        {
            var search = await db.SavedSearches.SingleAsync(one => one.Id == command.SavedSearchId, cancellationToken);
            var now = clock.UtcNow();
            search.StopWhenUnanswered(now);
            if (await owners.FindAsync(search, cancellationToken) is { } owner && search.Ask(now))
            {
                var until = now.DayInEngland().AddDays(SavedSearch.DaysToAnswer).WithoutWeekday();
                await post.PostAsync(new StillWantedEmail(search.Facts(owner), until), owner, AlertCause.Of(search), cancellationToken);
            }

            return default;
        }
    }

    internal sealed class Job(IMediator mediator, OneByOne oneByOne) : IDailyJob
    {
        public string Name => "saved-searches-still-wanted";

        public TimeOnly At => new(7, 0);

        public async Task RunAsync(CancellationToken cancellationToken) =>
            await oneByOne.SendAsync(Name, [.. (await mediator.Send(new Query(), cancellationToken)).Select(id => new Command(id))], cancellationToken);
    }
}
