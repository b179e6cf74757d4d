using CareersConnect.Application.People;
using CareersConnect.Domain.Kernel;
using CareersConnect.Domain.Organisations;

namespace CareersConnect.Infrastructure.Seeding;

/// <summary>People to sign in as, each in a role of their own.</summary>
internal sealed class SeedPeople(SeedWorld world, SeedDice dice, SeedOrganisations organisations)
{
    /// <summary>The first employers have a demo person each, then come the Enterprise Advisers, then those who wait to be checked.</summary>
    private const int WithPeople = 12;

    private const int EnterpriseAdvisers = 4;

    /// <summary>Everybody: the invented hub, the platform, the schools that take part, and people of the first employers and providers.</summary>
    public IEnumerable<object> Everybody() =>
    [
        .. Hub(),
        .. world.SchoolsThatTakePart.SelectMany(OfSchool),
        .. world.Employers.Take(WithPeople).SelectMany((employer, index) => Member(employer, Role.Employer, $"employer-{index + 1}@employer.example")),
        .. world.Employers.Skip(WithPeople).Take(EnterpriseAdvisers).SelectMany(EnterpriseAdviser),
        .. world.Employers.Skip(WithPeople + EnterpriseAdvisers).Where(employer => !employer.IsVerified)
            .SelectMany((employer, index) => Member(employer, Role.Employer, $"newcomer-{index + 1}@employer.example")),
        .. world.Providers.Where(provider => !provider.Giver.Kinds.HasFlag(OrganisationKinds.School)).Take(6)
            .SelectMany((provider, index) => Member(provider, Role.Provider, $"provider-{index + 1}@provider.example")),
        .. world.Providers.Where(provider => provider.Giver.Kinds.HasFlag(OrganisationKinds.School))
            .SelectMany((college, index) => Member(college, Role.Provider, $"college-{index + 1}@provider.example")),
    ];

    private IEnumerable<object> Hub()
    {
        var hub = Organisation.Register(OrganisationKinds.Hub, "Trent Valley Careers Hub", Who.System, world.Founded);
        hub.CheckIdentity("The platform's own hub", Who.System, world.Founded);
        hub.Vouch("The platform's own hub", Who.System, world.Founded);
        object[] platform = [.. Member(hub.Id, hub.Kinds, Role.Platform, "Simon Underwood", "platform@careersconnect.example")];
        world.Clerk = By(platform);
        return [hub, .. Member(hub.Id, hub.Kinds, Role.Hub, "Joanne Pickering", "hub@careersconnect.example"), .. platform];
    }

    /// <summary>A school that takes part: its organisation, its Careers Leader, and colleagues at the first few. A college is a provider as well.</summary>
    private IEnumerable<object> OfSchool(SeedSchool seat, int index)
    {
        var organisation = Organisation.RegisterSchool(seat.School.Id, seat.School.Name, Who.System, world.Founded);
        organisation.CheckIdentity("The school register", Who.System, world.Founded);
        List<object> rows = [organisation];
        if (seat.School.IsCollege)
        {
            var (college, more) = organisations.College(seat.School, organisation);
            world.Providers.Add(college);
            rows.AddRange(more);
        }

        object[] leader = [.. Member(organisation.Id, organisation.Kinds, Role.SchoolAdmin, index == 0 ? "Samira Haddad" : world.PersonName(dice), $"careers-leader-{index + 1}@school.example")];
        (seat.Leader, seat.LeaderName) = (((Person)leader[0]).Id, ((Person)leader[0]).FullName);
        rows.AddRange(leader);
        if (index < 3)
        {
            rows.AddRange(Member(organisation.Id, organisation.Kinds, Role.SchoolStaff, world.PersonName(dice), $"staff-{index + 1}@school.example"));
            rows.AddRange(Member(organisation.Id, organisation.Kinds, Role.SchoolReader, world.PersonName(dice), $"governor-{index + 1}@school.example"));
        }

        return rows;
    }

    /// <summary>Somebody of an employer whom the hub has attached to two schools. The first two have asked a business, and the first of these has said yes.</summary>
    private IEnumerable<object> EnterpriseAdviser(SeedGiver employer, int index)
    {
        object[] member = [.. Member(employer, Role.Employer, $"enterprise-adviser-{index + 1}@employer.example")];
        var adviser = (Person)member[0];
        var schools = world.SchoolsThatTakePart.Skip(index * 2).Take(2);
        return [.. member, .. schools.Select(seat => EnterpriseAdviserAttachment.Attach(adviser.Id, seat.School.Id, world.LastYear.FirstDay, null)), .. index < 2 ? Business(adviser, index) : []];
    }

    private IReadOnlyList<object> Business(Person adviser, int index)
    {
        var contact = world.PersonName(dice);
        var asked = index == 0 ? world.Begin.AddDays(1) : world.Now.AddDays(-3);
        var consent = BusinessConsent.Ask(
            new Who(adviser.Id, adviser.FullName), $"{dice.Pick(world.Words.Surnames)} & {dice.Pick(world.Words.Surnames)} Upholstery",
            new BusinessContact(contact, "Owner", $"business-{index + 1}@employer.example"), LinkSecret.Draw(), asked);
        if (index > 0)
        {
            return [consent];
        }

        var (giver, rows) = organisations.BroughtIn(consent, asked.AddDays(2));
        giver.Writer = new Who(adviser.Id, adviser.FullName);
        world.BroughtIn = giver;
        return rows;
    }

    private static Who By(object[] rows) => new(((Person)rows[0]).Id, ((Person)rows[0]).FullName);

    private IEnumerable<object> Member(SeedGiver giver, Role role, string email)
    {
        object[] rows = [.. Member(giver.Id, giver.Giver.Kinds, role, giver.Volunteers[0].Name, email)];
        giver.Writer = By(rows);
        return rows;
    }

    private IEnumerable<object> Member(OrganisationId organisation, OrganisationKinds kinds, Role role, string name, string email)
    {
        var person = new Person(name, email, world.Founded)
        {
            EmailConfirmed = true,
            NormalizedEmail = email.ToUpperInvariant(),
            SecurityStamp = $"demo-{dice.Between(100_000, 999_999)}",
        };
        person.NormalizedUserName = person.UserName!.ToUpperInvariant();
        return [person, Membership.Join(person.Id, organisation, kinds, role, world.Founded)];
    }
}
