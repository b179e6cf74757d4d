using CareersConnect.Domain.Education;
using CareersConnect.Domain.Encounters;
using CareersConnect.Domain.Offers;
using CareersConnect.Domain.Organisations;
using CareersConnect.Domain.Places;

namespace CareersConnect.Infrastructure.Seeding;

/// <summary>What has been made so far, and what the next step draws from. It holds what one hub needs, however much is made.</summary>
internal sealed class SeedWorld
{
    public SeedWorld(SeedOptions options)
    {
        Options = options;
        Words = SeedWords.Read();
        Places = new SeedPlaces(options.IsNational);
        Year = AcademicYear.Of(options.Today);
        LastYear = new AcademicYear(Year.StartYear - 1);
        (SchoolDays, LastYearsSchoolDays) = (SeedCalendar.DaysOf(Year), SeedCalendar.DaysOf(LastYear));
        Now = options.Today.ToUtc(new TimeOnly(8, 0));
    }

    public SeedOptions Options { get; }

    public SeedWords Words { get; }

    public SeedPlaces Places { get; }

    public AcademicYear Year { get; }

    public AcademicYear LastYear { get; }

    public IReadOnlyList<DateOnly> SchoolDays { get; }

    public IReadOnlyList<DateOnly> LastYearsSchoolDays { get; }

    /// <summary>The morning of the day that counts as today, UTC.</summary>
    public DateTime Now { get; }

    /// <summary>The school year's first morning: when this year's offers were written.</summary>
    public DateTime Begin => FirstMorning(Year);

    /// <summary>Last school year's first morning: when everybody joined.</summary>
    public DateTime Founded => FirstMorning(LastYear);

    public List<SeedSchool> SchoolsThatTakePart { get; } = [];

    /// <summary>The employers of the block that is being made; those of the first block have the demo people.</summary>
    public List<SeedGiver> Employers { get; } = [];

    /// <summary>The providers of the block that is being made.</summary>
    public List<SeedGiver> Providers { get; } = [];

    /// <summary>Offers that schools may have booked, with who gives them: the first few thousand, so that memory stays bounded.</summary>
    public List<(Offer Offer, SeedGiver Giver)> Bookable { get; } = [];

    /// <summary>The business that an Enterprise Adviser writes for; null before it has said yes.</summary>
    public SeedGiver? BroughtIn { get; set; }

    /// <summary>Who writes the offers of organisations that have no people of their own here.</summary>
    public Who Clerk { get; set; }

    /// <summary>The next day on which pupils are in school, that day included.</summary>
    public DateOnly SchoolDayFrom(DateOnly day) => LastYearsSchoolDays.Concat(SchoolDays).Where(next => next >= day).DefaultIfEmpty(day).First();

    public string PersonName(SeedDice dice) => $"{dice.Pick(Words.FirstNames)} {dice.Pick(Words.Surnames)}";

    private static DateTime FirstMorning(AcademicYear year) => year.FirstDay.ToUtc(new TimeOnly(9, 0));
}

/// <summary>A school that takes part, and its Careers Leader.</summary>
internal sealed record SeedSchool(School School)
{
    public PersonId Leader { get; set; }

    public string LeaderName { get; set; } = "";
}

/// <summary>Somebody who gives offers, as far as the next steps need it.</summary>
internal sealed record SeedGiver(Giver Giver, OrganisationId Id, string Town, string Postcode, GridPoint Location, SeedSector Sector, IReadOnlyList<SeedVolunteer> Volunteers, bool IsVerified)
{
    /// <summary>Who writes its offers, when it has people here.</summary>
    public Who? Writer { get; set; }

    public static SeedGiver Of(Organisation organisation, SeedSector sector, IEnumerable<Volunteer> volunteers) => new(
        new Giver(organisation.Id, organisation.Name, organisation.Kinds), organisation.Id, organisation.Town!, organisation.Postcode!, organisation.Location!.Value, sector,
        [.. volunteers.Select(volunteer => new SeedVolunteer(volunteer.Id, volunteer.Name, volunteer.JobTitle))], organisation.IsVerified);
}

internal sealed record SeedVolunteer(VolunteerId Id, string Name, string JobTitle);
