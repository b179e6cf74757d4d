using CareersConnect.Application.People;
using CareersConnect.Application.Persistence;
using CareersConnect.Application.Pipeline;
using CareersConnect.Application.SignedIn;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.Kernel;
using CareersConnect.Domain.Organisations;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CareersConnect.Application.Organisations;

/// <summary>The hub attaches an Enterprise Adviser, a senior business volunteer, to one or more schools, from a day on and perhaps until another.</summary>
public static class AttachEnterpriseAdviser
{
    /// <param name="Email">The address that the Enterprise Adviser signs in with.</param>
    /// <param name="Schools">The schools, at least one.</param>
    /// <param name="From">The first day of access.</param>
    /// <param name="Until">The day it ends, or null.</param>
    [For(Audience.Hub | Audience.Platform)]
    public sealed record Command(string? Email, IReadOnlyList<SchoolId> Schools, DateOnly? From, DateOnly? Until) : ICommand<Done>;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.Email).IsAnAddress("Enter the e-mail address of the Enterprise Adviser");
            RuleFor(c => c.Schools).NotEmpty().WithMessage("Select at least one school");
            RuleFor(c => c.From).NotNull().WithMessage("Enter the first day");
        }
    }

    internal sealed class CommandHandler(CareersConnectDbContext db, ICurrentMember member, NewPeople people) : IRequestHandler<Command, Done>
    {
        public async Task<Done> Handle(Command command, CancellationToken cancellationToken)
        {
            if (await people.FindAsync(command.Email!, cancellationToken) is not { EmailConfirmed: true } person || !await IsFromAnEmployerAsync(person.Id, cancellationToken))
            {
                throw new RuleBrokenException("Nobody who works for an employer here signs in with that address. Ask them to join as an employer first.", nameof(Command.Email));
            }

            List<SchoolId> schools = [.. command.Schools.Distinct()];
            if (await db.Schools.CountAsync(s => schools.Contains(s.Id), cancellationToken) != schools.Count)
            {
                throw new NotFoundException("School");
            }

            await MustBeFreeAsync(person, schools, command, cancellationToken);
            db.AddRange(EnterpriseAdviserAttachment.Attach(person.Id, schools, command.From!.Value, command.Until, member.OrganisationId));
            return default;
        }

        private Task<bool> IsFromAnEmployerAsync(PersonId person, CancellationToken cancellationToken) => db.Memberships.AnyAsync(
            m => m.PersonId == person && m.EndedAt == null && m.Role == Role.Employer, cancellationToken);

        private async Task MustBeFreeAsync(Person person, List<SchoolId> schools, Command command, CancellationToken cancellationToken)
        {
            var (from, until) = (command.From!.Value, command.Until ?? DateOnly.MaxValue);
            var taken = await db.EnterpriseAdviserAttachments
                .Where(a => a.PersonId == person.Id && schools.Contains(a.SchoolId) && a.From < until && (a.Until == null || a.Until > from))
                .Select(a => db.Schools.Where(s => s.Id == a.SchoolId).Select(s => s.Name).FirstOrDefault()).FirstOrDefaultAsync(cancellationToken);
            if (taken is not null)
            {
                throw new RuleBrokenException($"{person.FullName} is attached to {taken} in that time already. End that attachment first, or choose other days.", nameof(Command.From));
            }
        }
    }
}
