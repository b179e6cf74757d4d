using CareersConnect.Domain.Education;
using CareersConnect.Domain.Organisations;
using CareersConnect.Domain.Places;
using CareersConnect.Domain.Requests;

namespace CareersConnect.Domain.Matching;

/// <summary>What matching knows of a school's need.</summary>
/// <param name="Need">What the school wrote.</param>
/// <param name="School">Where the school is, or null.</param>
/// <param name="Today">The day today.</param>
/// <param name="Missing">How many pupils miss what is due to them and have nothing agreed for it, by benchmark and year group: what a match closes. A benchmark that is not in it is not counted by pupils.</param>
/// <param name="Met">Whom the school's pupils have met this school year.</param>
public sealed record NeedFacts(Need Need, GridPoint? School, DateOnly Today, IReadOnlyDictionary<Gap, int> Missing, MetSoFar Met)
{
    /// <summary>How many pupils miss it and have it agreed already, by benchmark and year group.</summary>
    public IReadOnlyDictionary<Gap, int> Booked { get; init; } = new Dictionary<Gap, int>();

    /// <summary>Organisations that the school does not want to hear of; nobody, where it has blocked none.</summary>
    public IReadOnlySet<OrganisationId> Blocked { get; init; } = NoOrganisation;

    /// <summary>The last day on which the hub gives the school priority as a cold spot; null when it gives none.</summary>
    public DateOnly? ColdSpotUntil { get; init; }

    /// <summary>Pupils of the need's year groups who miss what a benchmark asks for, and have nothing agreed for it.</summary>
    /// <param name="benchmark">The benchmark, 1 to 8.</param>
    /// <returns>How many; null when the benchmark is not counted by pupils.</returns>
    public int? MissingOf(int benchmark) => Of(Missing, benchmark);

    /// <summary>Pupils of the need's year groups who miss what a benchmark asks for, and have it agreed.</summary>
    /// <param name="benchmark">The benchmark, 1 to 8.</param>
    /// <returns>How many.</returns>
    public int BookedOf(int benchmark) => Of(Booked, benchmark) ?? 0;

    private static readonly HashSet<OrganisationId> NoOrganisation = [];

    private int? Of(IReadOnlyDictionary<Gap, int> pupils, int benchmark)
    {
        int[] counted = [.. Need.YearGroups.ToList().Select(year => new Gap(benchmark, year)).Where(pupils.ContainsKey).Select(gap => pupils[gap])];
        return counted.Length == 0 ? null : counted.Sum();
    }
}

/// <summary>What a year group is due under a benchmark.</summary>
/// <param name="Benchmark">1 to 8.</param>
/// <param name="YearGroup">The year group.</param>
public readonly record struct Gap(int Benchmark, YearGroup YearGroup);

/// <summary>Whom the pupils of a school have met this school year: employers of different sizes and specialisms, the self-employed among them, are what benchmark 5 asks for (2025).</summary>
/// <param name="Sectors">Slugs of sectors.</param>
/// <param name="Sizes">Sizes of employers.</param>
/// <param name="SelfEmployed">Whether somebody self-employed was among them.</param>
/// <param name="Stem">Whether science, technology, engineering or mathematics was among them.</param>
public sealed record MetSoFar(IReadOnlySet<string> Sectors, IReadOnlySet<EmployerSize> Sizes, bool SelfEmployed, bool Stem)
{
    /// <summary>Nobody yet.</summary>
    public static readonly MetSoFar Nobody = new(new HashSet<string>(StringComparer.Ordinal), new HashSet<EmployerSize>(), SelfEmployed: false, Stem: false);
}
