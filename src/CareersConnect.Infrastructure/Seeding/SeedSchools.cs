using System.Globalization;
using CareersConnect.Domain.Education;
using CareersConnect.Domain.Places;

namespace CareersConnect.Infrastructure.Seeding;

/// <summary>Invents schools and colleges as the register would have them.</summary>
internal static class SeedSchools
{
    private static readonly string[] Streets = ["Mill Lane", "Station Road", "Church Street", "Park Avenue", "The Green", "Canal Street", "Manor Road", "Hospital Lane"];

    private static readonly (int Type, string Name, int Low, int High, SchoolPhase Phase, int Smallest, int Largest, string Suffix)[] Kinds =
    [
        (34, "Academy converter", 11, 18, SchoolPhase.Secondary, 900, 1800, "Academy"),
        (34, "Academy converter", 11, 16, SchoolPhase.Secondary, 600, 1200, "Academy"),
        (1, "Community school", 11, 18, SchoolPhase.Secondary, 800, 1600, "School"),
        (28, "Academy sponsor led", 11, 16, SchoolPhase.Secondary, 500, 1000, "Academy"),
        (2, "Voluntary aided school", 11, 18, SchoolPhase.Secondary, 700, 1300, "Catholic School"),
        (7, "Community special school", 5, 19, SchoolPhase.NotApplicable, 60, 180, "Special School"),
        (18, "Further education", 16, 99, SchoolPhase.SixteenPlus, 1500, 6000, "College"),
        (14, "Pupil referral unit", 11, 16, SchoolPhase.NotApplicable, 30, 90, "Learning Centre"),
        (40, "University technical college", 14, 19, SchoolPhase.Secondary, 300, 600, "UTC"),
    ];

    private static readonly int[] KindOfEach = [0, 0, 0, 1, 1, 2, 2, 3, 4, 0, 1, 5, 2, 0, 1, 3, 0, 6, 7, 8];

    public static School Make(SeedWorld world, SeedDice dice, int index)
    {
        var kind = Kinds[KindOfEach[index % KindOfEach.Length]];
        var town = index < world.Places.Towns.Count / 3 ? world.Places.Towns[index] : world.Places.Town(dice);
        var place = SeedPlaces.Near(town, dice);
        var authority = world.Places.Area(place).Authority;
        var names = kind.Type == 18 ? world.Words.CollegeNames : world.Words.SchoolNames;
        var stem = index < names.Count ? names[index] : $"{town.Name} {dice.Pick(names)}";
        var facts = new RegisterFacts
        {
            Urn = new Urn((900_000 + index).ToString(CultureInfo.InvariantCulture)),
            Name = $"{stem} {kind.Suffix}",
            EstablishmentNumber = (4000 + (index % 5999)).ToString(CultureInfo.InvariantCulture),
            LocalAuthorityCode = authority.Code,
            LocalAuthorityName = authority.Name,
            TypeCode = kind.Type,
            TypeName = kind.Name,
            Phase = kind.Phase,
            Gender = SchoolGender.Mixed,
            LowestAge = kind.Low,
            HighestAge = kind.High,
            HasSixthForm = kind.High >= 18,
            Pupils = dice.Between(kind.Smallest, kind.Largest),
            FreeMealsPercent = dice.Between(40, 450) / 10.0,
            Street = $"{dice.Between(1, 180)} {dice.Pick(Streets)}",
            Town = town.Name,
            Postcode = new Postcode(world.Places.Postcode(place, dice)),
            Location = place,
            RegionCode = authority.RegionCode,
            RegionName = authority.Region,
            Website = $"https://school-{index}.example",
            OpenedOn = new DateOnly(2012, 9, 1),
        };
        return School.Enter(facts, world.LastYear.FirstDay);
    }
}
