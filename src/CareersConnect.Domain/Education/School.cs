using CareersConnect.Domain.Kernel;

namespace CareersConnect.Domain.Education;

/// <summary>A school or college of the register, with what follows from it and what the school itself has added. Colleges are customers like schools.</summary>
public sealed partial class School : AggregateRoot
{
    private readonly List<RegisterChange> _changes = [];

    private School()
    {
    }

    private School(SchoolId id, RegisterFacts facts, DateOnly on)
    {
        Id = id;
        EnteredOn = on;
        Take(facts);
    }

    /// <summary>The key.</summary>
    public SchoolId Id { get; private set; }

    /// <summary>The year groups that it serves, from ages and type.</summary>
    public YearGroups YearGroups { get; private set; }

    /// <summary>Whether it owes providers access, from type and year groups.</summary>
    public PalDuty PalDuty { get; private set; }

    /// <summary>The fingerprint of the row that was taken last, so that an import need not load a school to see that nothing is new.</summary>
    public long Fingerprint { get; private set; }

    /// <summary>The day of the import that brought it.</summary>
    public DateOnly EnteredOn { get; private set; }

    /// <summary>The day of the import that last changed it; null when none has.</summary>
    public DateOnly? ChangedOn { get; private set; }

    /// <summary>The school that took its place when it closed; null when there is none, or none is known.</summary>
    public Urn? SuccessorUrn { get; private set; }

    /// <summary>What the register changed and when; only ever added to. Loaded only when asked for.</summary>
    public IReadOnlyList<RegisterChange> Changes => _changes;

    /// <summary>True while it has pupils: open, or open and proposed to close.</summary>
    public bool IsOpen => Status is EstablishmentStatus.Open or EstablishmentStatus.OpenButProposedToClose or EstablishmentStatus.Unknown;

    /// <summary>True for a college or sixth form that only teaches over-16s: its groups are study programmes or curriculum areas.</summary>
    public bool IsCollege => EstablishmentType.TraitsOf(TypeCode).HasFlag(EstablishmentTraits.Post16);

    /// <summary>True for special schools and colleges.</summary>
    public bool IsSpecial => EstablishmentType.TraitsOf(TypeCode).HasFlag(EstablishmentTraits.Special);

    /// <summary>The number that local authorities and schools use: "207/3402"; null when it has no establishment number.</summary>
    public string? DfeNumber => EstablishmentNumber is null ? null : $"{LocalAuthorityCode}/{EstablishmentNumber}";

    /// <summary>Enters a school as the register has it.</summary>
    /// <param name="facts">The register's row.</param>
    /// <param name="on">The day of the import.</param>
    /// <returns>The school.</returns>
    public static School Enter(RegisterFacts facts, DateOnly on) => new(SchoolId.New(), facts, on);

    /// <summary>Brings the school into line with a newer row of the register, and keeps what it said before.</summary>
    /// <param name="facts">The register's row, of the same URN.</param>
    /// <param name="on">The day of the import.</param>
    /// <returns>False when nothing differs; then nothing is changed.</returns>
    /// <exception cref="RuleBrokenException">The row is another school's.</exception>
    public bool Update(RegisterFacts facts, DateOnly on)
    {
        if (facts.Urn != Urn)
        {
            throw new RuleBrokenException($"The row of {facts.Urn} cannot update {Urn}.");
        }

        var before = Facts();
        if (before == facts)
        {
            Fingerprint = facts.Fingerprint();
            return false;
        }

        var wasOpen = IsOpen;
        _changes.AddRange(RegisterFact.All.Where(fact => fact.Differs(before, facts))
            .Select(fact => new RegisterChange(Id, on, fact.Label, fact.Text(before), fact.Text(facts))));
        Take(facts);
        ChangedOn = on;
        Raise(wasOpen && !IsOpen ? new SchoolClosed(Id) : new SchoolChanged(Id));
        return true;
    }

    /// <summary>Names the school that took this one's place.</summary>
    /// <param name="successor">The successor's number, not its own.</param>
    /// <returns>False when that was known.</returns>
    public bool SucceededBy(Urn successor)
    {
        if (successor == Urn || SuccessorUrn == successor)
        {
            return false;
        }

        SuccessorUrn = successor;
        return true;
    }
}
