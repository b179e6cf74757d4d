using CareersConnect.Domain.Bookings;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.Offers;
using CareersConnect.Domain.Organisations;
using CareersConnect.Domain.Places;
using CareersConnect.Domain.Requests;

namespace CareersConnect.Testing.Builders;

/// <summary>Speaks the tests' builders: An.Offer().</summary>
public static partial class An
{
    public static OfferBuilder Offer() => new();

    /// <summary>An ask for 30 pupils of year 8, in person, with a member of staff named.</summary>
    public static Ask Ask(SessionId? session = null, DateOnly? day = null) => new()
    {
        YearGroups = YearGroups.Of(YearGroup.Year8),
        Pupils = 30,
        SessionId = session,
        Day = day,
        Time = day is null ? null : new TimeOnly(10, 0),
        Mode = DeliveryModes.InPerson,
        NamedStaff = "Ms Okafor",
    };
}

/// <summary>Speaks the tests' builders: A.School().</summary>
public static partial class A
{
    /// <summary>An 11 to 18 school, three miles from the builder's offers.</summary>
    public static AskingSchool AskingSchool(SchoolId? id = null) =>
        new(id ?? SchoolId.New(), "Thornmere Academy", YearGroups.Secondary, new GridPoint(438_000, 340_000), "Mill Lane, Derby, ZZ99 2AA");

    /// <summary>A need of 30 pupils in year 8, from next month to the end of March.</summary>
    public static Need Need() => new()
    {
        Title = "Somebody from engineering",
        YearGroups = YearGroups.Of(YearGroup.Year8),
        Pupils = 30,
        From = new DateOnly(2027, 2, 1),
        Until = new DateOnly(2027, 3, 31),
        Modes = DeliveryModes.InPerson,
        TravelMiles = 15,
    };

    public static Request Request(Need? need = null) =>
        new(SchoolId.New(), YearGroups.Secondary, PersonId.New(), "Samira Haddad", need ?? Need(), OfferBuilder.Now);

    /// <summary>A booking that a school asked for, by arrangement on 1 March 2027 at 10:00.</summary>
    public static Booking Booking(string namedStaff = "Ms Okafor") => An.Offer().ByArrangement().Build().Ask(
        AskingSchool(), An.Ask(day: new DateOnly(2027, 3, 1)) with { NamedStaff = namedStaff }, "Samira Haddad", PersonId.New(), OfferBuilder.Now);
}
