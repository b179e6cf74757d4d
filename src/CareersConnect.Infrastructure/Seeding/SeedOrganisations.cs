using CareersConnect.Domain.Education;
using CareersConnect.Domain.Organisations;
using CareersConnect.Domain.ReferenceData;

namespace CareersConnect.Infrastructure.Seeding;

/// <summary>Invents employers of all sizes and training providers, most of them checked by the hub.</summary>
internal sealed class SeedOrganisations(SeedWorld world, SeedDice dice)
{
    private static readonly string[] ProviderForms = ["College", "Training", "Apprenticeships", "Skills Centre", "University"];

    public (SeedGiver Giver, IReadOnlyList<object> Rows) Employer(int index)
    {
        var sector = dice.Pick(world.Words.Sectors);
        var town = world.Places.Town(dice);
        var firm = dice.Pick(sector.Firms);
        var (isLarge, isPublic) = (world.Words.LargeFirms.Contains(firm), world.Words.FirmsOfPlaces.Contains(firm));
        var selfEmployed = dice.Chance(16) && !isLarge && !isPublic;
        var size = isLarge ? EmployerSize.From250 : dice.Chance(45) && !isPublic ? EmployerSize.FewerThan10 : dice.Chance(65) ? EmployerSize.From10To249 : EmployerSize.From250;
        var name = selfEmployed ? world.PersonName(dice) : isPublic ? $"{dice.Pick(world.Words.SchoolNames)} {firm}" : EmployerName(firm, town);
        var organisation = Organisation.Register(OrganisationKinds.Employer, name, Who.System, world.Founded);
        organisation.ChangeFacts(new EmployerFacts([sector.Slug], size, selfEmployed, dice.Chance(5), StemOf(sector)));
        Settle(organisation, town);
        Check(organisation, index);
        Volunteer[] volunteers = [.. Enumerable.Range(0, selfEmployed ? 1 : dice.Between(1, 3)).Select(_ => Volunteer.Take(
            organisation.Id, selfEmployed ? organisation.Name : world.PersonName(dice), Capital(dice.Pick(sector.Jobs)), $"volunteer-{dice.Between(100_000, 999_999)}@employer.example"))];
        return (SeedGiver.Of(organisation, sector, volunteers), [organisation, .. volunteers]);
    }

    public (SeedGiver Giver, IReadOnlyList<object> Rows) Provider(int index)
    {
        var town = world.Places.Town(dice);
        var stem = index < world.Words.CollegeNames.Count ? world.Words.CollegeNames[index] : $"{town.Name} {dice.Pick(world.Words.CollegeNames)}";
        var organisation = Organisation.Register(OrganisationKinds.Provider, $"{stem} {ProviderForms[index % ProviderForms.Length]}", Who.System, world.Founded);
        organisation.ChangeDetails(organisation.Name, $"https://provider-{index}.example", null, new Ukprn($"19{index % 1_000_000:000000}"), Who.System, world.Founded);
        Settle(organisation, town);
        Check(organisation, index);
        var volunteer = Volunteer.Take(organisation.Id, world.PersonName(dice), "School liaison officer", $"liaison-{index}@provider.example");
        return (SeedGiver.Of(organisation, dice.Pick(world.Words.Sectors), [volunteer]), [organisation, volunteer]);
    }

    /// <summary>A college that has learners of its own and teaches other schools' pupils too.</summary>
    public (SeedGiver Giver, IReadOnlyList<object> Rows) College(School school, Organisation organisation)
    {
        organisation.Become(OrganisationKinds.Provider);
        organisation.MoveTo(school.Postcode?.Value, school.Town, school.Location);
        var volunteer = Volunteer.Take(organisation.Id, world.PersonName(dice), "School liaison officer", $"liaison-{school.Urn}@provider.example");
        return (SeedGiver.Of(organisation, dice.Pick(world.Words.Sectors), [volunteer]), [volunteer]);
    }

    /// <summary>A business that said yes by a link: who said it is its first volunteer.</summary>
    public (SeedGiver Giver, IReadOnlyList<object> Rows) BroughtIn(BusinessConsent consent, DateTime confirmed)
    {
        var sector = dice.Pick(world.Words.Sectors);
        var organisation = Organisation.Register(OrganisationKinds.Employer, consent.Business, new Who(null, consent.ContactName), confirmed);
        organisation.ChangeFacts(new EmployerFacts([sector.Slug], EmployerSize.FewerThan10, selfEmployed: false, cornerstone: false, StemOf(sector)));
        Settle(organisation, world.Places.Town(dice));
        organisation.CheckIdentity("Companies House", Who.System, confirmed.AddDays(1));
        var volunteer = Volunteer.Take(organisation.Id, consent.ContactName, consent.ContactJobTitle, consent.ContactEmail);
        consent.Confirm(organisation.Id, confirmed);
        return (SeedGiver.Of(organisation, sector, [volunteer]), [consent, organisation, volunteer]);
    }

    public static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    private string EmployerName(string firm, SeedTown town) => dice.Between(0, 3) switch
    {
        0 => $"{town.Name} {firm}",
        1 => $"{dice.Pick(world.Words.Surnames)} & {dice.Pick(world.Words.Surnames)} {firm}",
        2 => $"{dice.Pick(world.Words.Surnames)}'s {firm}",
        _ => $"{dice.Pick(world.Words.SchoolNames)} {firm}",
    };

    private void Settle(Organisation organisation, SeedTown town)
    {
        var place = SeedPlaces.Near(town, dice);
        organisation.MoveTo(world.Places.Postcode(place, dice), town.Name, place);
    }

    /// <summary>Most are checked, some vouched for; one in 25 waits in the hub's queue.</summary>
    private void Check(Organisation organisation, int index)
    {
        if (index % 25 == 22)
        {
            return;
        }

        organisation.CheckIdentity("Companies House and the company's own address", Who.System, world.Founded.AddDays(1));
        if (dice.Chance(20))
        {
            organisation.Vouch("Has worked with schools of the hub for years", Who.System, world.Founded.AddDays(2));
        }
    }

    private static Stem StemOf(SeedSector sector) => sector.Slug switch
    {
        "computing-technology-and-digital" or "construction-and-trades" or "engineering-and-maintenance" or "manufacturing" or "science-and-research" => Stem.Yes,
        "animal-care" or "environment-and-land" or "healthcare" or "hospitality-and-food" or "transport" => Stem.Part,
        _ => Stem.No,
    };
}
