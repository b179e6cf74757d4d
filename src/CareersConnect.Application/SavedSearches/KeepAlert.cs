using CareersConnect.Application.Persistence;
using CareersConnect.Application.Pipeline;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.SavedSearches;
using MediatR;

namespace CareersConnect.Application.SavedSearches;

/// <summary>Whoever was asked whether an alert is still wanted says yes, without an account. One that has stopped meanwhile starts again.</summary>
public static class KeepAlert
{
    /// <summary>The page's path.</summary>
    /// <param name="token">The signed part of the link.</param>
    /// <returns>The path, the same on every site.</returns>
    public static string PathFor(string token) => $"/alerts/{token}/keep";

    /// <param name="Token">From the link.</param>
    [For(Audience.Anyone)]
    public sealed record Query(string Token) : IQuery<AlertByLink>;

    /// <summary>Says that it is wanted; a link that is not ours does nothing.</summary>
    /// <param name="Token">From the link.</param>
    [For(Audience.Anyone)]
    public sealed record Command(string Token) : ICommand<Done>;

    internal sealed class Handlers(CareersConnectDbContext db, WhatIsKnown known, TimeProvider clock) : IRequestHandler<Query, AlertByLink>, IRequestHandler<Command, Done>
    {
        public async Task<AlertByLink> Handle(Query query, CancellationToken cancellationToken) =>
            AlertByLink.Of(await db.FindByLinkAsync(query.Token, AlertLinkUse.Keep, cancellationToken));

        public async Task<Done> Handle(Command command, CancellationToken cancellationToken)
        {
            if (await db.FindByLinkAsync(command.Token, AlertLinkUse.Keep, cancellationToken) is { } search && search.Tell(search.HowOften, clock.UtcNow()))
            {
                await known.NoteAsync(search, cancellationToken);
            }

            return default;
        }
    }
}
