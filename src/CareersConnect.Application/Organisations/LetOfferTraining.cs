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

/// <summary>The hub lets a school or college that takes part offer training to other schools' pupils as well: the same organisation, on both sites. Somebody there is invited to look after it.</summary>
public static class LetOfferTraining
{
    /// <param name="OrganisationId">A school or college that takes part.</param>
    /// <param name="Email">Who there looks after what it offers; may be its Careers Leader.</param>
    [For(Audience.Hub | Audience.Platform)]
    public sealed record Command(OrganisationId OrganisationId, string? Email) : ICommand<Done>;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.Email).IsAnAddress("Enter the e-mail address of whoever looks after it");
    }

    internal sealed class CommandHandler(CareersConnectDbContext db, ICurrentMember member, SendInvitation send) : IRequestHandler<Command, Done>
    {
        public async Task<Done> Handle(Command command, CancellationToken cancellationToken)
        {
            var organisation = await db.Organisations.SingleOrDefaultAsync(o => o.Id == command.OrganisationId && o.SchoolId != null, cancellationToken)
                ?? throw new NotFoundException("Organisation", command.OrganisationId.Value);
            if (!organisation.IsVerified)
            {
                throw new RuleBrokenException("Check the identity of the school first, then let it offer training.");
            }

            organisation.Become(OrganisationKinds.Provider);
            await send.ToAsync(organisation.Id, organisation.Name, command.Email!.Trim(), Role.Provider, member.Who(), cancellationToken);
            return default;
        }
    }

    /// <summary>The school or college that takes part and has a provider number, or null.</summary>
    internal static async Task<string?> WhoHasAsync(this CareersConnectDbContext db, string? typed, CancellationToken cancellationToken)
    {
        if (typed?.Trim() is not { } text || !Ukprn.IsOne(text))
        {
            return null;
        }

        var ukprn = new Ukprn(text);
        return await db.Organisations.Where(o => o.SchoolId != null && (o.Ukprn == ukprn || db.Schools.Any(s => s.Id == o.SchoolId && s.Ukprn == ukprn))).Select(o => o.Name).FirstOrDefaultAsync(cancellationToken);
    }
}
