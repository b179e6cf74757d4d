using CareersConnect.Application.Imports;
using CareersConnect.Domain.Education;

namespace CareersConnect.Application.Schools;

/// <summary>What became of the rows of a register file.</summary>
internal sealed class RegisterCounts
{
    private readonly SortedDictionary<string, int> _skipped = new(StringComparer.Ordinal);

    /// <summary>Schools that were not held.</summary>
    public int Entered { get; set; }

    /// <summary>Held schools that the file changes.</summary>
    public int Changed { get; set; }

    /// <summary>Of those, the ones that it closes.</summary>
    public int Closed { get; set; }

    /// <summary>Held schools of which it says the same as before.</summary>
    public int Unchanged { get; set; }

    /// <summary>Closed schools whose successor was found.</summary>
    public int Successors { get; set; }

    /// <summary>Held schools that are not in the file: they stay as they are.</summary>
    public int NotInFile { get; set; }

    /// <summary>Websites that lacked only their scheme.</summary>
    public int WebsitesCompleted { get; set; }

    /// <summary>Why a school that is not held is left out.</summary>
    /// <param name="facts">Its row.</param>
    /// <returns>The reason for the report; null when it is taken.</returns>
    public static string? WhySkipped(RegisterFacts facts) =>
        EstablishmentType.TraitsOf(facts.TypeCode).HasFlag(EstablishmentTraits.NotServed) || facts.TypeGroupCode == EstablishmentType.WelshGroup ? "Left out: Welsh, offshore, overseas or Service children's"
        : facts.Status == EstablishmentStatus.Closed ? "Left out: closed"
        : facts.Status == EstablishmentStatus.ProposedToOpen ? "Left out: proposed to open"
        : facts.EstablishmentNumber is null ? "Left out: no establishment number"
        : null;

    /// <summary>Counts a row that is left out.</summary>
    public void Skip(string why) => _skipped[why] = _skipped.GetValueOrDefault(why) + 1;

    /// <summary>The lines of the report; those of number 0 are left out but for the first three.</summary>
    public IReadOnlyList<ImportCount> ToReport() =>
    [
        new("Schools entered", Entered), new("Schools changed", Changed), new("Schools unchanged", Unchanged),
        .. new ImportCount[]
        {
            new("Of the changed, closed", Closed), new("Successors found", Successors), new("Held, but not in the file", NotInFile), new("Websites completed with http://", WebsitesCompleted),
        }.Where(count => count.Number > 0),
        .. _skipped.Select(why => new ImportCount(why.Key, why.Value)),
    ];
}
