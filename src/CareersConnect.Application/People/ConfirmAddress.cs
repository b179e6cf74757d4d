using CareersConnect.Application.Persistence;
using CareersConnect.Application.Pipeline;
using CareersConnect.Domain.Education;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CareersConnect.Application.People;

/// <summary>A person confirms that an address is theirs, by a link that was sent there. Opening the link changes nothing; the button on its page does.</summary>
public static class ConfirmAddress
{
    /// <param name="Secret">From the link.</param>
    [For(Audience.Anyone)]
    public sealed record Query(string Secret) : IQuery<View>;

    /// <param name="State">Where the link stands.</param>
    /// <param name="Email">The address.</param>
    public sealed record View(LinkState State, string Email);

    /// <param name="Secret">From the link.</param>
    [For(Audience.Anyone)]
    public sealed record Command(string Secret) : ICommand<Done>;

    internal sealed class QueryHandler(CareersConnectDbContext db, TimeProvider clock) : IRequestHandler<Query, View>
    {
        public async Task<View> Handle(Query query, CancellationToken cancellationToken)
        {
            var link = await db.FindLinkAsync(query.Secret, LinkPurpose.ConfirmAddress, cancellationToken) ?? throw new NotFoundException("Link");
            var person = await db.People.Where(p => p.Id == link.PersonId).Select(p => new { p.Email, p.EmailConfirmed }).SingleAsync(cancellationToken);
            return new View(person.EmailConfirmed ? LinkState.Used : link.StateAt(clock.UtcNow()), person.Email!);
        }
    }

    internal sealed class CommandHandler(CareersConnectDbContext db, TimeProvider clock) : IRequestHandler<Command, Done>
    {
        public async Task<Done> Handle(Command command, CancellationToken cancellationToken)
        {
            var link = await db.FindLinkAsync(command.Secret, LinkPurpose.ConfirmAddress, cancellationToken) ?? throw new NotFoundException("Link");
            link.Use(clock.UtcNow());
            (await db.People.SingleAsync(p => p.Id == link.PersonId, cancellationToken)).EmailConfirmed = true;
            return default;
        }
    }
}
