using CareersConnect.Application.Email;
using CareersConnect.Application.EnterpriseAdvisers.Emails;
using CareersConnect.Application.Persistence;
using CareersConnect.Application.Pipeline;
using CareersConnect.Application.SignedIn;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.Kernel;
using CareersConnect.Domain.Organisations;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CareersConnect.Application.EnterpriseAdvisers;

/// <summary>An Enterprise Adviser asks a business whether they may write its offers: somebody there gets a link by e-mail. Asking the same address again sends a new link.</summary>
public static class AskBusiness
{
    /// <summary>Businesses that are listed.</summary>
    public const int Listed = 100;

    [For(Audience.EnterpriseAdvisers)]
    public sealed record Query : IQuery<View>;

    /// <summary>What the page shows.</summary>
    /// <param name="Businesses">The businesses that were asked, asked last first.</param>
    public sealed record View(IReadOnlyList<Row> Businesses);

    /// <summary>A business that was asked.</summary>
    /// <param name="Business">Its name.</param>
    /// <param name="ContactName">Who there was asked.</param>
    /// <param name="ContactEmail">Where the link went.</param>
    /// <param name="SentAt">When, UTC.</param>
    /// <param name="State">Where it stands.</param>
    public sealed record Row(string Business, string ContactName, string ContactEmail, DateTime SentAt, ConsentState State);

    /// <param name="Business">The business's name.</param>
    /// <param name="ContactName">Somebody there.</param>
    /// <param name="ContactJobTitle">What they do there.</param>
    /// <param name="ContactEmail">Their address.</param>
    [For(Audience.EnterpriseAdvisers)]
    public sealed record Command(string? Business, string? ContactName, string? ContactJobTitle, string? ContactEmail) : ICommand<Done>;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.Business).NotEmpty().WithMessage("Enter the name of the business.");
            RuleFor(c => c.ContactName).NotEmpty().WithMessage("Enter the name of somebody there.");
            RuleFor(c => c.ContactJobTitle).NotEmpty().WithMessage("Enter what they do there.");
            RuleFor(c => c.ContactEmail).Must(text => Postbox.IsAddress(text?.Trim())).WithMessage("Enter their e-mail address, like priya@example.org.");
        }
    }

    internal sealed class QueryHandler(CareersConnectDbContext db, ICurrentMember member, TimeProvider clock) : IRequestHandler<Query, View>
    {
        public async Task<View> Handle(Query request, CancellationToken cancellationToken)
        {
            var (person, now) = (member.RequireEnterpriseAdviser(), clock.UtcNow());
            var asked = await db.BusinessConsents.AsNoTracking().Where(c => c.AskedBy == person).OrderByDescending(c => c.SentAt).Take(Listed).ToListAsync(cancellationToken);
            return new View([.. asked.Select(c => new Row(c.Business, c.ContactName, c.ContactEmail, c.SentAt, c.StateAt(now)))]);
        }
    }

    internal sealed class CommandHandler(CareersConnectDbContext db, ICurrentMember member, Postbox post, EmailSettings settings, TimeProvider clock) : IRequestHandler<Command, Done>
    {
        public async Task<Done> Handle(Command command, CancellationToken cancellationToken)
        {
            var person = member.RequireEnterpriseAdviser();
            var (secret, address, now) = (LinkSecret.Draw(), command.ContactEmail!.Trim().ToLowerInvariant(), clock.UtcNow());
            var consent = await db.BusinessConsents.SingleOrDefaultAsync(c => c.AskedBy == person && c.ContactEmail == address && c.Business == command.Business!.Trim(), cancellationToken);
            if (consent is null)
            {
                consent = db.BusinessConsents.Add(BusinessConsent.Ask(member.Who(), command.Business!, new BusinessContact(command.ContactName!, command.ContactJobTitle!, address), secret, now)).Entity;
            }
            else
            {
                consent.SendAgain(secret, now);
            }

            var who = await WhoAsks.OfAsync(db, settings, person, cancellationToken);
            var email = new MayIWriteForYou(consent.Business, consent.ContactName, consent.AskedByName, who, secret, consent.ExpiresAt.DayInEngland().InWords());
            await post.PostAsync(email, new EmailRecipient(consent.ContactEmail, consent.ContactName, MailSite.Employers), Guid.CreateVersion7(), cancellationToken);
            return default;
        }
    }
}
