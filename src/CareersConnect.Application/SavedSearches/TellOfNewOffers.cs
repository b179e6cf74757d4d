using CareersConnect.Application.Jobs;
using CareersConnect.Application.Persistence;
using CareersConnect.Application.Pipeline;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.SavedSearches;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CareersConnect.Application.SavedSearches;

/// <summary>Tells the owners of saved searches what is new: those who want it daily or on Mondays at half past six in England, and those who want it at once whatever a turn could not tell.</summary>
public static class TellOfNewOffers
{
    /// <summary>When daily and weekly e-mails are written, on the wall in England: they are there before the working day begins.</summary>
    public static readonly TimeOnly At = new(6, 30);

    /// <summary>The saved searches that have something to tell.</summary>
    /// <param name="HowOften">Of those that tell so often. One that was told of something today is not named again, but for those that tell at once.</param>
    [For(Audience.System)]
    public sealed record Query(HowOften HowOften) : IQuery<IReadOnlyList<SavedSearchId>>;

    /// <summary>Tells one of them.</summary>
    /// <param name="SavedSearchId">The saved search.</param>
    [For(Audience.System)]
    public sealed record Command(SavedSearchId SavedSearchId) : ICommand<Done>;

    internal sealed class QueryHandler(CareersConnectDbContext db, AlertOwners owners, TimeProvider clock) : IRequestHandler<Query, IReadOnlyList<SavedSearchId>>
    {
        public async Task<IReadOnlyList<SavedSearchId>> Handle(Query query, CancellationToken cancellationToken)
        {
            var before = query.HowOften == HowOften.AtOnce ? clock.UtcNow() - SavedSearch.Pause : clock.TodayInEngland().ToUtc(TimeOnly.MinValue).AddTicks(-1);
            return await owners.Searches
                .Where(search => search.HowOften == query.HowOften && search.StoppedAt == null && (search.LastToldAt == null || search.LastToldAt <= before)
                    && db.FoundOffers.Any(found => found.SavedSearchId == search.Id && found.ToldAt == null))
                .OrderBy(search => search.Id).Select(search => search.Id).ToListAsync(cancellationToken);
        }
    }

    internal sealed class CommandHandler(CareersConnectDbContext db, AlertWriter alerts) : IRequestHandler<Command, Done>
    {
        public async Task<Done> Handle(Command command, CancellationToken cancellationToken)
        {
            if (await db.SavedSearches.SingleOrDefaultAsync(one => one.Id == command.SavedSearchId, cancellationToken) is { } search)
            {
                await alerts.WriteAsync(search, cancellationToken);
            }

            return default;
        }
    }

    internal sealed class EveryMorning(IMediator mediator, OneByOne oneByOne) : IDailyJob
    {
        public string Name => "saved-searches-daily";

        public TimeOnly At => TellOfNewOffers.At;

        public Task RunAsync(CancellationToken cancellationToken) => TellAsync(Name, HowOften.Daily, mediator, oneByOne, cancellationToken);
    }

    internal sealed class EveryMonday(IMediator mediator, OneByOne oneByOne) : IRecurringJob
    {
        public string Name => "saved-searches-weekly";

        public TimeSpan Every => TimeSpan.FromDays(7);

        /// <summary>The next Monday at half past six; when the host stood still on one, it is done late and then on the next Monday again.</summary>
        public DateTime Next(DateTime now)
        {
            var today = now.DayInEngland();
            var monday = today.AddDays((DayOfWeek.Monday - today.DayOfWeek + 7) % 7);
            return monday.ToUtc(At) > now ? monday.ToUtc(At) : monday.AddDays(7).ToUtc(At);
        }

        public Task RunAsync(CancellationToken cancellationToken) => TellAsync(Name, HowOften.Weekly, mediator, oneByOne, cancellationToken);
    }

    internal sealed class EveryFewMinutes(IMediator mediator, OneByOne oneByOne) : IRecurringJob
    {
        public string Name => "saved-searches-at-once";

        public TimeSpan Every => TimeSpan.FromMinutes(5);

        public Task RunAsync(CancellationToken cancellationToken) => TellAsync(Name, HowOften.AtOnce, mediator, oneByOne, cancellationToken);
    }

    private static async Task TellAsync(string job, HowOften howOften, IMediator mediator, OneByOne oneByOne, CancellationToken cancellationToken) =>
        await oneByOne.SendAsync(job, [.. (await mediator.Send(new Query(howOften), cancellationToken)).Select(id => new Command(id))], cancellationToken);
}
