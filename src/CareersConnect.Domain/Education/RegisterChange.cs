using CareersConnect.Domain.Kernel;

namespace CareersConnect.Domain.Education;

/// <summary>One fact of the register that an import changed. Rows are only ever added.</summary>
public sealed class RegisterChange
{
    internal RegisterChange(SchoolId schoolId, DateOnly on, string fact, string? from, string? to)
    {
        Id = Draws.Key();
        (SchoolId, On, Fact, From, To) = (schoolId, on, fact, from, to);
    }

    private RegisterChange()
    {
    }

    /// <summary>The key; changes sort by the time they were made.</summary>
    public Guid Id { get; private set; }

    /// <summary>Whose fact.</summary>
    public SchoolId SchoolId { get; private set; }

    /// <summary>The day of the import.</summary>
    public DateOnly On { get; private set; }

    /// <summary>The fact's name for people, a label of <see cref="RegisterFact.All"/>.</summary>
    public string Fact { get; private set; } = "";

    /// <summary>What the register said before; null when it said nothing.</summary>
    public string? From { get; private set; }

    /// <summary>What it says now; null when it says nothing.</summary>
    public string? To { get; private set; }
}
