using CareersConnect.Domain.Education;
using CareersConnect.Domain.Organisations;
using CareersConnect.Domain.ReferenceData;

namespace CareersConnect.Infrastructure.Seeding;

/// <summary>Invents employers of all sizes and training providers, most of them checked by the hub.</summary>
internal static class SeedOrganisations
{
    private static readonly string[] ProviderForms = ["College", "Training", "Apprenticeships", "Skills Centre", "University"];

    public static (Organisation Organisation, SeedSector Sector, IReadOnlyList<Volunteer> Volunteers) Employer(SeedWorld world, SeedDice dice)
    {
        var sector = dice.Pick(world.Words.Sectors);
        var town = world.Town(dice);
        var selfEmployed = dice.Chance(12);
        var size = dice.Chance(40) ? EmployerSize.FewerThan10 : dice.Chance(60) ? EmployerSize.From10To249 : EmployerSize.From250;
        var organisation = Organisation.Register(OrganisationKinds.Employer, EmployerName(world, dice, sector, town, selfEmployed), Who.System, world.Begin);
        organisation.ChangeFacts(new EmployerFacts([sector.Slug], size, selfEmployed, dice.Chance(5), StemOf(sector)));
        organisation.MoveTo(SeedPlaces.Postcode(town, dice), town.Name, SeedPlaces.Near(town, dice));
        Check(organisation, dice, world);
        var volunteers = Enumerable.Range(0, selfEmployed ? 1 : dice.Between(1, 3))
            .Select(_ => Volunteer.Take(organisation.Id, world.PersonName(dice), Capital(dice.Pick(sector.Jobs)), $"volunteer-{dice.Between(100_000, 999_999)}@employer.example"))
            .ToList();
        return (organisation, sector, volunteers);
    }

    public static (Organisation Organisation, IReadOnlyList<Volunteer> Volunteers) Provider(SeedWorld world, SeedDice dice, int index)
    {
        var town = world.Town(dice);
        var stem = index < world.Words.CollegeNames.Count ? world.Words.CollegeNames[index] : $"{town.Name} {dice.Pick(world.Words.CollegeNames)}";
        var organisation = Organisation.Register(OrganisationKinds.Provider, $"{stem} {ProviderForms[index % ProviderForms.Length]}", Who.System, world.Begin);
        organisation.ChangeDetails(organisation.Name, $"https://provider-{index}.example", null, new Ukprn($"1009{index % 10000:0000}"), Who.System, world.Begin);
        organisation.MoveTo(SeedPlaces.Postcode(town, dice), town.Name, SeedPlaces.Near(town, dice));
        Check(organisation, dice, world);
        var volunteer = Volunteer.Take(organisation.Id, world.PersonName(dice), "School liaison officer", $"liaison-{index}@provider.example");
        return (organisation, [volunteer]);
    }

    public static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    private static string EmployerName(SeedWorld world, SeedDice dice, SeedSector sector, SeedTown town, bool selfEmployed) => selfEmployed
        ? world.PersonName(dice)
        : dice.Between(0, 3) switch
        {
            0 => $"{town.Name} {dice.Pick(sector.Firms)}",
            1 => $"{dice.Pick(world.Words.Surnames)} & {dice.Pick(world.Words.Surnames)} {dice.Pick(sector.Firms)}",
            2 => $"{dice.Pick(world.Words.Surnames)}'s {dice.Pick(sector.Firms)}",
            _ => $"{dice.Pick(world.Words.SchoolNames)} {dice.Pick(sector.Firms)}",
        };

    /// <summary>Most are checked; a few wait in the hub's queue, as they would.</summary>
    private static void Check(Organisation organisation, SeedDice dice, SeedWorld world)
    {
        if (dice.Chance(96))
        {
            organisation.CheckIdentity("Companies House and the company's own address", Who.System, world.Begin);
        }
    }

    private static Stem StemOf(SeedSector sector) => sector.Slug switch
    {
        "computing-technology-and-digital" or "construction-and-trades" or "engineering-and-maintenance" or "manufacturing" or "science-and-research" => Stem.Yes,
        "animal-care" or "environment-and-land" or "healthcare" or "hospitality-and-food" or "transport" => Stem.Part,
        _ => Stem.No,
    };
}
