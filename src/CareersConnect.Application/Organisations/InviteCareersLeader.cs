using CareersConnect.Application.Email;
using CareersConnect.Application.Organisations.Emails;
using CareersConnect.Application.People;
using CareersConnect.Application.Persistence;
using CareersConnect.Application.Pipeline;
using CareersConnect.Application.SignedIn;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.Organisations;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CareersConnect.Application.Organisations;

/// <summary>The hub invites the Careers Leader of a school of the register. The school takes part from then on, and whoever accepts invites their colleagues.</summary>
public static class InviteCareersLeader
{
    /// <param name="SchoolId">The school.</param>
    [For(Audience.Hub | Audience.Platform)]
    public sealed record Query(SchoolId SchoolId) : IQuery<View>;

    /// <param name="Name">The school's name.</param>
    /// <param name="Place">Town and postcode.</param>
    /// <param name="Leaders">Its Careers Leaders, by name.</param>
    /// <param name="Invited">Open invitations, newest first.</param>
    public sealed record View(string Name, string Place, IReadOnlyList<string> Leaders, IReadOnlyList<Invitee> Invited);

    /// <param name="Email">Where it went.</param>
    /// <param name="Until">Until when it can be accepted, UTC.</param>
    public sealed record Invitee(string Email, DateTime Until);

    /// <param name="SchoolId">The school.</param>
    /// <param name="Email">The Careers Leader's address.</param>
    [For(Audience.Hub | Audience.Platform)]
    public sealed record Command(SchoolId SchoolId, string? Email) : ICommand<Done>;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.Email).IsAnAddress("Enter the e-mail address of the Careers Leader");
    }

    internal sealed class QueryHandler(CareersConnectDbContext db, TimeProvider clock) : IRequestHandler<Query, View>
    {
        public async Task<View> Handle(Query query, CancellationToken cancellationToken)
        {
            var now = clock.UtcNow();
            var school = await db.Schools.Where(s => s.Id == query.SchoolId).Select(s => new { s.Name, s.Town, s.Postcode }).SingleOrDefaultAsync(cancellationToken)
                ?? throw new NotFoundException("School", query.SchoolId.Value);
            var organisation = db.Organisations.Where(o => o.SchoolId == query.SchoolId).Select(o => o.Id);
            var leaders = await db.Memberships.Where(m => organisation.Contains(m.OrganisationId) && m.Role == Role.SchoolAdmin && m.EndedAt == null)
                .Join(db.People, m => m.PersonId, p => p.Id, (m, p) => p.FullName).OrderBy(name => name).ToListAsync(cancellationToken);
            var invited = await db.Invitations.Where(i => organisation.Contains(i.OrganisationId) && i.Role == Role.SchoolAdmin && i.Status == InvitationStatus.Sent && i.ExpiresAt > now)
                .OrderByDescending(i => i.SentAt).Select(i => new Invitee(i.Email, i.ExpiresAt)).Take(10).ToListAsync(cancellationToken);
            return new View(school.Name, string.Join(", ", new[] { school.Town, school.Postcode?.Value }.Where(part => part is not null)), leaders, invited);
        }
    }

    internal sealed class CommandHandler(CareersConnectDbContext db, ICurrentMember member, SendInvitation send, Postbox post, TimeProvider clock) : IRequestHandler<Command, Done>
    {
        public async Task<Done> Handle(Command command, CancellationToken cancellationToken)
        {
            var school = await db.Schools.Where(s => s.Id == command.SchoolId).Select(s => new { s.Id, s.Name }).SingleOrDefaultAsync(cancellationToken)
                ?? throw new NotFoundException("School", command.SchoolId.Value);
            var organisation = await db.Organisations.SingleOrDefaultAsync(o => o.SchoolId == school.Id, cancellationToken)
                ?? db.Add(Organisation.RegisterSchool(school.Id, school.Name, member.Who(), clock.UtcNow())).Entity;
            if (organisation.Verification == Verification.Registered)
            {
                await EndUncheckedAsync(organisation.Id, cancellationToken);
                organisation.CheckIdentity("Its Careers Leader was invited by the hub.", member.Who(), clock.UtcNow());
            }
            else
            {
                await TellLeadersAsync(organisation, command.Email!.Trim(), cancellationToken);
            }

            await send.ToAsync(organisation.Id, organisation.Name, command.Email!.Trim(), Role.SchoolAdmin, member.Who(), cancellationToken);
            return default;
        }

        /// <summary>Nobody comes into a school unseen by those who are in charge there.</summary>
        private async Task TellLeadersAsync(Organisation school, string invited, CancellationToken cancellationToken)
        {
            var cause = Guid.CreateVersion7();
            foreach (var leader in await db.MembersToTellAsync(school.Id, cancellationToken))
            {
                await post.PostAsync(new HubInvitesCareersLeader(leader.FullName, school.Name, invited, member.OrganisationName), leader.AsRecipient(MailSite.Schools), cause, cancellationToken);
            }
        }

        /// <summary>Whoever said earlier that they lead this school's careers work was never looked at: the hub has now named somebody.</summary>
        private async Task EndUncheckedAsync(OrganisationId organisation, CancellationToken cancellationToken)
        {
            var claims = await db.Memberships.Where(m => m.OrganisationId == organisation && m.EndedAt == null).ToListAsync(cancellationToken);
            claims.ForEach(membership => membership.End(othersWhoLetIn: 1, clock.UtcNow()));
        }
    }
}
