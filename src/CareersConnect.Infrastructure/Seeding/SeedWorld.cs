using CareersConnect.Domain.Education;
using CareersConnect.Domain.Offers;
using CareersConnect.Domain.Organisations;

namespace CareersConnect.Infrastructure.Seeding;

/// <summary>What has been made so far, and what the next step draws from.</summary>
internal sealed class SeedWorld
{
    public SeedWorld(SeedOptions options)
    {
        Options = options;
        Words = SeedWords.Read();
        Towns = SeedPlaces.Towns(options.IsNational);
        TotalPopulation = Towns.Sum(town => (long)town.Population);
        Year = AcademicYear.Of(options.Today);
    }

    public SeedOptions Options { get; }

    public SeedWords Words { get; }

    public IReadOnlyList<SeedTown> Towns { get; }

    public AcademicYear Year { get; }

    /// <summary>The school year's first morning: when everything was written.</summary>
    public DateTime Begin => Year.FirstDay.ToUtc(new TimeOnly(9, 0));

    public List<School> SchoolsThatTakePart { get; } = [];

    public List<(Organisation Organisation, SeedSector Sector, IReadOnlyList<Volunteer> Volunteers)> Employers { get; } = [];

    public List<(Organisation Organisation, IReadOnlyList<Volunteer> Volunteers)> Providers { get; } = [];

    /// <summary>Offers that schools may have booked: the first few thousand, so that memory stays bounded.</summary>
    public List<Offer> Offers { get; } = [];

    private long TotalPopulation { get; }

    /// <summary>An employer or provider.</summary>
    public Organisation Giver(OrganisationId id) =>
        Employers.Find(employer => employer.Organisation.Id == id).Organisation ?? Providers.Find(provider => provider.Organisation.Id == id).Organisation;

    /// <summary>A town, the larger the likelier.</summary>
    public SeedTown Town(SeedDice dice)
    {
        var at = (long)(dice.Between(0, 999_999) / 1_000_000.0 * TotalPopulation);
        foreach (var town in Towns)
        {
            at -= town.Population;
            if (at < 0)
            {
                return town;
            }
        }

        return Towns[^1];
    }

    public string PersonName(SeedDice dice) => $"{dice.Pick(Words.FirstNames)} {dice.Pick(Words.Surnames)}";
}
