using CareersConnect.Application.Email;
using CareersConnect.Application.Organisations;
using CareersConnect.Application.Organisations.Emails;
using CareersConnect.Application.Persistence;
using CareersConnect.Application.Pipeline;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.Organisations;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CareersConnect.Application.People;

/// <summary>
/// Somebody says that they work at a school of the register. A school that nobody is in yet: they become its Careers Leader once the hub has looked. A school that takes
/// part: its Careers Leaders are told, and invite them or not. Nobody enters a school by saying so, and whoever only said so learns of nobody who says it later: the hub does.
/// </summary>
public static class AskForSchool
{
    /// <param name="SchoolId">The school.</param>
    [For(Audience.Anyone)]
    public sealed record Query(SchoolId SchoolId) : IQuery<View>;

    /// <param name="Name">The school's name.</param>
    /// <param name="TakesPart">Whether somebody there decides; else the hub does.</param>
    public sealed record View(string Name, bool TakesPart);

    /// <param name="SchoolId">The school.</param>
    /// <param name="FullName">The full name.</param>
    /// <param name="Email">The work e-mail address.</param>
    /// <param name="Password">A password.</param>
    [For(Audience.Anyone)]
    public sealed record Command(SchoolId SchoolId, string? FullName, string? Email, Secret Password) : ICommand<Done>;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.FullName).IsAFullName();
            RuleFor(c => c.Email).IsAnAddress();
            RuleFor(c => c.Password).IsANewPassword(c => [c.FullName, c.Email]);
        }
    }

    internal sealed class QueryHandler(CareersConnectDbContext db) : IRequestHandler<Query, View>
    {
        public async Task<View> Handle(Query query, CancellationToken cancellationToken) =>
            await db.Schools.Where(s => s.Id == query.SchoolId).Select(s => new View(s.Name, db.Organisations.Any(o => o.SchoolId == s.Id && o.Verification != Verification.Registered)))
                .SingleOrDefaultAsync(cancellationToken) ?? throw new NotFoundException("School", query.SchoolId.Value);
    }

    internal sealed class CommandHandler(CareersConnectDbContext db, NewPeople people, Postbox post, TimeProvider clock) : IRequestHandler<Command, Done>
    {
        public async Task<Done> Handle(Command command, CancellationToken cancellationToken)
        {
            var school = await db.Schools.Where(s => s.Id == command.SchoolId).Select(s => new { s.Id, s.Name }).SingleOrDefaultAsync(cancellationToken)
                ?? throw new NotFoundException("School", command.SchoolId.Value);
            var organisation = await db.Organisations.SingleOrDefaultAsync(o => o.SchoolId == school.Id, cancellationToken);
            if (await people.JoinAsync(command.FullName!, command.Email!, command.Password, cancellationToken) is not { } person)
            {
                return default;
            }

            if (organisation is null)
            {
                organisation = db.Add(Organisation.RegisterSchool(school.Id, school.Name, new Who(person.Id, person.FullName), clock.UtcNow())).Entity;
                db.Add(Membership.Join(person.Id, organisation.Id, organisation.Kinds, Role.SchoolAdmin, clock.UtcNow()));
                return default;
            }

            if (organisation.Verification == Verification.Registered)
            {
                organisation.AskToJoin(person.Email!, new Who(person.Id, person.FullName), clock.UtcNow());
                return default;
            }

            foreach (var leader in await db.MembersToTellAsync(organisation.Id, cancellationToken))
            {
                await post.PostAsync(new SomebodyAsksToJoin(leader.FullName, school.Name, person.FullName, person.Email!), leader.AsRecipient(MailSite.Schools), person.Id.Value, cancellationToken);
            }

            return default;
        }
    }
}
