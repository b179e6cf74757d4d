using CareersConnect.Application.Persistence;
using CareersConnect.Application.Pipeline;
using CareersConnect.Domain.Education;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CareersConnect.Application.People;

/// <summary>A person sets a new password by a link that was sent to their address. Every session ends, a lock is lifted, and the address counts as confirmed.</summary>
public static class SetNewPassword
{
    /// <param name="Secret">From the link.</param>
    [For(Audience.Anyone)]
    public sealed record Query(string Secret) : IQuery<View>;

    /// <param name="State">Where the link stands.</param>
    /// <param name="Email">The address, so that password managers know whose password it is.</param>
    public sealed record View(LinkState State, string Email);

    /// <param name="Secret">From the link.</param>
    /// <param name="Password">The new password.</param>
    [For(Audience.Anyone)]
    public sealed record Command(string Secret, Secret Password) : ICommand<Done>;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.Password).IsANewPassword();
    }

    internal sealed class QueryHandler(CareersConnectDbContext db, TimeProvider clock) : IRequestHandler<Query, View>
    {
        public async Task<View> Handle(Query query, CancellationToken cancellationToken)
        {
            var link = await db.FindLinkAsync(query.Secret, LinkPurpose.NewPassword, cancellationToken) ?? throw new NotFoundException("Link");
            return new View(link.StateAt(clock.UtcNow()), await db.People.Where(p => p.Id == link.PersonId).Select(p => p.Email!).SingleAsync(cancellationToken));
        }
    }

    internal sealed class CommandHandler(CareersConnectDbContext db, IMediator mediator, TimeProvider clock) : IRequestHandler<Command, Done>
    {
        public async Task<Done> Handle(Command command, CancellationToken cancellationToken)
        {
            var link = await db.FindLinkAsync(command.Secret, LinkPurpose.NewPassword, cancellationToken) ?? throw new NotFoundException("Link");
            link.Use(clock.UtcNow());
            (await db.People.SingleAsync(p => p.Id == link.PersonId, cancellationToken)).EmailConfirmed = true;
            await mediator.Send(new TakePassword.Command(link.PersonId, command.Password, Keep: null), cancellationToken);
            return default;
        }
    }
}
