using System.Globalization;
using CareersConnect.Application.People;
using CareersConnect.Application.SignedIn;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.Offers;
using CareersConnect.Domain.Organisations;
using CareersConnect.Domain.Places;
using CareersConnect.Testing.Builders;

namespace CareersConnect.Testing.Trade;

/// <summary>A school with its Careers Leader and an employer with a member of staff and a volunteer, as rows of the database.</summary>
public sealed class Marketplace
{
    private static int _urn = 910_000;

    private Marketplace()
    {
    }

    /// <summary>The school's register row: years 7 to 13, three miles from the builder's offers.</summary>
    public required School School { get; init; }

    /// <summary>The school's Careers Leader.</summary>
    public required SignedInMember Leader { get; init; }

    /// <summary>The Careers Leader's address.</summary>
    public required string LeaderEmail { get; init; }

    /// <summary>A governor of the school, who reads.</summary>
    public required SignedInMember Reader { get; init; }

    /// <summary>The employer.</summary>
    public required Organisation Employer { get; init; }

    /// <summary>Somebody of the employer's staff.</summary>
    public required SignedInMember Giver { get; init; }

    /// <summary>That person's address.</summary>
    public required string GiverEmail { get; init; }

    /// <summary>Whom the employer sends.</summary>
    public required Volunteer Volunteer { get; init; }

    /// <summary>Sets the rows up.</summary>
    public static async Task<Marketplace> OpenAsync(SiteFixture site, string schoolName = "Thornmere Academy", string employerName = "Trentside Rail")
    {
        var now = site.Clock.GetUtcNow().UtcDateTime;
        var school = NewSchool(schoolName);
        var schoolHome = A.SchoolOrganisation(school.Id).Named(schoolName).Build();
        var employer = An.Employer().Named(employerName).Build();
        var volunteer = Volunteer.Take(employer.Id, "Priya Raman", "rail engineer", $"priya.{Guid.CreateVersion7():N}@rail.example");
        var (leader, leaderRow) = Person("Samira Haddad", Role.SchoolAdmin, schoolHome, now);
        var (reader, readerRow) = Person("Gwen Pryce", Role.SchoolReader, schoolHome, now);
        var (giver, giverRow) = Person("Kwame Osei", Role.Employer, employer, now);
        await site.InDatabaseAsync(db =>
        {
            db.AddRange(school, schoolHome, employer, volunteer, leader, leaderRow, reader, readerRow, giver, giverRow);
            return db.SaveChangesAsync();
        });
        return new Marketplace
        {
            School = school, Leader = Member(leader, leaderRow, schoolHome), LeaderEmail = leader.Email!, Reader = Member(reader, readerRow, schoolHome),
            Employer = employer, Giver = Member(giver, giverRow, employer), GiverEmail = giver.Email!, Volunteer = volunteer,
        };
    }

    /// <summary>An offer of the employer, in the database.</summary>
    public async Task<Offer> OfferAsync(SiteFixture site, Func<OfferBuilder, OfferBuilder> shape)
    {
        var offer = shape(An.Offer().From(Employer.Id).With(details => details with { VolunteerId = Volunteer.Id })).Build();
        await site.InDatabaseAsync(db =>
        {
            db.Add(offer);
            return db.SaveChangesAsync();
        });
        return offer;
    }

    /// <summary>A register row of a school with years 7 to 13.</summary>
    public static School NewSchool(string name) => School.Enter(
        new RegisterFacts
        {
            Urn = new Urn(Interlocked.Increment(ref _urn).ToString(CultureInfo.InvariantCulture)), Name = name, LocalAuthorityCode = "999", TypeCode = 34, LowestAge = 11, HighestAge = 18,
            Postcode = new Postcode("ZZ99 2AA"), Street = "Mill Lane", Town = "Derby", Location = new GridPoint(438_000, 340_000), Telephone = "01632 960147",
        },
        new DateOnly(2026, 9, 1));

    private static (Person Person, Membership Membership) Person(string name, Role role, Organisation home, DateTime now)
    {
        var person = SignedIn.NewPerson(name, now);
        var membership = Membership.Join(person.Id, home.Id, home.Kinds, role, now);
        membership.TakeEvents();
        return (person, membership);
    }

    private static SignedInMember Member(Person person, Membership membership, Organisation home) => new()
    {
        PersonId = person.Id, Name = person.FullName, OrganisationId = home.Id, OrganisationName = home.Name, SchoolId = home.SchoolId, Role = membership.Role,
    };
}
