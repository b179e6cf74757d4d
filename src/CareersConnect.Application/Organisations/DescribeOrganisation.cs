using CareersConnect.Application.People;
using CareersConnect.Application.Persistence;
using CareersConnect.Application.Pipeline;
using CareersConnect.Application.Places;
using CareersConnect.Application.SignedIn;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.Kernel;
using CareersConnect.Domain.Organisations;
using CareersConnect.Domain.Places;
using CareersConnect.Domain.ReferenceData;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CareersConnect.Application.Organisations;

/// <summary>Says once what an employer or provider is and where; every offer of it then carries it.</summary>
public static class DescribeOrganisation
{
    [For(Audience.Givers)]
    public sealed record Query : IQuery<View>;

    /// <summary>What the page shows.</summary>
    /// <param name="Answers">What is known, as the form starts with it.</param>
    /// <param name="AsksFacts">Whether sector and size are asked: for employers.</param>
    /// <param name="AsksUkprn">Whether a provider number is asked: for training providers.</param>
    /// <param name="IsVerified">Whether schools see what it publishes.</param>
    /// <param name="SentBack">What the hub asked to have put right, or null.</param>
    public sealed record View(Command Answers, bool AsksFacts, bool AsksUkprn, bool IsVerified, string? SentBack)
    {
        /// <summary>The version that is shown.</summary>
        public int? Version { get; init; }
    }

    /// <param name="Name">The name that everybody sees.</param>
    /// <param name="Website">Its own website; may be empty.</param>
    /// <param name="Ukprn">Its provider number of 8 digits; may be empty.</param>
    /// <param name="Postcode">The postcode of its main place; may be empty.</param>
    /// <param name="Sectors">Slugs of one to three sectors, for employers.</param>
    /// <param name="Size">How many people work there, for employers.</param>
    /// <param name="SelfEmployed">Whether it is one person working for themselves.</param>
    /// <param name="Cornerstone">Whether it is a cornerstone employer of the hub.</param>
    /// <param name="Stem">Whether the work is in science, technology, engineering or mathematics.</param>
    /// <param name="Answer">What it answers to the hub, which asked something; empty is nothing.</param>
    [For(Audience.Givers)]
    public sealed record Command(
        string? Name, string? Website, string? Ukprn, string? Postcode,
        IReadOnlyList<string> Sectors, EmployerSize? Size, bool SelfEmployed, bool Cornerstone, Stem? Stem, string? Answer = null) : ICommand<Saved>, IEdits<Organisation>;

    /// <summary>What came of it.</summary>
    /// <param name="PlaceNote">That a new postcode is known only roughly, in a sentence; null when there is nothing to tell.</param>
    /// <param name="Answered">Whether the hub has an answer to look at.</param>
    public sealed record Saved(string? PlaceNote, bool Answered);

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.Name).NotEmpty().WithMessage("Enter the name of the organisation.");
            RuleFor(c => c.Website).MaximumLength(400).WithMessage("Keep the website to 400 characters.");
            RuleFor(c => c.Website).Must(website => Websites.Whole(website) is not null).When(c => !string.IsNullOrWhiteSpace(c.Website)).WithMessage("Enter a website like www.example.org, or leave it empty.");
            RuleFor(c => c.Sectors).Must(sectors => sectors.All(slug => Sectors.Find(new SectorId(slug)) is not null)).WithMessage("Select sectors from the list.");
        }
    }

    internal sealed class QueryHandler(CareersConnectDbContext db, ICurrentMember member) : IRequestHandler<Query, View>
    {
        public async Task<View> Handle(Query request, CancellationToken cancellationToken)
        {
            var own = await db.Organisations.AsNoTracking().SingleAsync(o => o.Id == member.RequireOrganisation(), cancellationToken);
            var facts = own.Facts;
            var answers = new Command(
                own.Name, own.Website, own.Ukprn?.Value, own.Postcode, facts?.Sectors ?? [], facts?.Size, facts?.SelfEmployed ?? false, facts?.Cornerstone ?? false, facts?.Stem);
            return new View(answers, own.Kinds.HasFlag(OrganisationKinds.Employer), own.Kinds.HasFlag(OrganisationKinds.Provider), own.IsVerified, own.SentBackNote) { Version = own.Version };
        }
    }

    internal sealed class CommandHandler(CareersConnectDbContext db, ICurrentMember member, TypedPostcode postcodes, TimeProvider clock) : IRequestHandler<Command, Saved>
    {
        public async Task<Saved> Handle(Command command, CancellationToken cancellationToken)
        {
            var own = await db.Organisations.SingleAsync(o => o.Id == member.RequireOrganisation(), cancellationToken);
            var answers = !string.IsNullOrWhiteSpace(command.Answer);
            if (answers)
            {
                own.AnswerHub(command.Answer!, member.Who(), clock.UtcNow());
            }

            var website = Websites.Whole(command.Website);
            var ukprn = own.Kinds.HasFlag(OrganisationKinds.Provider) ? UkprnOf(command.Ukprn) : own.Ukprn;
            own.ChangeDetails(command.Name!, website, own.EmailDomain, ukprn, member.Who(), clock.UtcNow());
            var note = await MoveAsync(own, command.Postcode, cancellationToken);
            if (own.Kinds.HasFlag(OrganisationKinds.Employer))
            {
                own.ChangeFacts(FactsOf(command));
            }

            return new Saved(note, answers);
        }

        private static Ukprn? UkprnOf(string? typed) => string.IsNullOrWhiteSpace(typed) ? null : new Ukprn(typed);

        /// <summary>Puts another postcode on the map; one that was accepted before is never refused.</summary>
        private async Task<string?> MoveAsync(Organisation own, string? typed, CancellationToken cancellationToken)
        {
            if (string.IsNullOrWhiteSpace(typed))
            {
                own.MoveTo(null, null, null);
                return null;
            }

            if (string.Equals(Postcode.Find(typed)?.Value ?? typed.Trim(), own.Postcode, StringComparison.Ordinal))
            {
                await LearnAsync(own, typed, cancellationToken);
                return null;
            }

            var found = await postcodes.FindAsync(typed, cancellationToken);
            own.MoveTo(found.Postcode, found.Town, found.Point);
            return found.Note;
        }

        /// <summary>A postcode that was taken when nobody knew where it is may be known by now.</summary>
        private async Task LearnAsync(Organisation own, string postcode, CancellationToken cancellationToken)
        {
            try
            {
                if (own.Location is null)
                {
                    var found = await postcodes.FindAsync(postcode, cancellationToken);
                    own.MoveTo(found.Postcode, found.Town, found.Point);
                }
            }
            catch (RuleBrokenException)
            {
                // It stays as it was accepted.
            }
        }

        private static EmployerFacts FactsOf(Command command)
        {
            var size = command.Size ?? (command.SelfEmployed ? EmployerSize.FewerThan10 : throw new RuleBrokenException("Select how many people work there.", nameof(Command.Size)));
            var stem = command.Stem ?? throw new RuleBrokenException("Select whether the work is in science, technology, engineering or mathematics.", nameof(Command.Stem));
            return new EmployerFacts(command.Sectors, size, command.SelfEmployed, command.Cornerstone, stem);
        }
    }
}
