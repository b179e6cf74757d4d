using CareersConnect.Application.Email;
using CareersConnect.Application.Organisations;
using CareersConnect.Application.People.Emails;
using CareersConnect.Application.Persistence;
using CareersConnect.Application.Pipeline;
using CareersConnect.Application.Places;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.Kernel;
using CareersConnect.Domain.Organisations;
using CareersConnect.Domain.Places;
using CareersConnect.Domain.ReferenceData;
using FluentValidation;
using MediatR;

namespace CareersConnect.Application.People;

/// <summary>An employer or provider joins: who you are, what the organisation is, a password. The first two are checked as they are answered, all three again when the last is. Whether the address has an account is told by e-mail only.</summary>
public static partial class Register
{
    /// <summary>Whether an employer or a provider joins.</summary>
    public enum Side
    {
        /// <summary>An employer.</summary>
        Employer = 1,

        /// <summary>A college or training provider.</summary>
        Provider = 2,
    }

    /// <summary>How many people work there, as it is asked.</summary>
    public enum Size
    {
        /// <summary>One person, working for themselves.</summary>
        OnMyOwn = 1,

        /// <summary>Fewer than 10.</summary>
        FewerThan10 = 2,

        /// <summary>10 to 249.</summary>
        From10To249 = 3,

        /// <summary>250 or more.</summary>
        From250 = 4,
    }

    /// <summary>First page: who you are.</summary>
    /// <param name="FullName">The full name.</param>
    /// <param name="Email">The work e-mail address.</param>
    [For(Audience.Anyone)]
    public sealed record You(string? FullName, string? Email) : IQuery<Done>;

    /// <summary>Second page: the organisation, no more than the hub needs to look and schools need to find it.</summary>
    /// <param name="Side">Employer or provider.</param>
    /// <param name="Name">Its name.</param>
    /// <param name="Sector">The slug of its main sector; employers only.</param>
    /// <param name="Size">How many people work there; employers only.</param>
    /// <param name="Postcode">Of its main place, in England.</param>
    /// <param name="Website">Its website, or nothing.</param>
    /// <param name="Ukprn">Its provider number, or nothing; providers only.</param>
    [For(Audience.Anyone)]
    public sealed record About(Side Side, string? Name, string? Sector, Size? Size, string? Postcode, string? Website, string? Ukprn) : IQuery<Checked>;

    /// <summary>The second page is in order.</summary>
    /// <param name="PlaceNote">That the postcode is known only roughly, in a sentence; null when there is nothing to tell.</param>
    public sealed record Checked(string? PlaceNote);

    /// <summary>Third page: a password, and everything is sent.</summary>
    /// <param name="You">The first page.</param>
    /// <param name="About">The second page.</param>
    /// <param name="Password">The password.</param>
    [For(Audience.Anyone)]
    public sealed record Command(You You, About About, Secret Password) : ICommand<Done>;

    internal sealed class CommandHandler(CareersConnectDbContext db, NewPeople people, TypedPostcode postcodes, TimeProvider clock) : IRequestHandler<Command, Done>
    {
        public async Task<Done> Handle(Command command, CancellationToken cancellationToken)
        {
            var now = clock.UtcNow();
            await db.RefuseTwinAsync(command.About, cancellationToken);
            var place = await postcodes.FindAsync(command.About.Postcode, cancellationToken);
            if (await people.JoinAsync(command.You.FullName!, command.You.Email!, command.Password, cancellationToken) is { } person)
            {
                var organisation = Join(command.About, command.You.Email!, new Who(person.Id, person.FullName), now);
                organisation.MoveTo(place.Postcode, place.Town, place.Point);
                db.Add(organisation);
                db.Add(Membership.Join(person.Id, organisation.Id, organisation.Kinds, command.About.Side == Side.Employer ? Role.Employer : Role.Provider, now));
            }

            return default;
        }

        private static Organisation Join(About about, string email, Who who, DateTime now)
        {
            var organisation = Organisation.Register(about.Side == Side.Employer ? OrganisationKinds.Employer : OrganisationKinds.Provider, about.Name!, who, now);
            organisation.ChangeDetails(about.Name!, Websites.Whole(about.Website), Websites.OwnDomain(email), string.IsNullOrWhiteSpace(about.Ukprn) ? null : new Ukprn(about.Ukprn), who, now);
            if (about.Side == Side.Employer)
            {
                var sector = Sectors.Get(new SectorId(about.Sector!));
                organisation.ChangeFacts(new EmployerFacts([sector.Id.Value], about.Size!.Value.Band(), about.Size == Size.OnMyOwn, cornerstone: false, sector.Stem));
            }

            return organisation;
        }
    }

    internal sealed class CheckYou : IRequestHandler<You, Done>
    {
        public Task<Done> Handle(You you, CancellationToken cancellationToken) => Task.FromResult(default(Done));
    }

    internal sealed class CheckAbout(CareersConnectDbContext db, TypedPostcode postcodes) : IRequestHandler<About, Checked>
    {
        public async Task<Checked> Handle(About about, CancellationToken cancellationToken)
        {
            await db.RefuseTwinAsync(about, cancellationToken);
            return new Checked((await postcodes.FindAsync(about.Postcode, cancellationToken)).Note);
        }
    }

    /// <summary>A college that takes part as a school is one organisation on both sites, never two.</summary>
    private static async Task RefuseTwinAsync(this CareersConnectDbContext db, About about, CancellationToken cancellationToken)
    {
        if (about.Side == Side.Provider && await db.WhoHasAsync(about.Ukprn, cancellationToken) is { } name)
        {
            throw new RuleBrokenException($"{name} has this UKPRN and takes part here already. Ask the careers hub to let it offer training as well: you then use both sites as one organisation.", nameof(About.Ukprn));
        }
    }

    /// <summary>The size band of an answer.</summary>
    /// <param name="size">The answer.</param>
    /// <returns>The band; somebody on their own is fewer than 10.</returns>
    public static EmployerSize Band(this Size size) => size switch
    {
        Size.From10To249 => EmployerSize.From10To249,
        Size.From250 => EmployerSize.From250,
        _ => EmployerSize.FewerThan10,
    };
}
