using CareersConnect.Domain.Kernel;
using CareersConnect.Domain.ReferenceData;

namespace CareersConnect.Domain.Organisations;

/// <summary>How many people work there: the bands that schools must mix (Gatsby Benchmark 5, employers of different sizes).</summary>
public enum EmployerSize
{
    /// <summary>Fewer than 10 people.</summary>
    FewerThan10 = 1,

    /// <summary>10 to 249 people.</summary>
    From10To249 = 2,

    /// <summary>250 people or more.</summary>
    From250 = 3,
}

/// <summary>What an employer is asked once, and every offer of it then carries.</summary>
public sealed class EmployerFacts
{
    /// <summary>The most sectors that one employer names.</summary>
    public const int MostSectors = 3;

    /// <summary>Notes the facts.</summary>
    /// <param name="sectors">Slugs of the sector list, one to three, the main one first.</param>
    /// <param name="size">How many people work there.</param>
    /// <param name="selfEmployed">Whether it is one person working for themselves.</param>
    /// <param name="cornerstone">Whether it is a cornerstone employer of the hub.</param>
    /// <param name="stem">Whether the work is in science, technology, engineering or mathematics.</param>
    /// <exception cref="RuleBrokenException">No sector, more than three, or one that is not on the list.</exception>
    public EmployerFacts(IReadOnlyList<string> sectors, EmployerSize size, bool selfEmployed, bool cornerstone, Stem stem)
    {
        if (sectors.Count is 0 or > MostSectors)
        {
            throw new RuleBrokenException($"Select one to {MostSectors} sectors that your work is in.", nameof(Sectors));
        }

        Sectors = [.. sectors.Select(slug => ReferenceData.Sectors.Get(new SectorId(slug)).Id.Value).Distinct(StringComparer.Ordinal)];
        Size = selfEmployed ? EmployerSize.FewerThan10 : size;
        SelfEmployed = selfEmployed;
        Cornerstone = cornerstone;
        Stem = stem;
    }

    private EmployerFacts()
    {
    }

    /// <summary>Slugs of the sector list, the main one first.</summary>
    public IReadOnlyList<string> Sectors { get; private set; } = [];

    /// <summary>How many people work there.</summary>
    public EmployerSize Size { get; private set; }

    /// <summary>Whether it is one person working for themselves.</summary>
    public bool SelfEmployed { get; private set; }

    /// <summary>Whether it is a cornerstone employer of the hub.</summary>
    public bool Cornerstone { get; private set; }

    /// <summary>Whether the work is in science, technology, engineering or mathematics.</summary>
    public Stem Stem { get; private set; }
}
