using CareersConnect.Application.Persistence;
using CareersConnect.Application.Pipeline;
using CareersConnect.Application.SignedIn;
using CareersConnect.Domain.Kernel;
using CareersConnect.Domain.Organisations;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CareersConnect.Application.Organisations;

/// <summary>A member gives a colleague another role.</summary>
public static class ChangeRole
{
    /// <param name="MembershipId">A colleague, or oneself.</param>
    [For(Members.WhoLetIn)]
    public sealed record Query(MembershipId MembershipId) : IQuery<View>;

    /// <param name="Name">The person's name.</param>
    /// <param name="Email">Their address.</param>
    /// <param name="Role">Their role.</param>
    /// <param name="IsYou">Whether it is the sender.</param>
    /// <param name="MayGive">The roles that the sender may give.</param>
    public sealed record View(string Name, string Email, Role Role, bool IsYou, IReadOnlyList<Role> MayGive);

    /// <param name="MembershipId">A colleague, or oneself.</param>
    /// <param name="Role">One that the sender may give.</param>
    [For(Members.WhoLetIn)]
    public sealed record Command(MembershipId MembershipId, Role? Role) : ICommand<Done>;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.Role).NotNull().WithMessage("Select what they may do");
    }

    internal sealed class QueryHandler(CareersConnectDbContext db, ICurrentMember member) : IRequestHandler<Query, View>
    {
        public async Task<View> Handle(Query query, CancellationToken cancellationToken)
        {
            var found = await db.MembersOf(member).Where(m => m.Id == query.MembershipId)
                .Join(db.People, m => m.PersonId, p => p.Id, (m, p) => new { p.FullName, p.Email, m.Role, p.Id }).SingleOrDefaultAsync(cancellationToken)
                ?? throw new NotFoundException("Membership", query.MembershipId.Value);
            return new View(found.FullName, found.Email!, found.Role, found.Id == member.PersonId, member.Role!.Value.MayGive());
        }
    }

    internal sealed class CommandHandler(CareersConnectDbContext db, ICurrentMember member) : IRequestHandler<Command, Done>
    {
        public async Task<Done> Handle(Command command, CancellationToken cancellationToken)
        {
            var membership = await db.MembersOf(member).SingleOrDefaultAsync(m => m.Id == command.MembershipId, cancellationToken)
                ?? throw new NotFoundException("Membership", command.MembershipId.Value);
            if (!member.Role!.Value.MayGive().Contains(command.Role!.Value) || !member.Role.Value.MayGive().Contains(membership.Role))
            {
                throw new RuleBrokenException("Select what they may do", nameof(Command.Role));
            }

            membership.ChangeRole(command.Role.Value, await db.OthersWhoLetInAsync(member, membership.Id, cancellationToken));
            return default;
        }
    }
}
