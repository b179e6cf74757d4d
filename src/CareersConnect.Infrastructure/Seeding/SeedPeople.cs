using CareersConnect.Application.People;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.Organisations;

namespace CareersConnect.Infrastructure.Seeding;

/// <summary>People to sign in as, each in a role of their own.</summary>
internal sealed class SeedPeople(SeedWorld world, SeedDice dice)
{
    /// <summary>The invented hub, the platform, and people of the first employers and providers.</summary>
    public IEnumerable<object> HubAndGivers()
    {
        var hub = Organisation.Register(OrganisationKinds.Hub, "Trent Valley Careers Hub", Who.System, world.Begin);
        hub.CheckIdentity("The platform's own hub", Who.System, world.Begin);
        hub.Vouch("The platform's own hub", Who.System, world.Begin);
        return
        [
            hub,
            .. Member(hub, Role.Hub, "Joanne Pickering", "hub@careersconnect.example"),
            .. Member(hub, Role.Platform, "Simon Underwood", "platform@careersconnect.example"),
            .. world.Employers.Take(12).SelectMany((employer, index) => Member(employer.Organisation, Role.Employer, employer.Volunteers[0].Name, $"employer-{index + 1}@employer.example")),
            .. Advisers(),
            .. world.Employers.Skip(16).Where(employer => employer.Organisation.Verification == Verification.Registered)
                .SelectMany((employer, index) => Member(employer.Organisation, Role.Employer, employer.Volunteers[0].Name, $"newcomer-{index + 1}@employer.example")),
            .. world.Providers.Take(6).SelectMany((provider, index) => Member(provider.Organisation, Role.Provider, provider.Volunteers[0].Name, $"provider-{index + 1}@provider.example")),
        ];
    }

    /// <summary>A school that takes part: its organisation, its Careers Leader, and colleagues at the first few.</summary>
    public (Person Leader, IReadOnlyList<object> Rows) OfSchool(School school, int index)
    {
        var organisation = Organisation.RegisterSchool(school.Id, school.Name, Who.System, world.Begin);
        organisation.CheckIdentity("The school register", Who.System, world.Begin);
        if (school.IsCollege)
        {
            organisation.Become(OrganisationKinds.Provider);
        }

        var name = index == 0 ? "Samira Haddad" : world.PersonName(dice);
        object[] leader = [.. Member(organisation, Role.SchoolAdmin, name, $"careers-leader-{index + 1}@school.example")];
        IEnumerable<object> colleagues = index < 3
            ? [.. Member(organisation, Role.SchoolStaff, world.PersonName(dice), $"staff-{index + 1}@school.example"), .. Member(organisation, Role.SchoolReader, world.PersonName(dice), $"governor-{index + 1}@school.example")]
            : [];
        return ((Person)leader[0], [organisation, .. leader, .. colleagues]);
    }

    private IEnumerable<object> Advisers() => world.Employers.Skip(12).Take(4).SelectMany((employer, index) =>
    {
        object[] member = [.. Member(employer.Organisation, Role.Employer, employer.Volunteers[0].Name, $"enterprise-adviser-{index + 1}@employer.example")];
        var schools = world.SchoolsThatTakePart.Skip(index * 2).Take(2);
        return member.Concat(schools.Select(school => (object)EnterpriseAdviserAttachment.Attach(((Person)member[0]).Id, school.Id, world.Year.FirstDay, null)));
    });

    private IEnumerable<object> Member(Organisation organisation, Role role, string name, string email)
    {
        var person = new Person(name, email, world.Begin)
        {
            EmailConfirmed = true,
            NormalizedEmail = email.ToUpperInvariant(),
            SecurityStamp = $"demo-{dice.Between(100_000, 999_999)}",
        };
        person.NormalizedUserName = person.UserName!.ToUpperInvariant();
        return [person, Membership.Join(person.Id, organisation.Id, organisation.Kinds, role, world.Begin)];
    }
}
