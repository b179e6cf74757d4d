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

/// <summary>The hub decides on one organisation: checked, vouched for, sent back, suspended, reinstated. The model says which is allowed now; the organisation is told by e-mail.</summary>
public static class DecideOnOrganisation
{
    /// <summary>What the hub decides.</summary>
    public enum Decision
    {
        /// <summary>It is who it says.</summary>
        CheckIdentity = 1,

        /// <summary>The hub vouches for how it works with young people.</summary>
        Vouch = 2,

        /// <summary>Something is to be put right first; the note says what.</summary>
        SendBack = 3,

        /// <summary>It is stopped at once; the note says why.</summary>
        Suspend = 4,

        /// <summary>It takes part again.</summary>
        Reinstate = 5,
    }

    /// <param name="OrganisationId">Any organisation but the sender's own.</param>
    /// <param name="Decision">What is decided.</param>
    /// <param name="Note">Why; needed to send back and to suspend.</param>
    [For(Audience.Hub | Audience.Platform)]
    public sealed record Command(OrganisationId OrganisationId, Decision Decision, string? Note) : ICommand<Done>;

    /// <summary>Whether a member decides on an organisation at all: on a careers hub only those who run the platform do, so that no hub stops another.</summary>
    internal static bool MayDecide(Organisation organisation, ICurrentMember member) =>
        !organisation.Kinds.HasFlag(OrganisationKinds.Hub) || member.Audiences.HasFlag(Audience.Platform);

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.Decision).IsInEnum().WithMessage("Select what you decide");
            RuleFor(c => c.Note).MaximumLength(Organisation.NoteLimit).WithMessage($"The note must be {Organisation.NoteLimit} characters or fewer");
        }
    }

    internal sealed class CommandHandler(CareersConnectDbContext db, ICurrentMember member, TimeProvider clock) : IRequestHandler<Command, Done>
    {
        public async Task<Done> Handle(Command command, CancellationToken cancellationToken)
        {
            var organisation = await db.Organisations.SingleOrDefaultAsync(o => o.Id == command.OrganisationId && o.Id != member.OrganisationId, cancellationToken)
                ?? throw new NotFoundException("Organisation", command.OrganisationId.Value);
            if (!MayDecide(organisation, member))
            {
                throw new RuleBrokenException("Only those who run the platform decide on a careers hub. Ask them.");
            }

            Decide(organisation, command.Decision, command.Note ?? "", member.Who(), clock.UtcNow());
            return default;
        }

        private static void Decide(Organisation organisation, Decision decision, string note, Who who, DateTime now)
        {
            switch (decision)
            {
                case Decision.CheckIdentity:
                    organisation.CheckIdentity(note, who, now);
                    break;
                case Decision.Vouch:
                    organisation.Vouch(note, who, now);
                    break;
                case Decision.SendBack:
                    organisation.SendBack(note, who, now);
                    break;
                case Decision.Suspend:
                    organisation.Suspend(note, who, now);
                    break;
                default:
                    organisation.Reinstate(note, who, now);
                    break;
            }
        }
    }
}
