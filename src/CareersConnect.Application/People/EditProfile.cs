using CareersConnect.Application.Persistence;
using CareersConnect.Application.Pipeline;
using CareersConnect.Application.SignedIn;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CareersConnect.Application.People;

/// <summary>A person says how they are called.</summary>
public static class EditProfile
{
    /// <summary>What is known of the person who is signed in.</summary>
    [For(Audience.SignedIn)]
    public sealed record Query : IQuery<View>;

    /// <param name="FullName">The full name.</param>
    /// <param name="Email">The address that they sign in with.</param>
    public sealed record View(string FullName, string Email);

    /// <param name="FullName">The full name.</param>
    [For(Audience.SignedIn)]
    public sealed record Command(string? FullName) : ICommand<Done>;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.FullName).IsAFullName();
    }

    internal sealed class QueryHandler(CareersConnectDbContext db, ICurrentMember member) : IRequestHandler<Query, View>
    {
        public Task<View> Handle(Query query, CancellationToken cancellationToken)
        {
            var id = member.RequirePerson();
            return db.People.Where(p => p.Id == id).Select(p => new View(p.FullName, p.Email!)).SingleAsync(cancellationToken);
        }
    }

    internal sealed class CommandHandler(CareersConnectDbContext db, ICurrentMember member) : IRequestHandler<Command, Done>
    {
        public async Task<Done> Handle(Command command, CancellationToken cancellationToken)
        {
            var id = member.RequirePerson();
            (await db.People.SingleAsync(p => p.Id == id, cancellationToken)).Rename(command.FullName!);
            return default;
        }
    }
}
