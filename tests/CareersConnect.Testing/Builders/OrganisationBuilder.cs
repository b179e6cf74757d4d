using CareersConnect.Domain.Education;
using CareersConnect.Domain.Organisations;
using CareersConnect.Domain.Places;
using CareersConnect.Domain.ReferenceData;

namespace CareersConnect.Testing.Builders;

public static partial class An
{
    /// <summary>An organisation of the given kinds, verified and active.</summary>
    public static OrganisationBuilder Organisation(OrganisationKinds kinds = OrganisationKinds.Employer) => new(kinds, "Thornmere Pumps");

    /// <summary>A verified employer in engineering with 10 to 249 people.</summary>
    public static OrganisationBuilder Employer() => new(OrganisationKinds.Employer, "Thornmere Pumps");
}

public static partial class A
{
    /// <summary>A verified training provider.</summary>
    public static OrganisationBuilder Provider() => new(OrganisationKinds.Provider, "Northway Training");

    /// <summary>A careers hub.</summary>
    public static OrganisationBuilder Hub() => new(OrganisationKinds.Hub, "Mere Valley Careers Hub");

    /// <summary>A school that takes part, with a school register key of its own.</summary>
    public static OrganisationBuilder SchoolOrganisation(SchoolId? school = null) =>
        new OrganisationBuilder(OrganisationKinds.School, "Thornmere Academy").OfSchool(school ?? SchoolId.New());
}

/// <summary>Builds an organisation.</summary>
public sealed class OrganisationBuilder(OrganisationKinds kinds, string name)
{
    private static readonly DateTime Joined = new(2026, 9, 1, 8, 0, 0, DateTimeKind.Utc);
    private string _name = name;
    private SchoolId? _school;
    private Verification _verification = Verification.IdentityChecked;
    private bool _suspended;
    private GridPoint? _location;
    private EmployerFacts? _facts = !kinds.HasFlag(OrganisationKinds.Employer) ? null
        : new EmployerFacts(["engineering-and-maintenance"], EmployerSize.From10To249, selfEmployed: false, cornerstone: false, Stem.Yes);

    public OrganisationBuilder Named(string name)
    {
        _name = name;
        return this;
    }

    public OrganisationBuilder OfSchool(SchoolId school)
    {
        _school = school;
        return this;
    }

    public OrganisationBuilder At(GridPoint location)
    {
        _location = location;
        return this;
    }

    public OrganisationBuilder With(EmployerFacts facts)
    {
        _facts = facts;
        return this;
    }

    /// <summary>Registered only: the hub has not looked yet.</summary>
    public OrganisationBuilder Unverified()
    {
        _verification = Verification.Registered;
        return this;
    }

    public OrganisationBuilder Vouched()
    {
        _verification = Verification.Vouched;
        return this;
    }

    public OrganisationBuilder Suspended()
    {
        _suspended = true;
        return this;
    }

    public Organisation Build()
    {
        var organisation = _school is { } school
            ? Organisation.RegisterSchool(school, _name, Who.System, Joined)
            : Organisation.Register(kinds, _name, Who.System, Joined);
        if (kinds != OrganisationKinds.School)
        {
            organisation.Become(kinds);
        }

        if (_location is not null)
        {
            organisation.MoveTo("DN1 1AA", "Thornmere", _location);
        }

        if (_facts is not null)
        {
            organisation.ChangeFacts(_facts);
        }

        Verify(organisation);
        organisation.TakeEvents();
        return organisation;
    }

    private void Verify(Organisation organisation)
    {
        if (_verification >= Verification.IdentityChecked)
        {
            organisation.CheckIdentity("", Who.System, Joined);
        }

        if (_verification == Verification.Vouched)
        {
            organisation.Vouch("", Who.System, Joined);
        }

        if (_suspended)
        {
            organisation.Suspend("Under inquiry", Who.System, Joined);
        }
    }
}
