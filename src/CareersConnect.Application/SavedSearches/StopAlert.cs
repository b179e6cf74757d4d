using CareersConnect.Application.Persistence;
using CareersConnect.Application.Pipeline;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.SavedSearches;
using MediatR;

namespace CareersConnect.Application.SavedSearches;

/// <summary>Whoever holds an alert's e-mail stops the alert, without an account: on the page that the link opens, or by the button of a mail program (RFC 8058).</summary>
public static class StopAlert
{
    /// <summary>The page's path.</summary>
    /// <param name="token">The signed part of the link.</param>
    /// <returns>The path, the same on every site.</returns>
    public static string PathFor(string token) => $"/alerts/{token}/stop";

    /// <param name="Token">From the link.</param>
    [For(Audience.Anyone)]
    public sealed record Query(string Token) : IQuery<AlertByLink>;

    /// <summary>Stops it. Stopping twice does nothing more; a link that is not ours stops nothing.</summary>
    /// <param name="Token">From the link.</param>
    [For(Audience.Anyone)]
    public sealed record Command(string Token) : ICommand<Done>;

    internal sealed class Handlers(CareersConnectDbContext db, TimeProvider clock) : IRequestHandler<Query, AlertByLink>, IRequestHandler<Command, Done>
    {
        public async Task<AlertByLink> Handle(Query query, CancellationToken cancellationToken) =>
            AlertByLink.Of(await db.FindByLinkAsync(query.Token, AlertLinkUse.Stop, cancellationToken));

        public async Task<Done> Handle(Command command, CancellationToken cancellationToken)
        {
            (await db.FindByLinkAsync(command.Token, AlertLinkUse.Stop, cancellationToken))?.Stop(StoppedBy.Link, clock.UtcNow());
            return default;
        }
    }
}
